/** `1-3,7` → 1, 2, 3, 7. */
export function numbers(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map(Number);
    if (!(to >= from)) throw new Error(`no range of numbers: ${part}`);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
