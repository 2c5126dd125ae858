/** The table of a run and what it comes to. */

import type { Witnessed } from '../../witness/witness.js';
import type { Comparison } from './compare.js';
import type { Share } from './compare-documents.js';

export interface Result {
  readonly seed: number;
  readonly producer: string;
  readonly words: string;
  readonly comparison?: Comparison;
  readonly sheets?: number;
  readonly seconds?: number;
  /** What poppler reads of the same file, where it is installed. */
  readonly seen?: Witnessed | null;
  readonly error?: string;
  readonly skipped?: string;
}
type Done = Result & { readonly comparison: Comparison; readonly sheets: number };

/** An edition that is not read right. */
const IN_ERROR = 0.002;

export function row({ seed, producer, words, comparison, sheets, seconds, seen, error, skipped }: Result): string {
  if (!comparison) return `${seed}\t${error ?? `skipped: ${skipped}`}\t${producer}\t${words}`;
  const { errorRate, paragraphs, documents, tables, audit } = comparison;
  const share = ({ right, of }: Share) => `${right}/${of}`;
  const alarms = [...new Set(audit.findings.map(({ rule, page }) => `${rule}@${page ?? '-'}`))].slice(0, 6).join(' ');
  return [
    seed,
    `error ${errorRate.toFixed(4)}`,
    `par ${paragraphs.whole}/${paragraphs.of}`,
    `doc ${share(documents.title)}+${documents.extra}`,
    `no ${share(documents.number)}`,
    `date ${share(documents.date)}`,
    `iss ${share(documents.issuer)}`,
    `parts ${share(documents.parts)}`,
    `rows ${tables.rows.whole}/${tables.rows.of}`,
    seen ? `kept ${seen.kept.toFixed(3)} order ${seen.order.toFixed(3)}` : 'no witness',
    `${sheets} sheets ${seconds?.toFixed(1)} s`,
    `wrong ${audit.wrongSheets.join(',') || '-'}`,
    `found ${alarms || '-'}`,
    producer,
    words,
  ].join('\t');
}

export function summary(results: readonly Result[]): string {
  const done = results.filter((result): result is Done => result.comparison !== undefined);
  const rates = done.map(({ comparison }) => comparison.errorRate).sort((a, b) => a - b);
  const at = (share: number) => (rates[Math.min(rates.length - 1, Math.floor(share * rates.length))] ?? 0).toFixed(5);
  const whole = done
    .map(({ comparison: { paragraphs } }) => paragraphs)
    .filter(({ of }) => of > 0)
    .map(({ whole, of }) => whole / of);
  const mean = (list: readonly number[]) =>
    (list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)).toFixed(4);
  const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 1;
  const total = (of: (documents: Comparison['documents']) => Share) =>
    done
      .map(({ comparison }) => of(comparison.documents))
      .reduce((sum, { right, of: n }) => ({ right: sum.right + right, of: sum.of + n }), { right: 0, of: 0 });
  const share = (of: (documents: Comparison['documents']) => Share) => {
    const { right, of: n } = total(of);
    return `${right}/${n} ${(right / Math.max(1, n)).toFixed(4)}`;
  };
  const bad = done.filter(({ comparison }) => comparison.errorRate > IN_ERROR);
  const named = bad.filter(({ comparison }) => comparison.audit.namesIt);
  const clean = done.filter(({ comparison }) => comparison.errorRate === 0 && comparison.documents.wrong.length === 0);
  const sheets = clean.reduce((sum, one) => sum + one.sheets, 0);
  const alarms = clean.reduce((sum, { comparison }) => sum + comparison.audit.findings.length, 0);
  const doubted = done.filter(({ seen }) => seen && (seen.kept < 0.985 || seen.order < 0.97));
  return `
editions           ${done.length} built, ${results.filter(({ error }) => error).length} failed, ${results.filter(({ skipped }) => skipped).length} skipped, ${done.reduce((sum, one) => sum + one.sheets, 0)} sheets
character error    median ${at(0.5)}, p90 ${at(0.9)}, p95 ${at(0.95)}, worst ${(rates.at(-1) ?? 0).toFixed(5)}; 0 in ${rates.filter((rate) => rate === 0).length}, over ${IN_ERROR} in ${bad.length}
paragraphs whole   median ${median(whole).toFixed(4)}, mean ${mean(whole)}, worst ${Math.min(1, ...whole).toFixed(4)}
documents          title ${share(({ title }) => title)}, number ${share(({ number }) => number)}, date ${share(({ date }) => date)}, issuer ${share(({ issuer }) => issuer)}, parts ${share(({ parts }) => parts)}, sheet ${share(({ sheet }) => sheet)}, extra ${done.reduce((sum, { comparison }) => sum + comparison.documents.extra, 0)}
${rulings.map((ruling) => tablesOf(ruling, done)).join('\n')}
witness            kept below 0.985 or order below 0.97 in ${doubted.length}
audit              names a wrong sheet in ${named.length} of ${bad.length} editions with error over ${IN_ERROR}; ${alarms} alarms on ${sheets} sheets of ${clean.length} editions without error (${((100 * alarms) / Math.max(1, sheets)).toFixed(2)} a hundred)`;
}

/** As `sayDesign` names them. */
const rulings = ['full', 'three', 'none'] as const;

function tablesOf(ruling: (typeof rulings)[number], done: readonly Done[]): string {
  const scores = done
    .filter(({ words }) => words.includes(`tables ${ruling}`))
    .map(({ comparison: { tables } }) => tables);
  const sum = (of: (score: Comparison['tables']) => number) => scores.reduce((all, score) => all + of(score), 0);
  const cells =
    sum((score) => score.cells.right) /
    Math.max(
      1,
      sum((score) => score.cells.of),
    );
  const teds =
    sum((score) => score.likeness.sum) /
    Math.max(
      1,
      sum((score) => score.likeness.of),
    );
  return `tables, ${ruling.padEnd(10)} rows ${sum((score) => score.rows.whole)}/${sum((score) => score.rows.of)}, cells right ${cells.toFixed(4)}, TEDS ${teds.toFixed(4)} of ${sum((score) => score.likeness.of)} tables`;
}
