import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openDataset } from '../dataset/open-dataset.js';
import { printLink } from '../dataset/query/print-link.js';
import type { QueryResult } from '../dataset/query/run-sql.js';
import { toIssueJson } from '../emit/index.js';
import { buildIssue } from '../pipeline.js';
import type { IssueJson } from '../tree/gazette.js';
import { checkCitation } from './check-citation.js';

/** Reads one file as the build does, without adding it to a dataset. */
export async function readIssue(path: string): Promise<IssueJson> {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { gazette } = await buildIssue({ path, bytes, sha256 }, { ocr: 'auto' });
  return toIssueJson(gazette);
}

const COLUMNS = [
  'mention',
  'relation',
  'status',
  'target',
  'number',
  'inForce',
  'endedBy',
  'amendedBy',
  'clause',
  'sheet',
  'link',
];

/**
 * Each reference of a text and what it points to in a dataset. `inForce` is asked for the day of the text; null where the text has no day
 * or the dataset does not say.
 *
 * @throws InputError for a file that cannot be read, UsageError where there is no dataset.
 */
export async function citeFile(path: string, out: string): Promise<QueryResult> {
  const dataset = await openDataset(out);
  try {
    const { documents, facts } = await readIssue(path);
    const days = new Map(documents.map(({ id, issuedOn }) => [id, issuedOn]));
    const rows = [];
    for (const { documentId, text, title, number, relation, clauseId, page } of facts.citations) {
      const checked = await checkCitation(dataset, { title, number, day: days.get(documentId) });
      const only = checked.status === 'found' ? checked.documents[0] : undefined;
      rows.push({
        mention: text,
        relation,
        status: checked.status,
        target: checked.documents.map((document) => document.title).join('；') || null,
        number: only?.documentNumber ?? number,
        inForce: checked.inForce,
        endedBy: only?.endedBy ?? null,
        amendedBy: only?.amendedBy.join('、') || null,
        clause: clauseId,
        sheet: page,
        link: only ? printLink(only.issueId, only.sheet) : null,
      });
    }
    return { columns: COLUMNS, rows };
  } finally {
    dataset.close();
  }
}
