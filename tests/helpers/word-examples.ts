import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findObligations } from '../../src/extract/obligation/obligations.js';
import { findResponsibilities } from '../../src/extract/responsibility/responsibilities.js';
import type { Obligation } from '../../src/tree/facts.js';
import { miniGazette } from './mini-gazette.js';

/** One word of a list with its example: a sentence of which the word decides the rows. */
export interface WordExample {
  readonly word: string;
  /** With 第一条 in front where it is one of an article. */
  readonly sentence: string;
  /** Its duties, `none` where there are none. */
  readonly rows: string;
}

const ROOT = join(import.meta.dirname, '..', 'fixtures', 'words');
/** Tables of examples, one for each list. */
export const exampleTables = (): string[] => readdirSync(ROOT).sort();

/** Lines of a table: word, sentence and rows between tabs. */
export const wordExamples = (table: string): WordExample[] =>
  readFileSync(join(ROOT, table), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [word = '', sentence = '', rows = ''] = line.split('\t');
      return { word, sentence, rows };
    });

/** A sentence where it stands: in an article, or in a clause of prose, behind its heading in 【】; `i` tells it from the others. */
export const placed = (sentence: string, i: number): string[] => {
  if (sentence.startsWith('第一条')) return [`@clause 第一条/${i}`, sentence.slice(3)];
  const heading = /^【(.+?)】/u.exec(sentence);
  return [`@clause 一/${i} ${heading?.[1] ?? ''}`.trimEnd(), sentence.slice(heading?.[0].length ?? 0)];
};

/** The rows of each sentence; all are read as one document. */
export function rowsOf(sentences: readonly string[]): string[] {
  const gazette = miniGazette(sentences.flatMap(placed));
  gazette.facts.responsibilities = findResponsibilities(gazette);
  const duties = findObligations(gazette);
  return sentences.map((_, i) => {
    const own = duties.filter(({ path }) => path.endsWith(`/${i}`));
    return own.length === 0 ? 'none' : own.map(line).join('; ');
  });
}

const line = ({ modality, modal, action, actor, purpose, condition }: Obligation): string =>
  [`${modality} (${modal ?? '-'})`, action, actor ?? '-', purpose && `⇒ ${purpose}`, condition && `if ${condition}`]
    .filter(Boolean)
    .join(' | ');
