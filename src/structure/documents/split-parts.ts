import type { Block } from '../../tree/block.js';
import type { PartRole } from '../../tree/gazette.js';
import { similarity, titleKey } from '../similarity.js';
import { joinSlices, type Slice, sliceBlock } from '../slice.js';
import { type Attachment, annexMarkBefore, annexNumber, isAnnexMark } from './attachments.js';
import { endsInKind } from './kinds.js';
import type { Roles } from './mark-elements.js';
import { type TitleGroup, titleGroupAt } from './title-group.js';
import { isText } from './title-shape.js';

/** A part: its title, the blocks of the title and of the mark above it, and where its text begins. */
export interface PartStart {
  readonly role: PartRole;
  readonly title: Slice;
  /** Of its title, points. */
  readonly size: number;
  readonly first: number;
  /** Its first block is a mark alone (附件1), no title. */
  readonly mark?: boolean;
  readonly bodyFirst: number;
}

/** What is known of a document when its parts are looked for. */
export interface PartContext {
  readonly bodySize: number;
  /** Title of the document, and its size in points. */
  readonly title: string;
  readonly titleSize: number;
  /** Titles its own text names in 《》. */
  readonly named: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly roles: Roles;
}

/** Finds the enclosures and annexes among blocks [from, to) of a document, after its own text. */
export function splitParts(blocks: readonly Block[], from: number, to: number, context: PartContext): PartStart[] {
  const parts: PartStart[] = [];
  let signed = false;
  for (let i = from; i < to; i += 1) {
    const block = blocks[i];
    if (!isText(block)) continue;
    const role = context.roles.get(i);
    if (role === 'date' || role === 'signature') signed = true;
    if (role) continue;
    const mark = isAnnexMark(block.text.trim()) ? block.text.trim() : annexMarkBefore(block.text);
    if (mark !== null) {
      const part = annexAt(blocks, i, to, mark, context);
      parts.push(part);
      i = part.bodyFirst - 1;
      signed = false;
      continue;
    }
    const group = titleGroupAt(blocks, i, context.bodySize, []);
    const sameSize = parts.some((part) => part.role === 'enclosure' && Math.abs(part.size - (group?.size ?? 0)) <= 0.5);
    if (group && group.end <= to && isPartTitle(group, signed, sameSize, context)) {
      const annexed = context.attachments.some((one) => !one.omitted && alike(one.title, group.slice.text));
      parts.push({
        role: annexed ? 'annex' : 'enclosure',
        title: group.slice,
        size: group.size,
        first: i,
        bodyFirst: group.end,
      });
      i = group.end - 1;
      signed = false;
    }
  }
  return parts;
}

/** `附件1` and the title below it, on the same line, or from the list of 附件. */
function annexAt(blocks: readonly Block[], at: number, to: number, mark: string, context: PartContext): PartStart {
  const block = blocks[at];
  const markSlice = isText(block) ? sliceBlock(block) : joinSlices([]);
  if (isText(block) && block.text.trim().length > mark.length) {
    return {
      role: 'annex',
      size: 0,
      title: sliceBlock(block, block.text.indexOf(mark) + mark.length),
      first: at,
      bodyFirst: at + 1,
    };
  }
  const group = at + 1 < to ? titleGroupAt(blocks, at + 1, context.bodySize, []) : null;
  if (group && group.end <= to)
    return { role: 'annex', size: group.size, title: group.slice, mark: true, first: at, bodyFirst: group.end };
  const next = blocks[at + 1];
  if (at + 1 < to && isText(next) && next.text.length <= 60 && endsInKind(next.text.trim())) {
    return { role: 'annex', size: next.size, title: sliceBlock(next), mark: true, first: at, bodyFirst: at + 2 };
  }
  const listed = context.attachments[(annexNumber(mark) ?? 1) - 1]?.title;
  return {
    role: 'annex',
    size: 0,
    title: listed === undefined ? markSlice : { ...markSlice, text: listed, lines: [], styles: [] },
    mark: listed !== undefined,
    first: at,
    bodyFirst: at + 1,
  };
}

/** Set as large as the document's own title, named in it, or standing after its signature. */
function isPartTitle(group: TitleGroup, signed: boolean, sameSize: boolean, context: PartContext): boolean {
  const title = group.slice.text;
  if (titleKey(title).length < 3) return false;
  const named = titleKey(context.title).includes(titleKey(title.replace(/[（(][^（()）]*[）)]$/, '')));
  if (named && titleKey(title).length >= 5) return true;
  if (context.attachments.some((one) => alike(one.title, title)) || context.named.some((one) => alike(one, title)))
    return true;
  const large = group.size >= context.bodySize * 1.15 && group.size >= context.titleSize - 1;
  return endsInKind(title) ? signed || large || (sameSize && group.size >= context.bodySize * 1.15) : signed && large;
}

const alike = (a: string, b: string): boolean => {
  const [left, right] = [titleKey(a), titleKey(b)];
  return left === right || (left.length > 4 && similarity(left, right) >= 0.85);
};
