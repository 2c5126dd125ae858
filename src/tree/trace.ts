/** What became of a phrase that met a text. `vetoedBy` names what struck it; `null` where its reading stands. */
export interface Firing {
  /** The name of the phrase: the `rule` of the rows it gives. */
  readonly rule: string;
  /** As printed, from the opening to the closing. */
  readonly text: string;
  readonly vetoedBy: string | null;
}

/** Collects firings while facts are drawn: `gongbao explain` listens, a build does not. */
export type Trace = (firing: Firing) => void;
