import { cutSlice, joinSlices } from '../../structure/slice.js';
import type { Gazette } from '../../tree/gazette.js';
import { placed, sliceOf } from './body-places.js';
import type { Correction } from './correction.js';
import { type ParagraphPlace, paragraphAt } from './paragraph-at.js';

type Cut = Extract<Correction, { action: 'split' | 'join' }>;

/** Parts a paragraph in two, or joins it with the one behind it. Why that could not be done, or null. */
export function reviseParagraphs(gazette: Gazette, correction: Cut): string | null {
  const place = paragraphAt(gazette, correction.row);
  if (!place) return 'there is no such paragraph';
  return correction.action === 'split' ? split(place, correction.quote) : join(place);
}

/** @param quote words with which the second paragraph begins */
function split({ node, siblings }: ParagraphPlace, quote: string): string | null {
  const at = node.text.indexOf(quote);
  if (at === 0) return null;
  if (at < 0) return `“${quote}” is no longer there`;
  if (node.text.indexOf(quote, at + 1) >= 0) return `“${quote}” stands there more than once`;
  const whole = sliceOf(node.text, node);
  const end = node.text.slice(0, at).trimEnd().length;
  const second = {
    type: node.type,
    text: node.text.slice(at),
    ...placed(cutSlice(whole, at, node.text.length), node.source),
  };
  Object.assign(node, { text: node.text.slice(0, end), ...placed(cutSlice(whole, 0, end), node.source) });
  siblings.splice(siblings.indexOf(node) + 1, 0, second);
  return null;
}

function join({ node, siblings }: ParagraphPlace): string | null {
  const next = siblings[siblings.indexOf(node) + 1];
  if (next?.type !== node.type) return 'no paragraph follows it there';
  const joined = joinSlices([sliceOf(node.text, node), sliceOf(next.text, next)]);
  Object.assign(node, { text: joined.text, ...placed(joined, [...node.source, ...next.source]) });
  siblings.splice(siblings.indexOf(next), 1);
  return null;
}
