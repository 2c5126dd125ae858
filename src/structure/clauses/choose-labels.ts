import type { Block } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import type { Label } from '../numbering/numbering-style.js';

/** Stands in the set of numbers where the text has any decimal label. */
const DECIMALS = 'decimals';

/** The label of each block of a part, or null: strong shapes as they are, weak ones only with a neighbour of their own run. */
export function chooseLabels(blocks: readonly Block[]): (Label | null)[] {
  const readings = blocks.map((block) => (block.type === 'text' ? matchLabels(block.text) : []));
  const all = readings.flat();
  const known = new Set(all.map(numberKey));
  if (all.some((label) => label.style.name === 'decimal')) known.add(DECIMALS);
  let dotted = 0;
  return readings.map((labels) => {
    const chosen = labels.find((label) => isLabel(label, known, dotted)) ?? null;
    if (chosen?.style.name.startsWith('arabic-dot')) dotted = chosen.value ?? dotted;
    return chosen;
  });
}

/** `dotted` is the number of the last `1.` label: the next of its run may have lost its space. */
function isLabel(label: Label, known: ReadonlySet<string>, dotted: number): boolean {
  if (label.style.strength === 'strong') return true;
  if (label.style.name === 'arabic-dot-tight') {
    return dotted > 0 ? label.value === dotted + 1 : label.value === 1 && known.has('arabic-dot:2');
  }
  return hasNeighbour(label, known);
}

/** Key of the number a label stands for: numbers without a bracket are one series with the decimals (`3`, `3.`, `3.1`). */
function numberKey({ style, prefix, value }: Label): string {
  const series = ['bare-number', 'decimal'].includes(style.name) ? 'decimal' : style.name;
  return `${series}:${[...prefix, value].join('.')}`;
}

function hasNeighbour(label: Label, known: ReadonlySet<string>): boolean {
  const { style, prefix, value } = label;
  if (value === null) return false;
  const sibling = (n: number) => known.has(numberKey({ ...label, value: n }));
  const siblings = sibling(value - 1) || sibling(value + 1);
  if (style.name === 'decimal') {
    const parent = prefix.join('.');
    const hasParent = known.has(`decimal:${parent}`) || (prefix.length === 1 && known.has(`arabic-dot:${parent}`));
    const hasChild = known.has(`decimal:${[...prefix, value, 1].join('.')}`);
    const uncle = [...prefix.slice(0, -1), (prefix.at(-1) ?? 0) - 1, 1].join('.');
    const first = value === 1 && (hasParent || known.has(`decimal:${uncle}`));
    return siblings || first || hasChild;
  }
  // A bare number needs both a neighbour and decimals under one of the run: `2 个` beside `3 个` is no heading.
  if (style.name === 'bare-number') {
    return known.has(DECIMALS) && (siblings || value === 1 || known.has(`decimal:${value}.1`));
  }
  return siblings;
}
