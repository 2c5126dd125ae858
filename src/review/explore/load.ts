import type { Dataset } from '../../dataset/open-dataset.js';
import type { QueryResult } from '../../dataset/query/run-sql.js';

/** How many clauses fall due for each unit in each month: where a clause names units and days, each unit has each day. */
export const load = (dataset: Dataset): Promise<QueryResult> =>
  dataset.sql(`
    SELECT coalesce(r.canonical, r.unit) AS unit, strftime(d.due, '%Y-%m') AS month,
      count(DISTINCT concat_ws('#', r.issueId, r.documentId, r.partIndex, r.path))::INT AS tasks
    FROM responsibilities r JOIN deadlines d USING (issueId, documentId, partIndex, path)
    WHERE d.due IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`);
