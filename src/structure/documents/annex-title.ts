import type { Block } from '../../tree/block.js';
import { similarity, titleKey } from '../similarity.js';
import { joinSlices, type Slice, sliceBlock } from '../slice.js';
import type { Attachment } from './attachments.js';
import { endsInKind } from './kinds.js';
import type { Roles } from './mark-elements.js';
import { titleGroupAt } from './title-group.js';
import { isText } from './title-shape.js';

/** A title below the mark of an annex: blocks [first, end). */
export interface AnnexTitle {
  readonly slice: Slice;
  readonly first: number;
  readonly end: number;
}

/** Where a title below a mark is looked for. */
export interface AnnexContext {
  readonly bodySize: number;
  readonly attachments: readonly Attachment[];
  readonly roles: Roles;
}

/** Lines that may stand between the mark and the title, and lines a title may take. */
const LINES_ABOVE = 3;
const TITLE_LINES = 4;
const LINE_LENGTH = 60;
/** Head of a form, above its title. */
const FORM_HEAD = /^(?:编\s*号|表\s*号|制\s*[定表]\s*机\s*关|批\s*准\s*文\s*号|有\s*效\s*期|填报单位)\s*[:：]/; // 编号：

export const alike = (a: string, b: string): boolean => {
  const [left, right] = [titleKey(a), titleKey(b)];
  return left === right || (left.length > 4 && similarity(left, right) >= 0.85);
};

/** The title printed below the mark at `at`: one that the document announced, else one set or ending like a title. */
export function annexTitleBelow(
  blocks: readonly Block[],
  at: number,
  to: number,
  context: AnnexContext,
): AnnexTitle | null {
  return announcedBelow(blocks, at, to, context) ?? shapedBelow(blocks, at, to, context);
}

function announcedBelow(
  blocks: readonly Block[],
  at: number,
  to: number,
  { attachments, roles }: AnnexContext,
): AnnexTitle | null {
  for (let first = at + 1; first <= Math.min(at + 1 + LINES_ABOVE, to - 1); first += 1) {
    const slices: Slice[] = [];
    for (let i = first; i < Math.min(first + TITLE_LINES, to); i += 1) {
      const block = blocks[i];
      if (!isText(block) || roles.has(i) || block.text.length > LINE_LENGTH * 2) break;
      slices.push(sliceBlock(block));
      const joined = slices.map(({ text }) => text).join('');
      if (attachments.some(({ title }) => alike(title, joined)))
        return { slice: joinSlices(slices), first, end: i + 1 };
    }
    const skipped = blocks[first];
    if (!isText(skipped) || skipped.text.length > LINE_LENGTH / 2 || /。/.test(skipped.text)) break;
  }
  return null;
}

function shapedBelow(
  blocks: readonly Block[],
  at: number,
  to: number,
  { bodySize, roles }: AnnexContext,
): AnnexTitle | null {
  let first = at + 1;
  for (let block = blocks[first]; isText(block) && FORM_HEAD.test(block.text.trim()); block = blocks[first]) first += 1;
  if (first >= to || roles.has(first)) return null;
  const group = titleGroupAt(blocks, first, bodySize, []);
  if (group && group.end <= to) return { slice: group.slice, first, end: group.end };
  const next = blocks[first];
  return isText(next) && next.text.length <= LINE_LENGTH && endsInKind(next.text.trim())
    ? { slice: sliceBlock(next), first, end: first + 1 }
    : null;
}
