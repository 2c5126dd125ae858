/** First parts of English compounds that keep their hyphen: at a line end it is one of the word, not of the setting. */
const heads = new Set(
  'all anti bi by co cost cross day decision double down eco energy ex face first five four free front full half hand hard high in inter large least life line long low macro market mid middle mini multi much net new non off old on one open out over part peer people pilot post pre pro public quasi re real science second self semi set short single small so state sub super ten third three top trans two ultra un under up user value water well whole wide work world year zero'.split(
    ' ',
  ),
);

export const isCompoundHead = (part: string): boolean => heads.has(part);
