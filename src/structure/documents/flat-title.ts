import { isContentsHeading } from '../../text/contents-heading.js';
import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block, TextBlock } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import { titleKey } from '../similarity.js';
import { joinSlices, sliceBlock } from '../slice.js';
import { isAnnexMark, isAttachmentList } from './attachments.js';
import { parseDateLine } from './date-line.js';
import { endsInKind } from './kinds.js';
import { noteRole } from './notes.js';
import type { TitleGroup } from './title-group.js';
import { isText } from './title-shape.js';

const MAX_LINES = 4;
const LINE_LENGTH = 60;

/** A title that nothing sets apart (plain text, OCR): up to four short lines without a stop that together end in a 文种. */
export function flatTitleAt(blocks: readonly Block[], first: number): TitleGroup | null {
  const lines: TextBlock[] = [];
  for (let i = first; i < first + MAX_LINES; i += 1) {
    const block = blocks[i];
    if (!isText(block) || !isTitleLine(block.text.trim())) return null;
    lines.push(block);
    const joined = lines.map((line) => line.text.trim()).join('');
    if (endsInKind(joined.replace(/^【([^】]+)】/, '$1'))) {
      const slice = joinSlices(lines.map((line) => sliceBlock(line)));
      return { first, end: i + 1, slice, size: block.size, page: slice.lines[0]?.page ?? 1 };
    }
  }
  return null;
}

/** Lines in plain type that together are a title of the 目录. */
export function listedTitleAt(
  blocks: readonly Block[],
  first: number,
  entries: ReadonlySet<{ readonly title: string }>,
): TitleGroup | null {
  const head = blocks[first];
  if (entries.size === 0 || !isText(head) || head.text.length > MAX_LINES * LINE_LENGTH) return null;
  const key = titleKey(head.text);
  const candidates = [...entries].filter(({ title }) => key.length >= 4 && titleKey(title).startsWith(key));
  if (candidates.length === 0) return null;
  const lines: TextBlock[] = [];
  for (const block of blocks.slice(first, first + MAX_LINES)) {
    if (!isText(block)) return null;
    lines.push(block);
    const joined = titleKey(lines.map((line) => line.text).join(''));
    if (candidates.some(({ title }) => titleKey(title) === joined)) {
      const slice = joinSlices(lines.map((line) => sliceBlock(line)));
      return { first, end: first + lines.length, slice, size: head.size, page: slice.lines[0]?.page ?? 1 };
    }
  }
  return null;
}

function isTitleLine(text: string): boolean {
  if (text === '' || text.length > LINE_LENGTH || /[。；;，,：:、！!]$|\t/.test(text)) return false;
  if (isContentsHeading(text)) return false;
  if (parseDateLine(text) || noteRole(text) || isAnnexMark(text) || isAttachmentList(text)) return false;
  return normalizeDocumentNumber(text) === null && matchLabels(text).every((label) => label.style.strength === 'weak');
}
