import type { Dataset } from '../../dataset/open-dataset.js';
import { citationColumns } from '../../dataset/query/citation-columns.js';
import { type List, lists } from '../../dataset/query/filters.js';
import type { QueryResult } from '../../dataset/query/run-sql.js';

/** Every list the page can ask for, whole: passages without a word that ranks them. */
export async function wholeLists(dataset: Dataset): Promise<readonly (readonly [List, QueryResult])[]> {
  const found: (readonly [List, QueryResult])[] = [];
  for (const list of lists) {
    if (list === 'passages') found.push([list, await dataset.sql(PASSAGES)]);
    else found.push([list, await dataset.find({ list, limit: 0 })]);
  }
  return found;
}

const PASSAGES = `
SELECT t.text AS context, ${citationColumns('t')} FROM printed.passages t JOIN printed.documents d USING (issueId, documentId) ORDER BY t.seq`;
