/** Verdicts over all sheets of a file: a font that gives rubbish on one sheet gives rubbish on all, a cover with three words included. */
import type { Page } from '../../tree/page.js';
import { judgeSheet, type Verdict } from './judge-sheet.js';

/** From this share of the sheets with text on, the rubbish is that of the file, not of one odd sheet. */
const MOST_SHEETS = 0.5;

export function judgeFile(pages: readonly Page[]): Verdict[] {
  const verdicts = pages.map(judgeSheet);
  const suspects = pages.filter((page, i) => verdicts[i]!.kind === 'suspect' && page.runs.length > 0);
  const texts = pages.filter((page) => page.runs.length > 0);
  if (suspects.length === 0 || suspects.length < MOST_SHEETS * texts.length) return verdicts;
  const broken = new Set(suspects.flatMap((page) => page.runs.map((run) => run.font)));
  return verdicts.map((verdict, i) => {
    const { runs } = pages[i]!;
    const inBroken = runs.length > 0 && runs.every((run) => broken.has(run.font));
    return verdict.kind === 'trust' && inBroken
      ? { kind: 'suspect', reason: 'fonts whose text makes no sense on most other sheets' }
      : verdict;
  });
}
