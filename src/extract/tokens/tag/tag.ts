import type { Responsibility } from '../../../tree/facts.js';
import type { Span } from '../../../tree/span.js';

export type Role = Responsibility['role'];

/** The content of a bracketed note that says who is charged, without its brackets. */
export interface Tag extends Span {
  /** `label`: it says 责任单位：; `verb`: A牵头，B配合; `bare`: only names; `line`: a label without brackets at a text's end. */
  readonly form: 'label' | 'verb' | 'bare' | 'line';
}
