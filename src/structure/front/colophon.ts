import type { Block, TextBlock } from '../../tree/block.js';
import { findDate } from '../documents/date-line.js';
import { dateAfterSignature } from '../documents/mark-elements.js';
import { isOrgan } from '../documents/organs.js';
import { isText } from '../documents/title-shape.js';
import { isNotice } from './editors-notice.js';
import { readMastheadLine } from './masthead.js';

/** Blocks at the end of a file among which its imprint stands. */
const LONGEST = 30;

/** The dashes of a page number that was not read, dust: no line ends the imprint so. */
const STRAY = /^[一丨|｜\-—–－！!·.。,，\s]{1,4}$/u;

/** Index of the first block of the imprint of an issue (编辑出版, 刊号, what the editors say): the run of its lines at the very end. */
export function colophonStart(blocks: readonly Block[], hasContents: boolean): number {
  let start = blocks.length;
  let certain = false;
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - LONGEST); i -= 1) {
    const block = blocks[i];
    if (!isText(block) || STRAY.test(block.text.trim())) continue;
    const notice = isNotice(block.text);
    const found = readMastheadLine(block.text);
    // 本刊2015年第4期第37页…应为…: a sentence that names an issue is text.
    if (!notice && (found === null || /。$/.test(block.text.trim()))) break;
    if (notice || found === null || found.permit || found.publisher || found.postcode || found.title) certain = true;
    start = i;
  }
  while (isDateBelow(blocks[start], blocks[start - 1])) start += 1;
  return certain && (hasContents || start > 0) ? start : blocks.length;
}

/** A bare date at its head is the 成文日期 of the last document: set to the right, or below or beside the office that signs it. */
const isDateBelow = (block: Block | undefined, above: Block | undefined): block is TextBlock =>
  isText(block) &&
  findDate(block.text) !== null &&
  /日$/.test(block.text) &&
  (block.align === 'right' || dateAfterSignature(block.text) !== null || (isText(above) && isOrgan(above.text.trim())));
