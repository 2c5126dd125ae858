import { isContentsHeading } from '../../text/contents-heading.js';
import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block, TextBlock } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import { isAdoptionLine } from './adoption.js';
import { isAnnexMark } from './attachments.js';
import { parseDateLine } from './date-line.js';
import { noteRole } from './notes.js';

/** Longest title, characters. */
const TITLE_LENGTH = 160;
/** How much larger than the text a title is set at least, where it is not centred. */
const LARGER = 1.15;

/** A caption belongs to its table or picture. */
const CAPTION =
  /^(?:表|图|专栏|附图)\s*[0-9一二三四五六七八九十]{1,3}(?:[-—.．][0-9]{1,2})?(?:\s|[:：]|\p{Script=Han})/u; // 表1 主要指标  专栏2：重点工程

export const isText = (block: Block | undefined): block is TextBlock => block?.type === 'text';

/** Set like a title: centred, larger than the text, or marked up as a heading; and no sentence. */
export function hasTitleShape(block: Block | undefined, bodySize: number): block is TextBlock {
  if (!isText(block) || block.text.trim() === '' || block.text.length > TITLE_LENGTH) return false;
  const text = block.text.trim();
  if (/[。；;，,：:、]$/.test(text) || /\t/.test(text)) return false;
  const stands = block.align === 'center' || block.size >= bodySize * LARGER || (block.headingLevel ?? 9) <= 2;
  if (!stands || block.align === 'right') return false;
  if (parseDateLine(text) || noteRole(text) || isAnnexMark(text) || isAdoptionLine(text)) return false;
  if (normalizeDocumentNumber(text) && !/令/.test(text)) return false;
  if (CAPTION.test(text) || isContentsHeading(text)) return false;
  return matchLabels(text).every((label) => label.style.strength === 'weak');
}

/** Size in which most characters are set, points. */
export function bodySizeOf(blocks: readonly Block[]): number {
  const count = new Map<number, number>();
  for (const block of blocks)
    if (isText(block)) count.set(block.size, (count.get(block.size) ?? 0) + block.text.length);
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}
