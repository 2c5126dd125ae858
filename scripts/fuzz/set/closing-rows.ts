/** Signatures and the date, where a designer puts them. */
import type { PrintedBlock } from './printed-blocks.js';
import { type Row, type RowSetter, space } from './rows.js';

export interface Indexed {
  readonly block: PrintedBlock;
  readonly index: number;
}

/** @param group signatures and a date that follow each other */
export function closingRows(group: readonly Indexed[], width: number, setter: RowSetter): Row[] {
  const { size, leading, signature, seals } = setter.design;
  const line = (one: Indexed, dx: number) => {
    const natural = setter.measure(one.block.text, 'song', size);
    return {
      block: one.index,
      dx,
      dy: 0.76 * leading,
      size,
      spacing: 0,
      width: natural,
      runs: [{ text: one.block.text, face: 'song' as const }],
    };
  };
  const widthOf = ({ block }: Indexed) => setter.measure(block.text, 'song', size);
  const at = (one: Indexed): number => {
    const natural = widthOf(one);
    if (signature === 'right') return Math.max(0, width - natural - size);
    if (signature === 'indented') return Math.max(0, Math.min(width * 0.5, width - natural));
    const widest = Math.max(...group.map(widthOf));
    return Math.max(0, width - widest - size + (widest - natural) / 2);
  };
  const rows: Row[] = [space(leading * 0.8)];
  const names = group.filter(({ block }) => block.type === 'signature');
  const pairs = signature === 'side by side' && names.length > 1 && names.every((one) => widthOf(one) < width * 0.46);
  if (pairs) {
    for (let i = 0; i < names.length; i += 2)
      rows.push({
        height: leading * 1.3,
        keep: true,
        lines: names.slice(i, i + 2).map((one, j) => line(one, width * (j === 0 ? 0.04 : 0.54))),
      });
  } else for (const one of names) rows.push({ height: leading, keep: true, lines: [line(one, at(one))] });
  for (const one of group.filter(({ block }) => block.type === 'date')) {
    const dx = pairs ? width * 0.54 : at(one);
    const middle = dx + widthOf(one) / 2;
    const r = 3.2 * size;
    const seal = seals
      ? [
          {
            kind: 'seal' as const,
            colour: 'red' as const,
            box: [middle - r, 0.3 * leading - r, middle + r, 0.3 * leading + r] as const,
          },
        ]
      : [];
    rows.push({ height: leading, lines: [line(one, dx)], ...(seal.length ? { shapes: seal } : {}) });
  }
  return rows;
}
