const HEADING = /^(?:本期)?(?:目[录錄次]|要目)(?:CONTENTS)?[.．·。]?$/i; // 目录  目 录  本期要目  目录CONTENTS  目录．
const ENGLISH = /^(?:TABLEOF)?CONTENTS$/i; // CONTENTS

const plain = (text: string) => text.replace(/\s/g, '');

/** 目录, alone on its line. */
export const isContentsHeading = (text: string): boolean => text.length <= 16 && HEADING.test(plain(text));

/** The heading of a second 目录, in English. */
export const isEnglishHeading = (text: string): boolean => text.length <= 24 && ENGLISH.test(plain(text));

/** In either language. */
export const isAnyContentsHeading = (text: string): boolean => isContentsHeading(text) || isEnglishHeading(text);
