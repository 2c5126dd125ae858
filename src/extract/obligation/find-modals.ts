import type { Span } from '../../tree/span.js';
import { isUnit } from '../tokens/office/is-unit.js';
import { isVague } from '../tokens/office/is-vague.js';
import { splitUnits } from '../tokens/office/split-units.js';
import { MODAL_WORDS, type Modality, NOT_YAO_AFTER, NOT_YAO_BEFORE } from './modal-words.js';

export interface Modal extends Span {
  readonly modality: Modality;
}

const words = MODAL_WORDS.map(({ modality, word, notAfter, notBefore }) => ({
  modality,
  pattern: new RegExp(`${notAfter ? `(?<!${notAfter})` : ''}${word}${notBefore ? `(?!${notBefore})` : ''}`, 'gu'),
}));
const QUALITY = /^可\p{Script=Han}{1,4}性/u; // 可拆解性, 可维修性
const YAO = new RegExp(`(?<!${NOT_YAO_AFTER})要(?!${NOT_YAO_BEFORE})`, 'gu'); // 各地要加强, 要切实落实
const QUOTED = /[“《（(〔][^”》）)〕]*[”》）)〕]/gu; // “应当”, 《…应急…》, （可登录网站查询）

/** The modal words of a sentence in order, outside quotations and brackets; overlapping words: the longer wins. */
export function findModals(text: string, sentence: Span): Modal[] {
  const content = text.slice(sentence.start, sentence.end).replace(QUOTED, (quoted) => '＊'.repeat(quoted.length));
  const found = words.flatMap(({ modality, pattern }) =>
    [...content.matchAll(pattern)]
      .filter(({ index }) => !QUALITY.test(content.slice(index)))
      .map((match) => modal(sentence, match.index, match[0].length, modality)),
  );
  const yao = [...content.matchAll(YAO)]
    .filter(({ index }) => isSubject(text.slice(sentence.start, sentence.start + index)))
    .map(({ index }) => modal(sentence, index, 1, 'obligation'));
  return [...found, ...yao]
    .filter((one, _, all) => !all.some((two) => two !== one && covers(two, one)))
    .sort((a, b) => a.start - b.start);
}

const modal = ({ start }: Span, index: number, length: number, modality: Modality): Modal => ({
  start: start + index,
  end: start + index + length,
  modality,
});
const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

/** A place stands for its government: 岱阳市要. */
export const PLACE = /^\p{Script=Han}{2,6}(?:[市县区州旗镇乡]|街道)$/u;

/** What stands before 要 since the last comma is nothing, or ends with a name of a body, exact or not (各地, 各部门, 市教育局). */
function isSubject(before: string): boolean {
  const head = before.split(/[，,：:]/u).at(-1) ?? '';
  if (head === '') return true;
  const names = splitUnits(head, { start: 0, end: head.length }).map(({ start, end }) => head.slice(start, end));
  return names.length > 0 && names.every((name) => isUnit(name) || isVague(name) || PLACE.test(name));
}
