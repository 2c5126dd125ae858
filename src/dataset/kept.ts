import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { adoptIssue, reviewedIn } from './adopt-issue.js';
import type { CorrectionsFolder } from './corrections/corrections-folder.js';
import type { Folders } from './folders.js';
import type { ManifestInput } from './manifest.js';
import { inFileSystem } from './paths.js';
import type { PlannedInput } from './plan.js';
import type { HashCache } from './state/hash-cache.js';
import { type BuildRecord, isIntact } from './state/record.js';

/** The content an entry's issue was built of. */
export const contentOf = (entry: ManifestInput): string | null => entry.stale?.sha256 ?? entry.sha256;

/** Entries whose issue is theirs: a copy of another input only names it. */
export const hasOwnIssue = ({ issueId, counts }: ManifestInput): boolean => issueId !== null && counts !== null;

/**
 * Issues of inputs that are not named now. They stand as they are; where something is missing of them (the cache was deleted, a file
 * damaged, a correction came in), they are built again if their input is still there, and otherwise made whole from their `issue.json`.
 */
export class Kept {
  private readonly byIssue = new Map<string, BuildRecord>();

  constructor(
    private readonly places: Folders,
    known: ReadonlyMap<string, BuildRecord>,
  ) {
    for (const record of known.values()) this.byIssue.set(nameOf(record), record);
  }

  /** Those of the entries that have to be built again, and can be. */
  async toRebuild(
    entries: readonly ManifestInput[],
    corrections: CorrectionsFolder,
    hashes: HashCache,
  ): Promise<PlannedInput[]> {
    const found: PlannedInput[] = [];
    for (const entry of entries) {
      if (!hasOwnIssue(entry) || entry.stale !== null || (await this.isSettled(entry, corrections))) continue;
      const file = inFileSystem(this.places.out, entry.path);
      const looked = existsSync(file) ? await hashes.look(file).catch(() => null) : null;
      if (looked?.sha256 === entry.sha256) found.push({ path: entry.path, file });
    }
    return found;
  }

  /** What is to be published of these entries; the paths of those whose issue is lost. */
  async records(entries: readonly ManifestInput[]): Promise<{ records: BuildRecord[]; lost: string[] }> {
    const records: BuildRecord[] = [];
    const missing: ManifestInput[] = [];
    for (const entry of entries.filter(hasOwnIssue)) {
      const record = this.recordOf(entry);
      if (record && (await isIntact(this.places, record))) records.push(record);
      else missing.push(entry);
    }
    const reviewed = await reviewedIn(this.places, new Set(missing.map(({ issueId }) => issueId!)));
    const lost: string[] = [];
    for (const entry of missing) {
      const { path, issueId } = entry;
      const key = createHash('sha256')
        .update(JSON.stringify(['adopted', path, contentOf(entry)]))
        .digest('hex')
        .slice(0, 32);
      const adopted = { from: this.places, entry, reviewed: reviewed.get(issueId!)! };
      const record = await adoptIssue(this.places, adopted, { key, path, id: issueId! }).catch(() => null);
      if (record === null) lost.push(path);
      else records.push(record);
    }
    return { records, lost };
  }

  private async isSettled(entry: ManifestInput, corrections: CorrectionsFolder): Promise<boolean> {
    const record = this.recordOf(entry);
    if (!record || !(await isIntact(this.places, record))) return false;
    const meant = corrections.of(record.sha256, record.id);
    return meant?.hash === record.corrections?.hash && meant?.file === record.corrections?.file;
  }

  private recordOf(entry: ManifestInput): BuildRecord | undefined {
    return this.byIssue.get(nameOf({ path: entry.path, sha256: contentOf(entry)!, id: entry.issueId! }));
  }
}

const nameOf = ({ path, sha256, id }: Pick<BuildRecord, 'path' | 'sha256' | 'id'>): string =>
  JSON.stringify([path, sha256, id]);
