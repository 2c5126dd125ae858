import type { Dataset } from '../../dataset/open-dataset.js';
import type { QueryResult } from '../../dataset/query/run-sql.js';

/** All units with what they are charged with, counted. */
export const units = (dataset: Dataset): Promise<QueryResult> =>
  dataset.sql(`
    SELECT coalesce(canonical, unit) AS unit, count(*)::INT AS charges, count(DISTINCT concat(issueId, documentId))::INT AS documents,
      (count(*) FILTER (role = 'lead'))::INT AS lead, (count(*) FILTER (role = 'support'))::INT AS support
    FROM responsibilities GROUP BY 1 ORDER BY charges DESC, unit`);
