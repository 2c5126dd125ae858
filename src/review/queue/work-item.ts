import type { Severity, Sort } from './gain.js';

/** As it stands in the table `findings`. */
export interface FindingWords {
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string | null }[];
  readonly found: string | null;
  readonly expected: string | null;
}

/** Something a person is asked to look at. */
export interface WorkItem {
  /** Stays the same in later builds, as long as the same is read. */
  readonly id: string;
  /** SHA-256 of the file it stands in. */
  readonly source: string;
  /** Table and rule of a fact (`deadlines:by/end`), or code of a finding. */
  readonly kind: string;
  readonly sort: Sort;
  readonly severity: Severity;
  /** Null for an input of which nothing was built. */
  readonly issueId: string | null;
  readonly documentId: string | null;
  /** Sheet. */
  readonly page: number | null;
  readonly partIndex: number | null;
  readonly path: string | null;
  readonly leaf: string | null;
  readonly start: number | null;
  /** The printed words of a fact, or the message. */
  readonly text: string;
  readonly reason: string | null;
  /** Of a finding: what its words in any language are made of. */
  readonly words: FindingWords | null;
  /** Chance that it is wrong, as far as is known. */
  readonly chance: number;
  readonly notes: readonly string[];
}

/** Which part of the queue is worked on; all of it where nothing is said. */
export interface QueueFilter {
  /** Table of facts, or code of a finding. */
  readonly kind?: string | undefined;
  readonly issue?: string | undefined;
  readonly severity?: string | undefined;
  /** `skipped` lists what was put off. */
  readonly state?: string | undefined;
}

export interface QueueAnswer {
  /** The next ones. */
  readonly items: readonly WorkItem[];
  readonly left: number;
  readonly done: number;
  /** Seconds the rest will take, at the pace so far. */
  readonly seconds: number;
  /** Errors expected among what is left. */
  readonly expectedErrors: number;
  /** Share of all facts of the dataset that is expected to be wrong. */
  readonly expectedShare: number;
  /** Facts to check until that is below 1%; null where the queue alone does not lead there. */
  readonly toStop: number | null;
  /** Value → number of items left, for each thing that can be filtered by; the other filters hold. */
  readonly facets: Readonly<Record<'kind' | 'issue' | 'severity', readonly (readonly [string, number])[]>>;
}
