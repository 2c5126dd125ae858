import type { Leaf } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import type { Value } from './inheritable.js';
import type { Modality } from './modal-words.js';

/** One duty as a rule reads it: the whole printed span, what is to be done, and who the sentence itself names. */
export interface Duty {
  readonly leaf: Leaf;
  readonly span: Span;
  readonly action: Span;
  readonly modality: Modality;
  /** The tag behind it that charges it to units, in the same leaf. */
  readonly tag: Span | null;
  /** Offices the sentence names as its subject; empty where it names none. */
  readonly subjects: readonly Span[];
  /** The sentence has a subject that is no office known by name (申请人, 有关部门): units of the clause are not its units. */
  readonly ownSubject?: boolean;
  /** Units named by the lead-in of the list it is an item of (管线权属单位应当履行下列职责：). */
  readonly inherited?: readonly Value[];
  /** Why the duty is inferred; absent where a modal word or the duty's own list states it. */
  readonly reason?: string;
}
