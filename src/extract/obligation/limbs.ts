/** A sentence becomes limbs: each main verb with its subject, its word of duty, its case and its purpose. One pass from the left. */
import type { Span } from '../../tree/span.js';
import type { Limb } from './limb.js';
import { parsePiece } from './piece.js';
import { pieces } from './pieces.js';
import { SentenceReader } from './sentence-reader.js';
import { partsOf } from './sentences.js';
import type { Setting } from './setting.js';
import type { Told } from './told.js';

/**
 * The limbs of one sentence of a text whose brackets are covered. `lead`: the unit that opens the item it stands in; `told`: what
 * the lead-in says of it, where it is an item of a list of duties.
 */
export function limbsOf(
  veiled: string,
  sentence: Span,
  setting: Setting,
  lead: Span | null = null,
  told: Told | null = null,
): Limb[] {
  const reader = new SentenceReader(veiled, sentence, setting, lead, told);
  for (const part of partsOf(veiled, sentence)) {
    const read = pieces(veiled, part).map((span) => parsePiece(veiled, span));
    reader.open(part);
    for (const [i, piece] of read.entries()) reader.take(piece, read[i + 1] ?? null);
    reader.close();
  }
  return reader.found;
}
