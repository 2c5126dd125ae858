import { createHash } from 'node:crypto';

/** One issue in so many begins a new group: large enough for good row groups, small enough to be encoded again in no time. */
const ISSUES_A_GROUP = 16;

/**
 * Cuts the issues (in order) into groups that become row groups of the Parquet files. Where a group begins is decided by the ids alone
 * (content-defined chunking): an added issue changes one group, and the cut does not depend on how the dataset grew.
 */
export function issueGroups<Issue extends { readonly id: string }>(issues: readonly Issue[]): Issue[][] {
  const groups: Issue[][] = [];
  for (const issue of issues) {
    const open = groups.at(-1);
    if (open && !beginsGroup(issue.id)) open.push(issue);
    else groups.push([issue]);
  }
  return groups;
}

const beginsGroup = (id: string): boolean => createHash('sha256').update(id).digest()[0]! % ISSUES_A_GROUP === 0;
