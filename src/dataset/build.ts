import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitIssueJson, ndjson, type TableRows, tableNames, tableRows, toIssueJson } from '../emit/index.js';
import { InputError, type OcrMode } from '../ingest/ingest.js';
import { buildIssue } from '../pipeline.js';
import { writeAtomic } from './atomic.js';
import { findInputs } from './inputs.js';

export interface BuildOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly ocr: OcrMode;
}

/** Builds all inputs into one dataset. */
export async function build({ inputs, out, ocr }: BuildOptions): Promise<{ failed: string[] }> {
  const failed: string[] = [];
  const built: TableRows[] = [];
  for (const path of await findInputs(inputs)) {
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      const { gazette } = await buildIssue({ path, bytes, sha256 }, { ocr });
      const issue = toIssueJson(gazette);
      for (const file of emitIssueJson(issue)) await writeAtomic(join(out, 'issues', issue.id, file.path), file.bytes);
      built.push(tableRows(issue));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed.push(`${path}: ${error.message}`);
    }
  }
  for (const name of tableNames) {
    await writeAtomic(join(out, 'tables', `${name}.ndjson`), built.map((rows) => ndjson(rows[name])).join(''));
  }
  return { failed };
}
