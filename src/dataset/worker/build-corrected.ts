import { type BuiltIssue, buildIssue } from '../../pipeline.js';
import { Outcome } from '../corrections/outcome.js';
import { type Corrections, readCorrections } from '../corrections/read.js';
import { reviseFacts } from '../corrections/revise-facts.js';
import { reviseTree } from '../corrections/revise-tree.js';
import { renameIssue } from './rename-issue.js';
import type { BuildTask } from './task.js';

export interface CorrectedIssue extends BuiltIssue {
  /** The id the issue gives itself. */
  readonly ownId: string;
  readonly corrections: Corrections | null;
  readonly outcome: Outcome;
}

/** Builds an issue under the task's id, and applies the corrections there are for that id. */
export async function buildCorrected(task: BuildTask, bytes: Uint8Array): Promise<CorrectedIssue> {
  const { path, sha256, ocr, cacheDir } = task;
  let ownId = '';
  let corrections: Corrections | null = null;
  let outcome = new Outcome('');
  const built = await buildIssue({ path, bytes, sha256 }, { ocr, cacheDir }, async (gazette) => {
    ownId = gazette.id;
    if (task.id !== null) renameIssue(gazette, task.id);
    corrections = task.corrections === null ? null : await readCorrections(task.corrections, gazette.id);
    outcome = new Outcome(`${gazette.id}.yaml`);
    reviseTree(gazette, corrections?.entries ?? [], outcome);
  });
  const entries = (corrections as Corrections | null)?.entries ?? [];
  reviseFacts(built.gazette, entries, outcome);
  return { ...built, ownId, corrections, outcome };
}
