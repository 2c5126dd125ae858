import { pathToFileURL } from 'node:url';
import { defaults } from '../../dataset/options.js';
import { UsageError } from '../../dataset/usage-error.js';
import { runAll } from '../../dataset/worker/run-all.js';
import { moduleFile } from '../../dataset/worker/run-module.js';
import { WorkerPool } from '../../dataset/worker/worker-pool.js';
import type { ExportSource } from '../export-form.js';
import type { ArchiveDates } from './archive-dates.js';
import type { Archived, ArchiveTask } from './archive-task.js';
import type { ArchiveFormName } from './issue-writers.js';

/** To start one more takes longer than a few issues. */
const ISSUES_OF_A_WORKER = 4;

const worker = pathToFileURL(moduleFile('./archive-issue', import.meta.url));

/**
 * Writes every issue of a dataset in one form into the folder `target`, in worker processes with the limits of a build: the files are read
 * once more, and what hangs or eats memory ends its worker only.
 *
 * @throws UsageError for an issue whose file is gone, changed, or cannot be read within the limits.
 */
export async function archiveIssues(
  { dataset, out, baseUrl, password }: ExportSource,
  form: ArchiveFormName,
  target: string,
  dates: ArchiveDates,
): Promise<void> {
  const { ocr, ocrEngine } = (await dataset.manifest()).options;
  const ids = await dataset.issueIds();
  const limits = defaults();
  const jobs = Math.max(1, Math.min(limits.jobs, Math.ceil(ids.length / ISSUES_OF_A_WORKER)));
  const pool = new WorkerPool<ArchiveTask, Archived>({ ...limits, jobs, worker });
  const given = { ...(baseUrl !== undefined && { baseUrl }), ...(password !== undefined && { password }) };
  try {
    await runAll(ids, jobs, async (id) => {
      const outcome = await pool.build({ form, out, id, target, dates, ocr, ocrEngine, ...given });
      if ('failed' in outcome) throw new UsageError(`${id}: ${outcome.failed.reason}`);
    });
  } finally {
    await pool.close();
  }
}
