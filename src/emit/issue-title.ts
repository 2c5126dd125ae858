import type { IssueJson } from '../tree/gazette.js';

/** What the title of an issue is made of. */
export interface Titled {
  readonly id: string;
  readonly masthead: Pick<NonNullable<IssueJson['masthead']>, 'title' | 'year' | 'number' | 'serial'> | null;
  readonly documents: readonly { readonly title: string }[];
}

/** `云州市人民政府公报 2021年第1期（总第211期）`, as far as the masthead says so. */
export function issueTitle({ id, masthead, documents }: Titled): string {
  if (!masthead?.title) return documents[0]?.title ?? id;
  const { title, year, number, serial } = masthead;
  const place = `${year === null ? '' : `${year}年`}${number === null ? '' : `第${number}期`}`;
  return `${title}${place ? ` ${place}` : ''}${serial === null ? '' : `（总第${serial}期）`}`;
}
