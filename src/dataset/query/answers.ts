import type { Tables } from '../open-dataset.js';
import type { Filters, Grouping, List } from './filters.js';
import type { Cell } from './run-sql.js';

/** Where a row of an answer stands in print. Days are ISO 8601. A type, not an interface: so it passes for cells by name, too. */
export type Printed = {
  readonly issue: string;
  /** 发文字号 of its document. */
  readonly number: string | null;
  /** Title of its document. */
  readonly document: string;
  readonly clause: string;
  /** Printed page number. */
  readonly page: number | null;
  /** Sheet of the file, from 1. */
  readonly sheet: number;
  /** In the style that was asked for. */
  readonly citation: string;
  /** Address of the sheet on the page that `gongbao review` serves. */
  readonly link: string;
};

type Responsibility = Tables['responsibilities'];
type Deadline = Tables['deadlines'];
type Target = Tables['targets'];
type Obligation = Tables['obligations'];

/** A row of each list. Where several values stand in one text they are joined with 、 or ；. */
export interface Answers {
  readonly documents: Pick<Tables['documents'], 'title' | 'kind' | 'issuer' | 'issuedOn' | 'effectiveFrom'> & {
    readonly effectiveUntil: string | null;
    /** From which day it is taken to be in force: that of 施行, 成文 or 刊登. */
    readonly basis: '施行' | '成文' | '刊登' | null;
    readonly until: string | null;
    readonly endedBy: Tables['validity']['endedBy'];
    readonly amendedBy: Tables['validity']['amendedBy'] | null;
  } & Printed;
  readonly passages: { readonly context: string; readonly score: number } & Printed;
  readonly charges: Pick<Responsibility, 'unit' | 'canonical' | 'role'> & {
    readonly task: string | null;
    readonly limits: string | null;
    readonly due: string | null;
    readonly targets: string | null;
    readonly line: string | null;
  } & Printed;
  readonly limits: Pick<Deadline, 'due' | 'from' | 'within' | 'workingDays' | 'anchor' | 'rrule'> & {
    readonly who: string | null;
    readonly task: string | null;
    /** As printed. */
    readonly limit: string;
    readonly limitKind: Deadline['kind'];
    readonly targets: string | null;
    readonly line: string | null;
  } & Printed;
  readonly targets: Pick<
    Target,
    'indicator' | 'comparator' | 'value' | 'direction' | 'quantity' | 'baseUnit' | 'due'
  > & {
    readonly who: string | null;
    /** Unit of measure as printed. */
    readonly measure: string;
    /** As printed. */
    readonly target: string;
    readonly line: string | null;
  } & Printed;
  readonly duties: Pick<Obligation, 'actor' | 'actorSource' | 'modality' | 'purpose' | 'certainty' | 'reason'> & {
    readonly units: string | null;
    readonly task: string;
    readonly limits: string | null;
    readonly due: string | null;
    readonly targets: string | null;
    readonly line: string | null;
  } & Printed;
  readonly appointments: Pick<Tables['appointments'], 'person' | 'action' | 'organisation' | 'post' | 'probation'> & {
    /** The day, or the month, as far as it is printed. */
    readonly on: string | null;
    readonly line: string;
  } & Printed;
  readonly citations: Pick<Tables['links'], 'relation' | 'unresolved'> & {
    readonly title: string | null;
    readonly citedNumber: string | null;
    /** Id of the document where it is in the dataset. */
    readonly found: string | null;
    /** As printed. */
    readonly mention: string;
  } & Printed;
  readonly repeals: {
    readonly repealed: string;
    readonly repealedNumber: string | null;
    readonly found: string | null;
    readonly since: string | null;
    readonly repealedBy: string | null;
  } & Printed;
}

/** A row of a count: the property counted by, and how many. */
export type Count<By extends Grouping> = { readonly [Name in By]: string } & {
  readonly rows: number;
  readonly documents: number;
  /** With `overdue`: how many limits have passed on that day. */
  readonly overdue?: number;
};

type Asks<F, Name extends keyof Filters> = F extends { readonly [N in Name]: NonNullable<Filters[Name]> }
  ? true
  : false;
type AsksAny<F, Names extends keyof Filters> = true extends { [N in Names]: Asks<F, N> }[Names] ? true : false;

/** What a question lists when it does not say: the same choice as at run time. */
type ListFor<F> = F extends { readonly list: infer L extends List }
  ? L
  : AsksAny<F, 'versus' | 'reached'> extends true
    ? 'targets'
    : Asks<F, 'text'> extends true
      ? 'passages'
      : AsksAny<F, 'actor' | 'modality'> extends true
        ? 'duties'
        : AsksAny<F, 'dueBefore' | 'dueAfter' | 'recurring' | 'workingDays'> extends true
          ? 'limits'
          : AsksAny<F, 'unit' | 'role'> extends true
            ? 'charges'
            : 'documents';

/**
 * The row of an answer, by what is asked. Where the question is only known at run time ({@link Filters} itself), or sets targets beside others
 * (`versus`, `reached`), a row is cells by name.
 */
export type Answer<F extends Filters> = Filters extends F
  ? Readonly<Record<string, Cell>>
  : F extends { readonly by: infer By extends Grouping }
    ? Count<By>
    : AsksAny<F, 'versus' | 'reached'> extends true
      ? Readonly<Record<string, Cell>>
      : Answers[ListFor<F>];

/** Rows of an answer, and their columns in the order in which they are shown. */
export interface Found<Row> {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
