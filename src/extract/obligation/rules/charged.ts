import { IMPERATIVE_VERBS } from '../../../text/imperative-verbs.js';
import type { Responsibility } from '../../../tree/facts.js';
import { CELL_SEPARATOR, type Leaf } from '../../../tree/leaf.js';
import type { Span } from '../../../tree/span.js';
import { bodySegments } from '../../tokens/tag/body-segments.js';
import type { Duty } from '../duty.js';
import { findModals } from '../find-modals.js';
import { sentences } from '../sentences.js';

const VERB = new RegExp(`^(?:${[...IMPERATIVE_VERBS].sort((a, b) => b.length - a.length).join('|')})`, 'u'); // 建立健全机制, 到2021年底
/** 2025年底前建成…, 自2025年起，每季度新增…: the time may open the sentence. */
const TIME =
  /^(?:[^，,。；]{1,12}。)?(?:(?:力争|确保)?(?:到|自|从)?(?:20\d{2}年|今年|年)[^，,。；]{0,8}?(?:[底末]?前|[底末]|起|内)[，,]?){0,2}(?:在\p{Script=Han}[\p{Script=Han}、]{1,11}?(?=开展|推进|实施|建设|开通|设立|建立|组织))?/u;
const TASK = /任务|内容|措施|事项|举措|工作|职责|职能|目标|要求|项目/u; // 重点任务, 工作内容, 主要职责
const NOT_TASK = /单位|部门|责任|时限|时间|序号|类别|备注|领域|人$/u;

/** Sentences without a modal word in a clause that a tag, a duty list or a column charges to a unit: they open with a verb of doing. */
export function chargedDuties(leaf: Leaf, rows: readonly Responsibility[]): Duty[] {
  const inText = rows.filter(
    ({ source, role, leaf: name }) => source === 'text' && role !== 'duty' && name === leaf.name,
  );
  return [
    ...ofClause(
      leaf,
      rows.filter(({ source, role }) => source !== 'text' || role === 'duty'),
    ),
    ...ofSentences(leaf, inText),
  ];
}

/** Sentences that name who leads or is in charge: 由市商务局牵头，市财政局配合，开展…. The right to explain a text is no duty. */
function ofSentences(leaf: Leaf, rows: readonly Responsibility[]): Duty[] {
  if (rows.length === 0) return [];
  return bodySegments(leaf.text)
    .flatMap(({ span, tag }) => sentences(leaf.text, span).map((sentence) => ({ sentence, tag })))
    .filter(({ sentence }) => rows.some(({ start, end }) => sentence.start <= start && end <= sentence.end))
    .filter(({ sentence }) => findModals(leaf.text, sentence).length === 0)
    .filter(({ sentence }) => !/解释/u.test(leaf.text.slice(sentence.start, sentence.end)))
    .map(({ sentence, tag }) => ({
      leaf,
      span: sentence,
      action: sentence,
      modality: 'obligation',
      tag,
      subjects: [],
    }));
}

function ofClause(leaf: Leaf, charges: readonly Responsibility[]): Duty[] {
  if (charges.length === 0) return [];
  if (leaf.row) return rowDuty(leaf);
  if (leaf.kind !== 'paragraph') return [];
  const item = charges.every(({ role }) => role === 'duty');
  const tagged = charges.some(({ source, leaf: name }) => source === 'tag' && name === leaf.name);
  return bodySegments(leaf.text)
    .filter(({ tag }) => tag !== null || !tagged)
    .flatMap(({ span, tag }) => {
      const start = item && span.start === 0 ? itemStart(leaf) : span.start;
      return sentences(leaf.text, { start, end: span.end })
        .filter((sentence) => isMeasure(leaf.text, sentence))
        .map((sentence) => measure(leaf, sentence, tag, item));
    });
}

const isMeasure = (text: string, sentence: Span): boolean =>
  findModals(text, sentence).length === 0 && opensWithVerb(text.slice(sentence.start, sentence.end));

const opensWithVerb = (words: string): boolean => VERB.test(words) || VERB.test(words.replace(TIME, ''));

const measure = (leaf: Leaf, span: Span, tag: Span | null, item: boolean): Duty => ({
  leaf,
  span,
  action: span,
  modality: 'obligation',
  tag,
  subjects: [],
  ...(item ? {} : { reason: 'a measure of a clause charged to units; no word such as 应当' }),
});

/** Behind the unit that opens a duty item (市公安局：负责…). */
function itemStart({ text }: Leaf): number {
  const colon = /^[^：:。；;，,]{2,48}[：:]/u.exec(text);
  return colon ? colon[0].length : 0;
}

/** The task of a table row: the cell under 任务, 措施, 职责 …; the last of them is the most exact. */
function rowDuty(leaf: Leaf): Duty[] {
  const { cells, header } = leaf.row ?? { cells: [], header: [] };
  const heads = cells.map(
    (_, i) =>
      header
        .map((row) => row[i] ?? '')
        .at(-1)
        ?.replace(/\s/gu, '') ?? '',
  );
  const i = heads.findLastIndex((head, at) => TASK.test(head) && !NOT_TASK.test(head) && (cells[at] ?? '').length >= 4);
  if (i < 0) return [];
  const start = cells.slice(0, i).reduce((sum, cell) => sum + cell.length + CELL_SEPARATOR.length, 0);
  const span: Span = { start, end: start + (cells[i] ?? '').length };
  return [
    {
      leaf,
      span,
      action: span,
      modality: 'obligation',
      tag: null,
      subjects: [],
      reason: 'a row of a table that charges it to units',
    },
  ];
}
