import type { Span } from '../../tree/span.js';
import type { Modality } from './modal-words.js';

/** A stretch of a sentence with a main verb of its own; spans are offsets into the leaf's text. */
export interface Limb {
  /** From its first adverbial to its end. */
  readonly span: Span;
  /** Its verb phrase, behind the subject and the word of duty. */
  readonly action: Span;
  readonly sentence: Span;
  /** Who is told, and where that was read; null where the sentence names no one. */
  readonly subject: Subject | null;
  /** Its subject is a thing: 验收工作应当…. */
  readonly hasThing: boolean;
  readonly modality: Modality;
  /** The word that states it: 应当, 不得, 负责, 将; null where the present or an imperative does. */
  readonly modal: string | null;
  /** Its own words state it; else the word of a limb before governs it. */
  readonly isGoverned: boolean;
  readonly rule: LimbRule;
  /** The case it is put for: 材料不齐全的; as printed. */
  readonly condition: Span | null;
  /** What it is for: 确保…, behind the action. */
  readonly purpose: Span | null;
  /** The adverbials at the head of the sentence that hold for each limb: 到2022年底. */
  readonly shared: Span | null;
}

export interface Subject extends Span {
  readonly source: 'limb' | 'sentence';
  /** Named only as whom somebody helps: it acts in no sentence behind. */
  readonly isHelped?: boolean;
}

export type LimbRule = 'modal' | 'charge' | 'will' | 'norm' | 'imperative';
