import { join } from 'node:path';
import type { LinkRow, ValidityRow } from '../links/link-rows.js';
import { type ExtraTable, extraTables } from '../links/link-tables.js';
import { type Problem, shown } from './problem.js';
import type { SchemaCheck } from './schema-check.js';
import { type TableLine, TableLines } from './table-lines.js';

/** Ids of all documents, by issue. */
export type DocumentIds = ReadonlyMap<string, ReadonlySet<string>>;

/** The tables drawn from all issues together: every row after its schema, every document it names in the dataset. */
export async function linkProblems(tables: string, documents: DocumentIds, schemas: SchemaCheck): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of extraTables) {
    const file = `tables/${name}.ndjson`;
    const lines = await TableLines.open(join(tables, `${name}.ndjson`));
    for await (const batch of lines.rest())
      for (const line of batch) problems.push(...rowProblems(name, line, file, documents, schemas));
  }
  return problems;
}

function rowProblems(
  name: ExtraTable,
  { number, row }: TableLine,
  file: string,
  documents: DocumentIds,
  schemas: SchemaCheck,
): readonly Problem[] {
  const pointer = `/${number}`;
  const invalid = schemas.problems(`tables/${name}.schema.json`, row, file, pointer);
  if (invalid.length > 0) return invalid;
  return documentsNamed[name](row as never)
    .filter(([issueId, documentId]) => !documents.get(issueId)?.has(documentId))
    .map(([issueId, documentId]) => ({
      file,
      pointer,
      message: `no document ${shown(documentId)} in issue ${issueId}`,
    }));
}

type Named = readonly (readonly [issueId: string, documentId: string])[];
const documentsNamed: Readonly<Record<ExtraTable, (row: never) => Named>> = {
  links: ({ issueId, documentId, targetIssueId, targetDocumentId }: LinkRow) =>
    targetIssueId === null || targetDocumentId === null
      ? [[issueId, documentId]]
      : [
          [issueId, documentId],
          [targetIssueId, targetDocumentId],
        ],
  validity: ({ issueId, documentId }: ValidityRow) => [[issueId, documentId]],
  units: () => [],
};
