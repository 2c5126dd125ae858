import type { Block } from '../../tree/block.js';
import { allLabels, matchLabels } from '../numbering/match-labels.js';
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
  const chosen = readings.map((labels, i) => {
    const label = isInlineList(blocks[i]) ? null : (labels.find((one) => isLabel(one, known, dotted)) ?? null);
    if (label?.style.name.startsWith('arabic-dot')) dotted = label.value ?? dotted;
    return label;
  });
  return withoutNoteLists(blocks, filled(blocks, chosen));
}

/** A doubtful label (第十七条第一审…) is one where the labels of its style before and behind it leave a gap for it. */
function filled(blocks: readonly Block[], chosen: readonly (Label | null)[]): (Label | null)[] {
  const result = [...chosen];
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'text' || result[i]) continue;
    const doubtful = allLabels(block.text).find((label) => label.doubtful);
    if (!doubtful || doubtful.value === null) continue;
    const same = (label: Label | null): label is Label => label?.style === doubtful.style;
    const before = result.slice(0, i).findLast(same)?.value ?? 0;
    const after = chosen.slice(i + 1).find(same)?.value ?? null;
    if (doubtful.value === before + 1 && before > 0 && after !== before + 1) result[i] = doubtful;
  }
  return result;
}

/** （1）…；（2）…； in one paragraph is a list in running text. */
function isInlineList(block: Block | undefined): boolean {
  if (block?.type !== 'text') return false;
  const label = matchLabels(block.text).find(({ style }) => style.rank >= 10 && style.strength === 'strong');
  if (!label || label.value === null) return false;
  const rest = block.text.slice(label.length);
  return [...rest.matchAll(/[；;]\s*/g)].some((found) => {
    const next = matchLabels(rest.slice(found.index + found[0].length))[0];
    return next !== undefined && next.style === label.style && next.value === (label.value ?? 0) + 1;
  });
}

const NOTE_LIST = /^(?:备?注|说明)\s*[:：]\s*/; // 注：1、本表由…

/** The items of a note (注：1、… and its next lines 2、…) are no clauses. */
function withoutNoteLists(blocks: readonly Block[], labels: readonly (Label | null)[]): (Label | null)[] {
  let note: Label | null = null;
  return labels.map((label, i) => {
    const block = blocks[i];
    const text = block?.type === 'text' ? block.text : '';
    const opening = NOTE_LIST.exec(text);
    if (opening) note = lastOfList(text.slice(opening[0].length));
    else if (note && label && label.style.rank === note.style.rank && label.value === (note.value ?? 0) + 1) {
      note = label;
      return null;
    } else note = null;
    return label;
  });
}

/** The last label of a list that begins here in one paragraph. */
function lastOfList(text: string): Label | null {
  let last = matchLabels(text).find(({ style, value }) => style.rank >= 10 && value === 1) ?? null;
  for (let at = 0; last !== null && at < text.length; at += 1) {
    const next = matchLabels(text.slice(at)).find((one) => one.style === last?.style);
    if (next && next.value === (last.value ?? 0) + 1 && /[。；;]/.test(text.charAt(at - 1))) last = next;
  }
  return last;
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
