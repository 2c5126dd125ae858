const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/** A printed value without the 万 and 亿 of its unit: 5 亿元 is 500000000 元. */
export function quantityOf(value: number, unit: string): { quantity: number; baseUnit: string } {
  const scale = SCALES.find(([word]) => unit.startsWith(word));
  if (!scale) return { quantity: value, baseUnit: unit };
  return { quantity: Number((value * scale[1]).toPrecision(15)), baseUnit: unit.slice(scale[0].length) };
}
