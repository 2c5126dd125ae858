import { type ConfidenceTable, kindOf } from '../../src/ingest/ocr/confidence/calibrated.js';
import type { JudgedCharacter } from './judge-characters.js';

const EDGES = [0, 0.4, 0.55, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999];
/** So many characters more are taken to have been as right as was said: few say little. */
const PRIOR = 4;

interface Bin {
  readonly from: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

const bins = (all: readonly JudgedCharacter[]): Bin[] =>
  EDGES.flatMap((from, i) => {
    const own = all.filter(({ said }) => said >= from && said < (EDGES[i + 1] ?? 2));
    const said = own.reduce((sum, one) => sum + one.said, 0) / Math.max(1, own.length);
    return own.length === 0
      ? []
      : [{ from, count: own.length, said, right: own.filter(({ isRight }) => isRight).length }];
  });

/** For each kind of characters the shares that were right, never falling (pool adjacent violators). */
export function fitKinds(all: readonly JudgedCharacter[]): ConfidenceTable['kinds'] {
  const of = (kind: string) => rising(bins(all.filter(({ text }) => kindOf(text) === kind)));
  return { han: of('han'), mark: of('mark'), other: of('other') };
}

function rising(found: readonly Bin[]): [number, number][] {
  const pools: { saids: number[]; weight: number; right: number }[] = [];
  for (const { count, said, right } of found) {
    pools.push({ saids: [said], weight: count + PRIOR, right: right + PRIOR * said });
    for (
      let last = pools.at(-1)!, before = pools.at(-2);
      before && before.right / before.weight > last.right / last.weight;
    ) {
      pools.splice(-2, 2, {
        saids: [...before.saids, ...last.saids],
        weight: before.weight + last.weight,
        right: before.right + last.right,
      });
      [last, before] = [pools.at(-1)!, pools.at(-2)];
    }
  }
  const rounded = (value: number): number => Math.round(1e4 * value) / 1e4;
  return pools.flatMap(({ saids, weight, right }) =>
    saids.map((said): [number, number] => [rounded(said), rounded(right / weight)]),
  );
}

/** A line for each bin, and the expected calibration error: how far what was said is from what was, each bin weighed by its characters. */
export function reliabilityOf(all: readonly JudgedCharacter[]): string {
  const lines = bins(all).map(
    ({ from, count, said, right }) => `${from}\t${count}\t${said.toFixed(4)}\t${(right / count).toFixed(4)}`,
  );
  const error =
    bins(all).reduce((sum, { count, said, right }) => sum + Math.abs(count * said - right), 0) /
    Math.max(1, all.length);
  return ['from\tcharacters\tsaid\twas', ...lines, `expected calibration error ${error.toFixed(4)}`].join('\n');
}
