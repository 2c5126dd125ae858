/** Marks that leaders are set from (………… ....... ·····), as the inside of a character class. FOP prints # where a font lacks the mark. */
export const leaderMarks = '.·•…⋯‥﹒．・#';

/** Leaders and the number of a page at the end of a row: an entry of a 目录. */
const entry = new RegExp(`(?:[${leaderMarks}─—_-]\\s?){5}\\s*[/／（(〔[]?\\s*\\d{1,4}\\s*[）)〕\\]]?\\s*$`, 'u'); // ………………(12) ······ 12
export const endsWithLeader = (text: string): boolean => entry.test(text.slice(-30));
