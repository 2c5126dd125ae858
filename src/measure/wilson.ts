/** Share of successes with its 95% interval. */
export interface Share {
  readonly right: number;
  readonly of: number;
  /** Null where nothing was judged. */
  readonly share: number | null;
  /** Wilson score interval, 95%. */
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5% of the normal distribution. */
const Z = 1.959964;

/** Wilson score interval (Wilson 1927): holds for small samples and for shares near 1, where the usual one does not. */
export function wilson(right: number, of: number): Share {
  if (of === 0) return { right, of, share: null, low: null, high: null };
  const share = right / of;
  const spread = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return {
    right,
    of,
    share: round(share),
    low: round(Math.max(0, middle - half)),
    high: round(Math.min(1, middle + half)),
  };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
