import { mkdir } from 'node:fs/promises';
import type { ExportForm } from '../export-form.js';
import { archiveDates } from './archive-dates.js';
import { archiveIssues } from './archive-issues.js';
import type { ArchiveFormName } from './issue-writers.js';

/** A form for archives that is a folder with what stands of each issue in it, and nothing else. */
export const archiveForm = (
  form: ArchiveFormName,
  about: Pick<ExportForm, 'description' | 'fileName'>,
): ExportForm => ({
  ...about,
  write: async (source, target) => {
    await mkdir(target);
    await archiveIssues(source, form, target, await archiveDates(source.out));
  },
});
