import type { Block } from '../../tree/block.js';
import type { PartRole } from '../../tree/gazette.js';
import { matchLabels } from '../numbering/match-labels.js';
import { titleKey } from '../similarity.js';
import { joinSlices, type Slice, sliceBlock } from '../slice.js';
import { alike, annexTitleBelow } from './annex-title.js';
import { type Attachment, annexMarkBefore, annexNumber, isAnnexMark } from './attachments.js';
import { flatTitleAt } from './flat-title.js';
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
  /** 附件1, where it is printed above or before the title. */
  readonly mark: Slice | null;
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
  /** Blocks that say that a text stands behind them: 具体要点附后. */
  readonly behind: readonly number[];
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
    const group =
      titleGroupAt(blocks, i, context.bodySize, []) ??
      (signed || parts.length > 0 || isNamedWhole(block.text, context) ? flatPart(blocks, i, context) : null);
    const sameSize = parts.some((part) => part.role === 'enclosure' && Math.abs(part.size - (group?.size ?? 0)) <= 0.5);
    if (group && group.end <= to && isPartTitle(group, signed, sameSize, context)) {
      const annexed =
        // A part that announces an annex says nothing of what stands before it.
        announcesBehind(parts[0]?.first ?? i, context) ||
        context.attachments.some((one) => !one.omitted && alike(one.title, group.slice.text));
      parts.push({
        role: annexed ? 'annex' : 'enclosure',
        title: group.slice,
        size: group.size,
        mark: null,
        first: i,
        bodyFirst: group.end,
      });
      i = group.end - 1;
      signed = false;
    }
  }
  return parts;
}

const announcesBehind = (at: number, { behind }: PartContext): boolean => behind.some((block) => block < at);

/** After the signature, a line in plain type that the document names is the title of what it prints. */
function flatPart(blocks: readonly Block[], at: number, context: PartContext): TitleGroup | null {
  const group = flatTitleAt(blocks, at);
  const isBehind = announcesBehind(at, context) && group !== null && endsInKind(group.slice.text);
  return group && (isBehind || isNamed(group.slice.text, context)) ? group : null;
}

/** A line that is, word for word, a title which the document names in 《》 needs no signature above it. */
const isNamedWhole = (line: string, { named }: PartContext): boolean =>
  named.some((title) => titleKey(title) === titleKey(line));

/** `附件1` and the title below it, on the same line, or from the list of 附件. */
function annexAt(blocks: readonly Block[], at: number, to: number, mark: string, context: PartContext): PartStart {
  const block = blocks[at];
  const whole = isText(block) ? sliceBlock(block) : joinSlices([]);
  if (isText(block) && whole.text.length > mark.length) {
    const end = block.text.indexOf(mark) + mark.length;
    return annex(sliceBlock(block, end), sliceBlock(block, 0, end), at, at + 1);
  }
  const title = annexTitleBelow(blocks, at, to, context);
  if (title) {
    for (let above = at + 1; above < title.first; above += 1) context.roles.set(above, 'lead');
    return annex(title.slice, whole, at, title.end);
  }
  const listed = context.attachments[(annexNumber(mark) ?? 1) - 1]?.title;
  if (listed === undefined) return annex(whole, null, at, at + 1);
  // The title is not printed here: it stands in the list, and the mark is its place.
  return annex({ ...whole, text: listed, lines: [], styles: [] }, whole, at, at + 1);
}

const annex = (title: Slice, mark: Slice | null, first: number, bodyFirst: number): PartStart => ({
  role: 'annex',
  title,
  size: 0,
  mark,
  first,
  bodyFirst,
});

/** A section of a plan ends in a kind too. */
const SECTION =
  /^(?:保障|主要|重点|工作|总体|组织|基本|具体|有关|实施|推进|目标|任务|责任)(?:保障)?(?:措施|任务|要求|安排|事项|职责|流程|标准|制度|体系|分工|计划|规定)$/; // 保障措施  重点任务

/** Set as large as the document's own title, named in it, or standing after its signature. */
function isPartTitle(group: TitleGroup, signed: boolean, sameSize: boolean, context: PartContext): boolean {
  const title = group.slice.text;
  if (titleKey(title).length < 3) return false;
  if (isNamed(title, context)) return true;
  // 2 应急组织指挥体系: a heading, marked up as one.
  if (SECTION.test(title) || matchLabels(title).length > 0) return false;
  const large = group.size >= context.bodySize * 1.15 && group.size >= context.titleSize - 1;
  return endsInKind(title) ? signed || large || (sameSize && group.size >= context.bodySize * 1.15) : signed && large;
}

/** What a notice prints: 关于印发《…方案》的通知. */
const PRINTED =
  /(?:印发|批转|转发|公布|发布|颁布|下达|报送)(.+?)(?:的(?:通知|决定|公告|通告|命令|批复|复函|函|意见|报告))?$/; // 关于印发养犬管理办法的通知

/** Is it named by the document: in its title (most of what it says to print, no fragment), its list of 附件, or in 《》 in its text? */
function isNamed(title: string, context: PartContext): boolean {
  const key = titleKey(title.replace(/[（(][^（()）]*[）)]$/, ''));
  const printed = PRINTED.exec(context.title)?.[1];
  const [outer, least] =
    printed === undefined ? [context.title, 8] : [printed, Math.max(5, titleKey(printed).length * 0.4)];
  if (key.length >= least && titleKey(outer).includes(key)) return true;
  return context.attachments.some((one) => alike(one.title, title)) || context.named.some((one) => alike(one, title));
}
