/** An issue as producers take it that break lines, columns and sheets themselves: masthead, 目录, documents, imprint, heads and feet. */
import type { Design } from '../design/design.js';
import type { Issue } from '../issue/issue.js';
import type { PrintedBlock } from '../set/printed-blocks.js';

export interface FlowJob {
  readonly issue: Issue;
  readonly design: Design;
  readonly blocks: readonly PrintedBlock[];
  /** The printed page of each document, where the producer cannot find it by itself. */
  readonly pages: readonly number[];
}

export interface FlowParts {
  readonly masthead: readonly string[];
  readonly head: string;
  /** What stands before and behind the page number. */
  readonly number: readonly [before: string, after: string];
  readonly documents: readonly (readonly PrintedBlock[])[];
  readonly spans: boolean;
}

export function flowParts({ issue, design, blocks }: FlowJob): FlowParts {
  const form = (at: 'head' | 'foot') =>
    design.furniture.find((piece) => piece.at === at && !/\{[nN]\}/.test(piece.form))?.form ?? '';
  const words = (text: string) =>
    text
      .replace('{t}', issue.masthead)
      .replace('{i}', `${issue.year}年第${issue.number}期`)
      .replace('{z}', String(issue.serial))
      .replace(/\{[sd]\}/g, '')
      .trim();
  const page =
    design.furniture
      .find((piece) => piece.form.includes('{n}'))
      ?.form.replace(/\s*共.*$/, '')
      .replace('/{N}', '') ?? '';
  const [before = '', after = ''] = page.split('{n}');
  return {
    masthead: [issue.masthead, `${issue.year}年第${issue.number}期（总第${issue.serial}期）`],
    head: words(form('head')),
    number: [before, after],
    documents: issue.documents.map((_, i) => blocks.filter(({ document }) => document === i)),
    spans: design.columns > 1 && design.title.span,
  };
}

/** Does a title stand across the columns? */
export const spansColumns = ({ type }: PrintedBlock) =>
  ['doc-title', 'doc-number', 'part-title', 'letterhead'].includes(type);

export const faceOf = (block: PrintedBlock, design: Design) =>
  block.type === 'heading'
    ? design.headings[(block.level ?? 1) - 1]!
    : block.type === 'doc-title' || block.type === 'part-title'
      ? design.title.face
      : block.type === 'chapter' || block.type === 'annex-mark'
        ? ('hei' as const)
        : ('song' as const);

export const isCentred = ({ type }: PrintedBlock) =>
  ['doc-title', 'part-title', 'doc-number', 'adoption', 'chapter', 'letterhead'].includes(type);
export const isRight = ({ type }: PrintedBlock) => type === 'signature' || type === 'date';
