import type { Cell } from '../run-sql.js';
import { biblatex } from './biblatex.js';
import type { Cited } from './cited.js';
import { gbt7714 } from './gbt7714.js';

export type CitationStyle = 'line' | 'gbt7714' | 'biblatex';

const styles: Readonly<Record<CitationStyle, (cited: Cited) => string>> = {
  line: ({ line }) => line,
  gbt7714,
  biblatex,
};

/** How an answer is cited. */
export const cite = (row: Readonly<Record<string, Cell>>, style: CitationStyle): string =>
  styles[style]({
    line: text(row.citation) ?? '',
    issue: text(row.issue) ?? '',
    documentId: text(row['@documentId']) ?? '',
    title: text(row.document) ?? '',
    number: text(row.number),
    issuer: text(row['@issuer']),
    issuedOn: text(row['@issuedOn']),
    publishedOn: text(row['@publishedOn']),
    gazette: text(row['@gazetteTitle']),
    year: text(row['@gazetteYear']),
    issueNumber: text(row['@gazetteNumber']),
    page: text(row.page),
  });

const text = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
