/**
 * Whole documents with the facts expected of each line, for tests of the pipeline from text to facts. Documents are parted by
 * `=====`; `¦` parts the cells of a table row; below a line stand its facts, each behind `>>`:
 *
 *     >> R lead 省教育厅                                  responsibility: role, unit
 *     >> D by due=2025-12-31                              deadline: kind, due, from, within, wd (working days), rrule
 *     >> T >= 100 家 2025-12-31                           target: comparator (`=` counts as `>=`), value, unit, due or `-`
 *     >> C repeals 某办法 某政发〔2020〕1号                citation: relation, title (`-`: none), number
 *     >> A appoint 张三 | 某市财政局 | 局长 | P1Y          appointment
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIssue } from '../../src/pipeline.js';
import type { Evidence } from '../../src/tree/facts.js';
import type { Gazette } from '../../src/tree/gazette.js';
import { leaves } from '../../src/tree/leaf.js';

export interface Fact {
  /** `R`, `D`, `T`, `C` or `A`. */
  readonly kind: string;
  /** Its columns in one string, width folded. */
  readonly key: string;
  /** Index of the line of the document it was read from. */
  readonly line: number;
}
export interface WholeText {
  readonly lines: readonly string[];
  readonly expected: readonly Fact[];
}

const fold = (value: string | number | null): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']')
    .replace(/\s+/g, '');

/** The documents of one file of tests/fixtures/whole-text. */
export const wholeTexts = (file: string): WholeText[] =>
  readFileSync(join(import.meta.dirname, '../fixtures/whole-text', file), 'utf8')
    .split(/^=====\n/m)
    .map(readText);

export const wholeTextFiles = (): string[] =>
  readdirSync(join(import.meta.dirname, '../fixtures/whole-text'))
    .filter((name) => name.endsWith('.txt'))
    .sort();

function readText(block: string): WholeText {
  const lines: string[] = [];
  const expected: Fact[] = [];
  for (const line of block.split('\n')) {
    const fact = /^>> (\S) (.*)$/.exec(line);
    if (fact) expected.push({ kind: fact[1]!, key: keyOf(fact[1]!, fact[2]!), line: lines.length - 1 });
    else lines.push(line.replaceAll('¦', '\t'));
  }
  return { lines, expected };
}

function keyOf(kind: string, columns: string): string {
  if (kind === 'D')
    return columns
      .split(' ')
      .filter((column) => !column.startsWith('anchor='))
      .sort()
      .join(' ');
  if (kind === 'T') return columns.replace(/^= /, '>= ');
  if (kind === 'C') {
    const [relation, title, ...number] = columns.split(' ');
    return [relation, title, number.join(' ')]
      .map((column) => fold(column === '-' ? null : (column ?? null)))
      .join(' ');
  }
  return columns.split('|').map(fold).join('|');
}

/** Builds the text as a file of its own and says which facts were read from which line. */
export async function factsOf({ lines }: WholeText): Promise<Fact[]> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { gazette } = await buildIssue({ path: 'text.txt', sha256: '0'.repeat(64), bytes }, { ocr: 'off' });
  const lineOf = linesOf(gazette, lines.map(fold));
  const of = <R extends Evidence>(kind: string, rows: readonly R[], columns: (row: R) => string): Fact[] =>
    rows.map((row) => ({ kind, key: keyOf(kind, columns(row)), line: lineOf(row) }));
  const { responsibilities, deadlines, targets, citations, appointments } = gazette.facts;
  const named = (name: string, value: string | null) => (value === null ? [] : [`${name}=${value}`]);
  return [
    ...of('R', responsibilities, ({ role, unit }) => `${role} ${unit}`),
    ...of('D', deadlines, (row) =>
      [
        row.kind,
        ...named('due', row.due),
        ...named('from', row.from),
        ...named('within', row.within),
        ...(row.workingDays ? ['wd'] : []),
        ...named('rrule', row.rrule),
      ].join(' '),
    ),
    ...of('T', targets, ({ comparator, value, unit, due }) => `${comparator} ${value} ${unit} ${due ?? '-'}`),
    ...of('C', citations, ({ relation, title, number }) => `${relation} ${fold(title) || '-'} ${fold(number) || '-'}`),
    ...of('A', appointments, (row) =>
      [
        `${row.action} ${row.person}`,
        row.organisation ?? '',
        row.post,
        ...named('', row.probation).map((one) => one.slice(1)),
      ].join('|'),
    ),
  ];
}

const LABEL = /^[(]?(?:第?[一二三四五六七八九十\d.]+)[条章]?[)、.]*/u; // （一） 2.1 第三条

function linesOf(gazette: Gazette, lines: readonly string[]): (row: Evidence) => number {
  const place = (documentId: string, { partIndex, path }: Pick<Evidence, 'partIndex' | 'path'>, leaf: string) =>
    [documentId, partIndex, path, leaf].join('#');
  const texts = new Map<string, string>();
  for (const leaf of leaves(gazette)) texts.set(place(leaf.document.id, leaf, leaf.name), fold(leaf.text));
  return (row) => {
    const text = texts.get(place(row.documentId, row, row.leaf)) ?? '';
    const own = lines.map((line) => line.replace(LABEL, ''));
    const heading = own.findIndex((line) => line === text || line.startsWith(`${text}。`));
    const opening = heading >= 0 ? heading : own.findIndex((line) => line.startsWith(text));
    const whole = opening >= 0 ? opening : lines.findIndex((line) => line.includes(text));
    return whole >= 0
      ? whole
      : lines.findIndex((line) => line.length > 4 && text.includes(line) && line.includes(fold(row.text)));
  };
}

/** Counts of one comparison: right, extra, missed, by kind of fact. */
export type Counts = Record<string, [right: number, extra: number, missed: number]>;

export async function compare(texts: readonly WholeText[]): Promise<{ counts: Counts; misses: string[] }> {
  const counts: Counts = {};
  const misses: string[] = [];
  for (const text of texts) {
    const left = [...text.expected];
    for (const fact of await factsOf(text)) {
      const at = left.findIndex(({ kind, key, line }) => kind === fact.kind && key === fact.key && line === fact.line);
      count(counts, fact.kind, at < 0 ? 1 : 0);
      if (at < 0) misses.push(`+ ${fact.kind} ${fact.key} ‹${text.lines[fact.line]?.slice(0, 24)}›`);
      else left.splice(at, 1);
    }
    for (const { kind, key, line } of left) {
      count(counts, kind, 2);
      misses.push(`- ${kind} ${key} ‹${text.lines[line]?.slice(0, 24)}›`);
    }
  }
  return { counts, misses };
}

function count(counts: Counts, kind: string, index: 0 | 1 | 2): void {
  counts[kind] ??= [0, 0, 0];
  counts[kind][index] += 1;
}
