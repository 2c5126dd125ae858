import { createHash } from 'node:crypto';
import type { TableName } from '../../emit/tables/table-names.js';

/**
 * Issues in a group at most: enough rows for good row groups, few enough to be encoded again in no time. Tables to which an issue adds few rows
 * have larger groups: each question reads `documents`, and many small row groups make that slow.
 */
const MOST: Readonly<Record<TableName, number>> = {
  documents: 64,
  clauses: 16,
  citations: 64,
  responsibilities: 32,
  deadlines: 64,
  targets: 64,
  obligations: 16,
  appointments: 64,
  findings: 64,
  passages: 16,
};

/**
 * Cuts the issues (in order) into groups that become row groups of the Parquet files: before the id of least hash, and each half again,
 * until no group is too large. The ids alone decide (content-defined chunking): an added issue changes the group it falls into, and the
 * cut does not depend on how the dataset grew.
 */
export function issueGroups<Issue extends { readonly id: string }>(
  issues: readonly Issue[],
  table: TableName,
): Issue[][] {
  const hashes = issues.map(({ id }) => createHash('sha256').update(id).digest('hex'));
  const cut = (start: number, end: number): Issue[][] => {
    if (end - start <= MOST[table]) return start === end ? [] : [issues.slice(start, end)];
    let least = start + 1;
    for (let i = least; i < end; i += 1) if (hashes[i]! < hashes[least]!) least = i;
    return [...cut(start, least), ...cut(least, end)];
  };
  return cut(0, issues.length);
}
