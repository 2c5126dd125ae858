/** Texts that cannot stand by themselves: what was cut off a line, or a number of the page that was taken for text. */

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;
/** Characters that are printed alone: （略） 无。 附： 注： */
const ALONE = new Set('略无附注完序');
const NUMBER = /^[\p{N}A-Za-z]{1,3}$/u; // 1  12  3f
const [OPENING, CLOSING] = ['（(〔【《', '）)〕】》'];

/** A single character, or a number of a page: 委）  — 3 — */
export function isStrayPiece(text: string, kind: 'paragraph' | 'heading'): boolean {
  const letters = text.replace(NOT_A_LETTER, '');
  if (NUMBER.test(letters)) return true;
  return kind === 'paragraph' && [...letters].length === 1 && !ALONE.has(letters);
}

const HEAD_OF_SHEET = /^.{0,12}政府公报$/u; // 政府公报 嘉兴市人民政府公报
const CUT_OFF = /^[的之及等，、]/; // 的公告

/** What no document is called: the head of a sheet, its number, the second half of a title. */
export const isStrayTitle = (title: string): boolean =>
  HEAD_OF_SHEET.test(title) || CUT_OFF.test(title) || isStrayPiece(title, 'paragraph');

/** Whatever their forms: OCR confuses （ with (. */
export function hasUnpairedBracket(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (OPENING.includes(character)) open++;
    else if (CLOSING.includes(character) && --open < 0) return true;
  }
  return open > 0;
}
