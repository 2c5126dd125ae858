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
