import type { Manifest } from '../dataset/manifest.js';
import type { Dataset } from '../dataset/open-dataset.js';
import { issueTitle, type Titled } from '../emit/issue-title.js';
import type { IssueLine } from './issue-line.js';

/**
 * All inputs of the dataset: those that failed, then the issues by id.
 *
 * @param told puts reasons into the language of who asks
 */
export async function listIssues(
  { inputs }: Manifest,
  dataset: Dataset,
  told: (reason: string) => string,
): Promise<IssueLine[]> {
  const { rows } = await dataset.sql(TITLES);
  const titles = new Map((rows as unknown as Titled[]).map((row) => [row.id, issueTitle(row)]));
  return inputs
    .filter(({ status }) => status !== 'skipped')
    .map(({ issueId, path, status, counts, messages }) => ({
      id: issueId,
      path,
      status,
      title: (issueId === null ? undefined : titles.get(issueId)) ?? issueId ?? path,
      sheets: counts?.sheets ?? 0,
      findings: counts?.findings ?? 0,
      messages: messages.map(({ reason }) => told(reason)),
    }))
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

const TITLES = `
SELECT issueId AS id, [{'title': arg_min(title, seq)}] AS documents,
  {'title': first(gazetteTitle), 'year': first(gazetteYear), 'number': first(gazetteNumber), 'serial': first(gazetteSerial)} AS masthead
FROM printed.documents GROUP BY issueId`;
