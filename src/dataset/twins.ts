import type { BuildRecord } from './state/record.js';

/** How well a file shows what was printed: type before what was read from a picture. */
const LAYERS: readonly BuildRecord['textLayer'][] = ['born-digital', 'markup', 'mixed', 'ocr'];
/** Two parts of one issue, each with its masthead, share hardly a document; a scan misreads a few titles. */
const SHARED = 0.5;

/**
 * Files of one printed issue, such as a scan and its digital twin: id → id of the one that stands in the tables for it, so that answers count
 * the issue once. That is the one people have corrected, else the one with the better text, else the one that is whole, else the first by
 * content. Depends on what the files hold alone.
 */
export function findTwins(records: readonly BuildRecord[]): Map<string, string> {
  const twins = new Map<string, string>();
  const byWork = new Map<string, BuildRecord[]>();
  for (const record of [...records].sort(byRank)) {
    if (record.work === null) continue;
    const better = byWork.get(record.work) ?? [];
    const twin = better.find((other) => isTwin(other, record));
    if (twin) twins.set(record.id, twin.id);
    else byWork.set(record.work, [...better, record]);
  }
  return twins;
}

const rankOf = ({ corrections, textLayer, status, sha256 }: BuildRecord): string =>
  [corrections ? 0 : 1, LAYERS.indexOf(textLayer), status === 'built' ? 0 : 1, sha256].join(' ');
const byRank = (a: BuildRecord, b: BuildRecord): number => (rankOf(a) < rankOf(b) ? -1 : 1);

function isTwin(a: BuildRecord, b: BuildRecord): boolean {
  const known = new Set(a.titles);
  const shared = b.titles.filter((title) => known.has(title)).length;
  return shared >= SHARED * Math.min(a.titles.length, b.titles.length);
}
