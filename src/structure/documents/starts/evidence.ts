import type { Block } from '../../../tree/block.js';
import { sameTitle } from '../../similarity.js';
import { isAnnexMark } from '../attachments.js';
import { parseDateLine } from '../date-line.js';
import { endsInIssuingKind, endsInKind, kindOf } from '../kinds.js';
import { isText } from '../title-shape.js';
import { announces, isDecreeTitle, namesInText } from './announced.js';
import type { Candidate } from './candidates.js';
import { addresseeBelow, hasDocumentHead, headBefore, numberBelow } from './document-head.js';

/** What is known where a candidate is weighed. */
export interface Surroundings {
  readonly blocks: readonly Block[];
  /** Where the part of the file that holds documents begins. */
  readonly from: number;
  /** The document begun last: its title, and the block its text begins at. */
  readonly current: { readonly title: string; readonly bodyFirst: number } | null;
  /** Size in points of the titles that the 目录 names; null where it names none. */
  readonly titleSize: number | null;
  /** Does the file show that it is an issue of a gazette? */
  readonly isIssue: boolean;
  /** Is every entry of the 目录 found? Then what it does not name is hardly a document. */
  readonly allListed: boolean;
}

/** Lines that may stand above the title of a file that is one document. */
const LEAD_LINES = 6;
/** 政府关于…的通知: who writes and what about. */
const NAMES_ISSUER = /^[^关]{2,60}关于/; // 云州市人民政府关于…
const LIST_TITLE = /(?:发文|文件|解读|公文)目录$/; // 2020年12月份发文目录
/** Titles that say by themselves what they are. */
const GAZETTE_TITLE = /^《[^《》]+》的?(?:政策)?解读$|^【[^】]+】|(?:发文|文件|解读|公文)目录$/; // 《…办法》政策解读
/** Texts that only a gazette prints by themselves. */
const GAZETTE_KINDS = /^(?:政策解读|人事任免|大事记|更正)$/;

/** One piece of evidence that a title begins a document (positive) or a part of the one before it (negative). */
interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly holds: (candidate: Candidate, around: Surroundings) => boolean;
}

/** A title begins a document where its evidence weighs this much. */
export const ENOUGH = 3;

export const evidence: readonly Evidence[] = [
  { name: 'number', weight: 4, holds: ({ group }, { blocks }) => numberBelow(blocks, group.end) },
  {
    name: 'number above',
    weight: 3,
    holds: ({ group }, { blocks, current, from }) =>
      headBefore(blocks, group.first, current?.bodyFirst ?? from) < group.first,
  },
  {
    name: 'issuer and subject',
    weight: 4,
    holds: ({ group }) => endsInIssuingKind(group.slice.text) && NAMES_ISSUER.test(group.slice.text),
  },
  {
    name: 'subject and addressee',
    weight: 4,
    holds: ({ group }, { blocks }) =>
      /^关于/.test(group.slice.text) && endsInIssuingKind(group.slice.text) && addresseeBelow(blocks, group.end),
  },
  { name: 'addressee', weight: 1.5, holds: ({ group }, { blocks }) => addresseeBelow(blocks, group.end) },
  { name: 'decree', weight: 4, holds: ({ group }) => isDecreeTitle(group.slice.text) },
  {
    name: 'list of documents',
    weight: 4,
    holds: ({ group }, { current }) => current !== null && LIST_TITLE.test(group.slice.text),
  },
  {
    name: 'a kind of the gazette',
    weight: 4,
    holds: ({ group }) => GAZETTE_KINDS.test(kindOf(group.slice.text) ?? '') && !/^关于/.test(group.slice.text),
  },
  { name: 'section above', weight: 2, holds: ({ banner }) => banner !== null },
  { name: 'first title', weight: 2, holds: (_, { current }) => current === null },
  { name: 'ends in a kind', weight: 1, holds: ({ group }) => endsInKind(group.slice.text) },
  { name: 'no 目录', weight: 1, holds: (_, { isIssue, current }) => current === null && !isIssue },
  {
    name: 'set like the titles of the 目录',
    weight: 1.5,
    holds: ({ group, set }, { titleSize }) => set && titleSize !== null && Math.abs(group.size - titleSize) <= 0.5,
  },
  {
    name: 'the document before is signed and dated',
    weight: 1,
    holds: ({ group }, { blocks, isIssue }) => isIssue && dateAbove(blocks, group.first),
  },
  {
    name: 'named by the document before',
    weight: -9,
    holds: ({ group }, { blocks, current }) =>
      current !== null &&
      (announces(current.title, group.slice.text) ||
        namesInText(blocks.slice(current.bodyFirst, group.first), group.slice.text)),
  },
  {
    name: 'mark of an annex above',
    weight: -9,
    holds: ({ group }, { blocks }) => annexMarkAbove(blocks, group.first),
  },
  { name: 'not in a 目录 found whole', weight: -2, holds: (_, { allListed }) => allListed },
];

/** Weight of all evidence for a candidate that the 目录 does not name. */
export const weigh = (candidate: Candidate, around: Surroundings): number =>
  evidence.reduce((sum, { weight, holds }) => sum + (holds(candidate, around) ? weight : 0), 0);

/** In plain type a title counts only where more than its words says that it is one. */
export function isPlainTitle({ group }: Candidate, { blocks, from, current }: Surroundings): boolean {
  const { text } = group.slice;
  if (GAZETTE_TITLE.test(text)) return true;
  if (current === null && group.first - from < LEAD_LINES) return true;
  return /关于/.test(text) && endsInIssuingKind(text) && hasDocumentHead(blocks, group.end);
}

/** 附件1 may have a form's number (编号：) between it and the title. */
const annexMarkAbove = (blocks: readonly Block[], first: number): boolean =>
  [1, 2].some((back) => {
    const above = blocks[first - back];
    if (!isText(above) || (back === 2 && !isShort(blocks[first - 1]))) return false;
    return isAnnexMark(above.text.trim());
  });

const isShort = (block: Block | undefined): boolean => isText(block) && block.text.length <= 24;

const dateAbove = (blocks: readonly Block[], first: number): boolean =>
  blocks.slice(Math.max(0, first - 3), first).some((block) => isText(block) && parseDateLine(block.text) !== null);

/** A title in plain type with the words of one above it is a row of a list of documents. */
export const isRowOfList = (title: string, above: readonly string[]): boolean =>
  above.some((one) => sameTitle(one, title));
