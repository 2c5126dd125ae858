/** What a citation is made of; null where nothing is printed. */
export interface Cited {
  /** The short citation of tables. */
  readonly line: string;
  readonly issue: string;
  readonly documentId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  /** Title, year and number (期) of the gazette. */
  readonly gazette: string | null;
  readonly year: string | null;
  readonly issueNumber: string | null;
  /** Printed page. */
  readonly page: string | null;
}
