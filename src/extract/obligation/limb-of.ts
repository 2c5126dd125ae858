import type { Span } from '../../tree/span.js';
import type { Governing } from './governing.js';
import type { Limb } from './limb.js';
import type { Piece } from './piece.js';
import { ONLY_ROLE } from './words/limb-words.js';

/** What was read of the sentence when a limb ends. */
export interface Read {
  readonly veiled: string;
  readonly sentence: Span;
  /** Pieces in front of the limb. */
  readonly pending: readonly Piece[];
  /** The piece that opened the limb, where another ends it: 组织…，开展…. */
  readonly waiting: Piece | null;
  readonly governing: Governing;
  readonly isGoverned: boolean;
  readonly shared: Span | null;
}

/** The limb that `piece` ends: from the last piece that says something of its own, with the case it is put for. */
export function limbOf(
  piece: Piece,
  { veiled, sentence, pending, waiting, governing, isGoverned, shared }: Read,
): Limb {
  const { subject, hasThing, modality, modal, rule } = governing;
  const words = ({ start, end }: Span) => veiled.slice(start, end);
  const lastIdle = pending.findLastIndex((one) => one !== waiting && isIdle(one));
  const first = pending[lastIdle + 1] ?? piece;
  const start = Math.min(first.start, piece.start, ...(piece.subject ? [piece.subject.start] : []));
  const cases = pending.filter((one) => one.kind === 'condition' || /^(?:如|若|如果|凡|遇|除)/u.test(words(one)));
  const isToEncourage = piece.modal?.word === '鼓励' && modal !== '鼓励';
  const opening = waiting && !ONLY_ROLE.test(words(waiting)) ? waiting.action : null;
  return {
    span: { start, end: piece.end },
    action: { start: opening ?? (isToEncourage ? piece.modal!.start : piece.action), end: piece.end },
    sentence,
    subject: subject && { ...subject, source: 'limb', isHelped: governing.helper !== null || modal === '鼓励' },
    hasThing,
    modality,
    modal,
    isGoverned,
    rule: rule ?? 'imperative',
    condition: cases.length > 0 ? { start: cases[0]!.start, end: cases.at(-1)!.end } : null,
    purpose: null,
    shared,
  };
}

const isIdle = ({ subject, kind, isName }: Piece): boolean =>
  subject === null && (kind === 'rest' || kind === 'limb') && !isName;
