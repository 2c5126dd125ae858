import { type BuiltIssue, buildIssue } from '../../pipeline.js';
import type { ReadingProgress } from '../../tree/input.js';
import { Outcome } from '../corrections/outcome.js';
import type { Corrections } from '../corrections/read.js';
import { ingestOptions } from './ingest-options.js';
import { renameIssue } from './rename-issue.js';
import type { BuildTask } from './task.js';

export interface CorrectedIssue extends BuiltIssue {
  /** The id the issue gives itself. */
  readonly ownId: string;
  readonly corrections: Corrections | null;
  readonly outcome: Outcome;
}

/** Builds an issue under the task's id, and applies the corrections that belong to it. */
export async function buildCorrected(
  task: BuildTask,
  bytes: Uint8Array,
  onSheet: (sheet: number | null) => void,
  onReading: (progress: ReadingProgress) => void,
): Promise<CorrectedIssue> {
  const { path, sha256 } = task;
  const options = ingestOptions(task, onSheet, onReading);
  let ownId = '';
  let corrections: Corrections | null = null;
  let outcome = new Outcome('');
  // What checks and applies them takes long to load, and most datasets have none.
  const apply = task.corrections === null ? null : await import('../corrections/index.js');
  const built = await buildIssue({ path, bytes, sha256 }, options, async (gazette) => {
    ownId = gazette.id;
    if (task.id !== null) renameIssue(gazette, task.id);
    if (apply === null || task.corrections === null) return;
    const file = apply.fileOf(task.corrections, gazette.id);
    if (file === null) return;
    outcome = new Outcome(file);
    corrections = await apply.readCorrections(task.corrections.folder, file);
    outcome.notes.push(...apply.takenBack(corrections?.entries ?? [], file));
    apply.reviseTree(gazette, corrections?.entries ?? [], outcome);
  });
  const entries = (corrections as Corrections | null)?.entries ?? [];
  apply?.reviseFacts(built.gazette, entries, outcome);
  return { ...built, ownId, corrections, outcome };
}
