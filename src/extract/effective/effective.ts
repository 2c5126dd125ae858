/** The plugin: a document's `effective` from the limits of kind `effective` and `until` in which it speaks of itself. */

import type { Deadline } from '../../tree/facts.js';
import type { GazetteDocument } from '../../tree/gazette.js';
import { leaves } from '../../tree/leaf.js';
import { leafKey, placeOf } from '../../tree/place.js';
import type { Stage } from '../../tree/stage.js';
import { LOSES_EFFECT, TAKES_EFFECT, THIS_DOCUMENT } from '../deadline/lexicon.js';

/** Runs after the deadlines are read. */
export const effective: Stage = () => (gazette) => {
  const texts = new Map([...leaves(gazette)].map((leaf) => [leafKey(placeOf(leaf)), leaf.text]));
  for (const document of gazette.children) {
    const rows = gazette.facts.deadlines.filter((row) => row.documentId === document.id);
    document.effective = effectiveOf(rows, (row) => texts.get(leafKey(row)) ?? '');
  }
};

const SPEAKS_OF_ITSELF = new RegExp(`(?:${THIS_DOCUMENT}|上述规定|以上(?:规定|措施|政策))`); // 本办法 本通知 以上措施
const IN_FORCE = new RegExp(`(?:${TAKES_EFFECT})$|^(?:自|从)?[^,，。]{2,12}起(?:${TAKES_EFFECT})`); // 自…起施行
const OUT_OF_FORCE = new RegExp(LOSES_EFFECT); // 同时废止

/** `from` and `until` of a document from its rows; `text` is the sentence. `null` where it says nothing of its own effect. */
export function effectiveOf(
  rows: readonly Deadline[],
  textOf: (row: Deadline) => string,
): GazetteDocument['effective'] {
  const own = rows
    .filter(({ kind }) => kind === 'effective' || kind === 'until')
    .filter((row) => ownEffect(row, sentenceAround(textOf(row), row)));
  const start = own.find(({ kind }) => kind === 'effective');
  const sentence = (row: Deadline) => sentenceAround(textOf(row), row);
  const end = own.find((row) => row.kind === 'until' && (!start || row.partIndex === start.partIndex));
  const row = start ?? end;
  if (!row) return null;
  return { from: start?.from ?? end?.from ?? null, until: end?.due ?? null, text: sentence(row) };
}

function ownEffect(row: Deadline, sentence: string): boolean {
  if (!SPEAKS_OF_ITSELF.test(sentence)) return false;
  if (row.kind === 'until') return true;
  return row.kind === 'effective' && IN_FORCE.test(row.text) && !OUT_OF_FORCE.test(row.text);
}

const STOP = /[。！？\n\t]/;

/** Characters that a sentence is looked for on either side. */
const REACH = 500;

/** The sentence around a span, its full stop included. */
function sentenceAround(text: string, { start, end }: Pick<Deadline, 'start' | 'end'>): string {
  let from = start;
  while (from > 0 && start - from < REACH && !STOP.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !STOP.test(text[to]!)) to += 1;
  return text.slice(from, to + (/[。！？]/.test(text[to] ?? '') ? 1 : 0));
}
