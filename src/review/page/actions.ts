import type { Evidence } from '../../tree/facts.js';
import type { Source } from '../../tree/gazette.js';
import type { PageLeaf } from './leaves.js';
import type { Route } from './route.js';

/**
 * What is to be corrected. With `values` one of them is changed; with an action alone only a reason is asked for; to add a row or to split a
 * paragraph words of `leaf` are marked.
 */
export interface Asked {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly action?: 'confirm' | 'remove' | 'add' | 'split' | 'join';
  readonly leaf?: PageLeaf;
}

/** What the views can have done. */
export interface Actions {
  readonly route: Route;
  /** A leaf is chosen by its key; or a fact, with the place it was read from. */
  readonly onPick: (key: string, place?: Source) => void;
  /** Resolves to whether a correction was saved. */
  readonly onCorrect: (asked: Asked) => Promise<boolean>;
  /** A correction was saved or taken back elsewhere: shows the build that follows as soon as it stands. */
  readonly onSaved: () => void;
  readonly onSheet: (sheet: number) => void;
  /** Opens an issue beside what is read, and marks places on its sheet. */
  readonly onPlace: (issue: string, sheet: number, mark?: Mark) => Promise<void>;
  /** Goes to another address; what is not named stays. */
  readonly onRoute: (route: Partial<Route>) => void;
  readonly say: (text: string, kind?: 'done' | 'error') => void;
}

export type FactPlace = Pick<Evidence, 'documentId' | 'partIndex' | 'path' | 'leaf' | 'start' | 'text'> & {
  readonly table: string;
};

/** What is marked on a sheet: boxes, or the leaves of a clause. */
export interface Mark {
  readonly boxes?: readonly Source[];
  readonly clause?: string;
  /** Words of the leaf that is meant. */
  readonly words?: string;
  /** A row of a table of facts. */
  readonly fact?: FactPlace;
}
