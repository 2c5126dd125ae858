/** Connectionist temporal classification: shares of symbols over time steps → characters with their places. */

export interface ReadSymbol {
  readonly text: string;
  /** First and last time step over which it was seen. */
  readonly first: number;
  readonly last: number;
  /** Share at its clearest step, 0 to 1. */
  readonly confidence: number;
  readonly others: readonly { readonly text: string; readonly confidence: number }[];
}

/** The symbol that stands for nothing. */
const BLANK = 0;
/** Other readings with a smaller share are none. */
const LEAST_SHARE = 0.005;
const MOST_OTHERS = 4;
/** Shares of one step come to 1: beside one above this there is none as large. A network that gives no shares has larger sums. */
const HALF = 0.51;
const MOST_SUM = 1.01;

/**
 * Greedy decoding: the likeliest symbol of each step, repeats without a blank between them taken together.
 *
 * @param shares row by row, a row of `keys.length` shares for each time step
 */
export function decode(shares: Float32Array, keys: readonly string[]): ReadSymbol[] {
  const count = keys.length;
  const steps = shares.length / count;
  const symbols: ReadSymbol[] = [];
  let [open, first, clearest] = [BLANK, 0, 0];
  const close = (last: number): void => {
    if (open !== BLANK) symbols.push(symbolAt(shares, keys, open, clearest, first, last));
  };
  const enough = sumOf(shares.subarray(0, count)) < MOST_SUM ? HALF : Number.POSITIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const best = likeliest(shares, step * count, count, enough);
    if (best === open) {
      if (shares[step * count + best]! > shares[clearest * count + best]!) clearest = step;
      continue;
    }
    close(step - 1);
    [open, first, clearest] = [best, step, step];
  }
  close(steps - 1);
  return symbols;
}

const sumOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);

/** @param enough a share above this is the largest */
function likeliest(shares: Float32Array, from: number, count: number, enough: number): number {
  let best = 0;
  let most = shares[from]!;
  for (let k = 1; k < count && most < enough; k++) {
    const share = shares[from + k]!;
    if (share > most) {
      best = k;
      most = share;
    }
  }
  return best;
}

function symbolAt(
  shares: Float32Array,
  keys: readonly string[],
  index: number,
  step: number,
  first: number,
  last: number,
): ReadSymbol {
  const row = shares.subarray(step * keys.length, (step + 1) * keys.length);
  const others: { text: string; confidence: number }[] = [];
  if (row[index]! < 1 - LEAST_SHARE) {
    for (let k = 1; k < row.length; k++)
      if (k !== index && row[k]! >= LEAST_SHARE) others.push({ text: keys[k]!, confidence: rounded(row[k]!) });
  }
  others.sort((a, b) => b.confidence - a.confidence);
  return {
    text: keys[index]!,
    first,
    last,
    confidence: rounded(row[index]!),
    others: others.slice(0, MOST_OTHERS),
  };
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
