/** What workers of an export run: reads the file of one issue again and writes the issue in one form. */
import { UsageError } from '../../dataset/usage-error.js';
import type { WorkerModule } from '../../dataset/worker/task.js';
import { InputError } from '../../ingest/input-error.js';
import type { Archived, ArchiveTask } from './archive-task.js';
import { issueWriters } from './issue-writers.js';
import { openArchived } from './open-archived.js';

const archiveIssue: WorkerModule<ArchiveTask, Archived> = async (task, onSheet) => {
  try {
    const { archived, close } = await openArchived(task, onSheet);
    try {
      await issueWriters[task.form](archived, task);
    } finally {
      await close();
    }
    return { written: true };
  } catch (error) {
    if (error instanceof InputError) return { failed: { code: error.code, reason: error.message } };
    if (error instanceof UsageError) return { failed: { code: 'usage', reason: error.message } };
    throw error;
  }
};
export default archiveIssue;
