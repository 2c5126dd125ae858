import { normalizeDocumentNumber } from '../../../text/document-number.js';
import type { Block } from '../../../tree/block.js';
import { isAddressee } from '../addressees.js';
import { isLetterhead } from '../banner.js';
import { isText } from '../title-shape.js';

/** A number line, or a number and a signatory, as they stand below a red head. */
export const isHeadLine = (block: Block | undefined): boolean =>
  isText(block) && block.text.length < 60 && normalizeDocumentNumber(block.text.split(/\t| {2,}/)[0] ?? '') !== null;

/** A number line, or the red head of a document (…文件), may stand above its title: the first of them. */
export function headBefore(blocks: readonly Block[], first: number, floor: number): number {
  let at = first;
  for (let i = first - 1; i >= Math.max(floor, first - 3); i -= 1) {
    const block = blocks[i];
    if (!isText(block) || block.text.length > 60 || !(isHeadLine(block) || isLetterhead(block))) break;
    at = i;
  }
  return at;
}

/** Is one of the two lines below a title the number of a document? */
export const numberBelow = (blocks: readonly Block[], end: number): boolean =>
  blocks.slice(end, end + 2).some((block) => isHeadLine(block));

/** Is one of the lines below a title an addressee? */
export const addresseeBelow = (blocks: readonly Block[], end: number): boolean =>
  blocks.slice(end, end + 2).some((block) => isText(block) && isAddressee(block.text.trim()));

/** In plain type: right below the title an addressee, or a number and then its text. */
export function hasDocumentHead(blocks: readonly Block[], end: number): boolean {
  const [next, after] = [blocks[end], blocks[end + 1]];
  if (!isText(next)) return false;
  if (isAddressee(next.text.trim())) return true;
  return isHeadLine(next) && isText(after) && (isAddressee(after.text.trim()) || /[。：:；]$/.test(after.text.trim()));
}
