/** Values that a message names; text of an input stands in them as it is, never in the words around them. */
export type Params = Readonly<Record<string, string | number | null>>;

/** What gongbao says of a dataset, by code. One file for each language; the codes are the same in all. */
export type Messages = { readonly [Code in MessageCode]: (params: Params) => string };

export type MessageCode =
  | 'toc-page-mismatch'
  | 'toc-missing-document'
  | 'toc-extra-entry'
  | 'listing-missing-document'
  | 'numbering-gap'
  | 'numbering-duplicate'
  | 'reference-annex'
  | 'reference-clause'
  | 'reference-number'
  | 'text-suspect'
  | 'text-unaccounted'
  | 'text-order'
  | 'text-broken'
  | 'text-stray'
  | 'text-unpaired'
  | 'reading-disagrees'
  | 'reading-settled'
  | 'layout-doubt'
  | 'head-disagrees'
  | 'sheet-unreadable'
  | 'sheet-unread'
  | 'sheet-low-confidence'
  | 'sheet-misread'
  | 'sheet-traditional'
  | 'sheet-traditional-read';

const SHOWN = 40;
/** A title for a message: in quotation marks, cut where it is long. */
export const quoted = (title: Params[string] | undefined): string => {
  const whole = String(title ?? '');
  return `“${whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole}”`;
};
