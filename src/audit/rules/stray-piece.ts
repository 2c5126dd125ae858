/** Texts that cannot stand by themselves: what was cut off a line, or a number of the page that was taken for text. */

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;
/** Characters that are printed alone: （略） 无。 附： 注： */
const ALONE = new Set('略无附注完序');
const NUMBER = /^[\p{N}A-Za-z]{1,3}$/u; // 1  12  3f
const [OPENING, CLOSING] = ['（(〔【《', '）)〕】》'];

/** Who signs a decree, in the text of it: 部长　袁洋 */
const SIGNATORY = /^(?:[部省市县区州厅局署行司]长|主任|主席|总理)[\s\u3000]*[\p{Script=Han}\u00b7]{2,4}$/u;
/** Whom a document is sent to, where its colon was lost: 各省、自治区、直辖市交通运输厅（局、委） */
const ADDRESSEES = /^各[^。；：]{1,80}、[^。；：]{0,80}(?<=[）)局委办厅部院府])$/u;

/** A single character, a number of a page, or a part of the head or foot of a document: 委）  — 3 — */
export function isStrayPiece(text: string, kind: 'paragraph' | 'heading'): boolean {
  const letters = text.replace(NOT_A_LETTER, '');
  if (NUMBER.test(letters)) return true;
  if (kind === 'heading') return false;
  return ([...letters].length === 1 && !ALONE.has(letters)) || SIGNATORY.test(text) || ADDRESSEES.test(text);
}

const HEAD_OF_SHEET = /^.{0,12}政府公报$/u; // 政府公报 云州市人民政府公报
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
