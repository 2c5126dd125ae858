import type { Folded } from '../../text/fold.js';
import type { Span } from '../../tree/span.js';
import type { Tag } from '../tokens/tag/tag.js';

/** What the readers of tokens are given. Offsets of sentences and limbs are into `text`. */
export interface FoldedText extends Folded {
  /** As printed. */
  readonly printed: string;
  /** Folded: half-width, spaces between Chinese characters dropped. */
  readonly text: string;
  /** `text` with names blotted out (titles in 《》, names in “”, document numbers, telephone numbers): same offsets. */
  readonly plain: string;
  /** Between 。！？, line ends and tabs. */
  readonly sentences: readonly Span[];
  /** The notes that say who is charged; offsets into `printed`, in which lists of offices are read. */
  readonly tags: readonly Tag[];
  /** Between ，；： and what ends a sentence, outside brackets. */
  readonly limbs: readonly Span[];
}
