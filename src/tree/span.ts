/** Characters [start, end) of a leaf's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span without the given characters at either end. */
export function trim(text: string, { start, end }: Span, edge: RegExp): Span {
  let from = start;
  let to = end;
  while (from < to && edge.test(text[from] ?? '')) from += 1;
  while (to > from && edge.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** The span that holds the character at `at`, of spans in order that do not overlap; `null` where none does. */
export function spanAt<T extends Span>(spans: readonly T[], at: number): T | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start <= at ? found : null;
}

/** Index of the first span that begins at `at` or behind it, of spans in order; their number where none does. */
export function indexFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
