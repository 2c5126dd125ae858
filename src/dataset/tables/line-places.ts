import { join } from 'node:path';
import { readChecked, writeChecked } from '../store/checked-file.js';
import { type FileStamp, stampOf, standsAs } from '../store/file-stamp.js';
import { type Beginning, EarlierLines } from './earlier-lines.js';
import type { IssueShard } from './issue-shard.js';
import { type LineTable, lineTables } from './line-tables.js';
import { linesFile } from './lines-file.js';
import type { Piece } from './pieces.js';
import type { IssueBytes, WrittenLines } from './written-lines.js';

/** Where the rows of an issue stand: in its shard, or in a table written before. */
export type RowsPlace = (issue: IssueShard, table: LineTable) => Piece;

export const inShard: RowsPlace = ({ folder, bytes }, table) => ({
  path: join(folder, `${table}.ndjson`),
  start: 0,
  end: bytes[table],
});

/**
 * Remembers where in the tables the lines of each issue stand: a thousand issues that have not changed are copied from there in one
 * piece, not from a thousand shards.
 */
export class LinePlaces {
  private readonly file: string;
  private readonly earlier: EarlierLines;
  /** What stands in the published tables, where these stand as they were published. */
  private published: readonly IssueBytes[] | null = null;

  /** @param state a folder that may be deleted at any time */
  constructor(
    state: string,
    private readonly tables: string,
  ) {
    this.file = join(state, 'lines.json');
    this.earlier = new EarlierLines(join(state, 'earlier'), tables);
  }

  /** Lines are taken from the tables where these stand as they were published; else from the shards: a damage is not copied into the next build. */
  async read(): Promise<RowsPlace> {
    const written = readChecked<WrittenLines>(this.file);
    if (written === null || !(await this.stand(written.files))) return inShard;
    this.published = written.issues;
    const places = new Map<string, Record<LineTable, Piece>>();
    const at = lineTables.map(() => 0);
    for (const [version, ...bytes] of written.issues) {
      const pieces = lineTables.map((table, i) => {
        const start = at[i]!;
        at[i] = start + bytes[i]!;
        return [table, { path: linesFile(this.tables, table), start, end: at[i]! }] as const;
      });
      places.set(version, Object.fromEntries(pieces) as Record<LineTable, Piece>);
    }
    return (issue, table) => places.get(issue.version)?.[table] ?? inShard(issue, table);
  }

  /** Files that the new ones may be made of, and how much of them stays. */
  beginnings(issues: readonly IssueShard[]): Promise<ReadonlyMap<LineTable, Beginning>> {
    return this.earlier.beginnings(issues);
  }

  /** To be called when new tables are written, and not yet published. */
  async keepPublished(): Promise<void> {
    await this.earlier.keep(this.published);
  }

  /** To be called when the tables are published. @param sums SHA-256 of published files by their path in the output folder */
  async write(issues: readonly IssueShard[], sums: ReadonlyMap<string, string>): Promise<void> {
    const written: WrittenLines = {
      files: await Promise.all(
        lineTables.map((table) => stampOf(linesFile(this.tables, table), sums.get(`tables/${table}.ndjson`)!)),
      ),
      issues: issues.map(({ version, bytes }) => [version, ...lineTables.map((table) => bytes[table])]),
    };
    await writeChecked(this.file, written);
    if (this.published !== null) await this.earlier.note(this.published);
  }

  private async stand(files: readonly FileStamp[]): Promise<boolean> {
    const found = await Promise.all(lineTables.map((table, i) => standsAs(linesFile(this.tables, table), files[i]!)));
    return found.every(Boolean);
  }
}
