import type { Source } from '../../tree/gazette.js';

/** What is to be corrected: values of a row, one of which the person changes; or an action that needs but a reason. */
export interface Asked {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly action?: 'confirm' | 'remove';
}

/** What the views can have done. */
export interface Actions {
  /** A leaf is chosen by its key; or a fact, with the place it was read from. */
  readonly onPick: (key: string, place?: Source) => void;
  readonly onCorrect: (asked: Asked) => void;
  readonly onSheet: (sheet: number) => void;
}
