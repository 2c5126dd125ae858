import { existsSync } from 'node:fs';
import { link, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../store/checked-file.js';
import { type FileStamp, hasTimesOf, stampOf } from '../store/file-stamp.js';
import type { IssueShard } from './issue-shard.js';
import { type LineTable, lineTables } from './line-tables.js';
import { linesFile } from './lines-file.js';
import type { IssueBytes, WrittenLines } from './written-lines.js';

/** A file that nobody needs as it is, and the bytes at its beginning with which a new one begins as well. */
export interface Beginning {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The tables of lines as they stood before the published ones. A gigabyte of lines takes the disk ten seconds, and an added issue leaves all that
 * stands before it as it was: so the file that was published before last becomes the next one, and only what is behind the first change is
 * written. The two take turns; without it (the first time, a cache that was deleted, a file system without hard links) all is copied.
 */
export class EarlierLines {
  private readonly stamps: string;

  constructor(
    private readonly folder: string,
    private readonly tables: string,
  ) {
    this.stamps = join(folder, 'lines.json');
  }

  /** With what the new files can begin. Files that have another name as well (a backup by hard links) are never written to. */
  async beginnings(issues: readonly IssueShard[]): Promise<ReadonlyMap<LineTable, Beginning>> {
    const earlier = readChecked<WrittenLines>(this.stamps);
    const found = new Map<LineTable, Beginning>();
    if (earlier === null) return found;
    const change = earlier.issues.findIndex(([version], i) => issues[i]?.version !== version);
    const same = change < 0 ? earlier.issues : earlier.issues.slice(0, change);
    for (const [i, table] of lineTables.entries()) {
      const path = linesFile(this.folder, table);
      const bytes = same.reduce((sum, [, ...sizes]) => sum + sizes[i]!, 0);
      if (bytes > 0 && (await isOurs(path, earlier.files[i]!))) found.set(table, { path, bytes });
    }
    return found;
  }

  /** Keeps the published files, about to be replaced, under names of its own. @param issues what stands in them; null: nobody knows */
  async keep(issues: readonly IssueBytes[] | null): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    if (issues === null) return;
    await mkdir(this.folder, { recursive: true });
    for (const table of lineTables)
      await link(linesFile(this.tables, table), linesFile(this.folder, table)).catch(() => {}); // it only costs time where it cannot be
  }

  /** To be called when they have been replaced. @param issues what stands in them, in order */
  async note(issues: readonly IssueBytes[]): Promise<void> {
    const files = lineTables.map((table) => linesFile(this.folder, table));
    if (!files.every((file) => existsSync(file))) return;
    await writeChecked(this.stamps, {
      files: await Promise.all(files.map((file) => stampOf(file, ''))),
      issues,
    } satisfies WrittenLines);
  }
}

async function isOurs(path: string, stamp: FileStamp): Promise<boolean> {
  const now = await stat(path).catch(() => null);
  return now !== null && now.nlink === 1 && now.size === stamp.size && hasTimesOf(now, stamp);
}
