/** Who helps, in running text, behind the office that leads or is charged. */
import type { Span } from '../../tree/span.js';
import { unitsBefore } from './text-list.js';

const HELP =
  /(?:按照?[^，,。；;]{0,10})?(?:共同|密切|积极|做好){0,3}(?:配合|参与|参加|协助|协同)|组成|(?:给予|做好)?支持(?=[，,。；;]|$)/gu; // 市财政局、市审计局配合

/** The offices that help, in the rest of the sentence: X牵头，Y、Z配合; X负责，Y协助. */
export const helpersAfter = (text: string, from: number): Span[] => unitsBeforeVerb(text, from, HELP);

/** How far behind a verb those are looked for who help: lists of offices are long, sentences of a broken text have no end. */
const REACH = 400;

/** From `from` to the mark that ends the statement. */
export const restOfSentence = (text: string, from: number): string =>
  /^[^。；;]*/u.exec(text.slice(from, from + REACH))![0];

/** The lists of offices right before such verbs of the same sentence, if no second leader stands between. `verb` must be global. */
export function unitsBeforeVerb(text: string, from: number, verb: RegExp): Span[] {
  const rest = restOfSentence(text, from).split('牵头')[0] ?? '';
  const found: Span[] = [];
  for (const { index } of rest.matchAll(verb)) {
    const known = found.at(-1)?.end ?? from;
    found.push(...unitsBefore(text, from + index).filter(({ start }) => start >= known));
  }
  return found;
}
