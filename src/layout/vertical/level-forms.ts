/** Forms that punctuation has in columns (Unicode, Vertical Forms and CJK Compatibility Forms), each before its level form. */
const FORMS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';

const level = new Map(Array.from({ length: FORMS.length / 2 }, (_, i) => [FORMS[2 * i]!, FORMS[2 * i + 1]!]));
const vertical = /[\ufe10-\ufe19\ufe31\ufe32\ufe35-\ufe44\ufe47\ufe48]/g; // ︵ ﹁ ︒

/** The characters as they are written in lines. */
export const levelForms = (text: string): string => text.replace(vertical, (form) => level.get(form) ?? form);
