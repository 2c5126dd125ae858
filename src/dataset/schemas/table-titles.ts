import type { TableName } from '../../emit/tables/table-names.js';
import type { ExtraTable } from '../links/link-tables.js';

/** What a row of each table is. */
export const tableTitles: Readonly<Record<TableName | ExtraTable, string>> = {
  documents: 'One document of a gazette',
  clauses: 'One clause',
  citations: 'One mention of another document',
  responsibilities: 'One unit charged with one clause',
  deadlines: 'One time limit',
  targets: 'One measurable target',
  obligations: 'One duty: who does what by when',
  appointments: 'One person, one post, one action',
  findings: 'One finding of the audit',
  passages: 'One leaf of text, cut into words for search',
  links: 'One citation, resolved to a document of the dataset where it is one',
  validity: 'One document over time: in force, amended, repealed',
  units: 'One office by its full name, and the names it is printed with',
};
