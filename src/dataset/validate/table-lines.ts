import { createReadStream, existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

/** A row of a table by its place in the file, from 1; `row` is null where it is no JSON. */
export interface TableLine {
  readonly number: number;
  readonly row: Record<string, unknown> | null;
}

/**
 * Reads a table from the top, one issue at a time, so that memory does not grow with the table. Lines come many at once: a promise for each of
 * millions takes longer than what is checked of them. A missing table has no rows.
 */
export class TableLines {
  private lines: readonly TableLine[] = [];
  private at = 0;

  private constructor(private readonly batches: AsyncGenerator<readonly TableLine[]>) {}

  /** @param file NDJSON, or Parquet by its ending */
  static async open(file: string): Promise<TableLines> {
    const table = new TableLines(file.endsWith('.parquet') ? parquetRows(file) : parsed(file));
    await table.read();
    return table;
  }

  /** The lines that follow, as long as they name this issue or none at all. */
  async *ofIssue(id: string): AsyncGenerator<readonly TableLine[]> {
    for (; this.lines.length > 0; await this.read()) {
      const first = this.at;
      while (this.at < this.lines.length && isOf(this.lines[this.at]!, id)) this.at += 1;
      if (this.at > first) yield this.lines.slice(first, this.at);
      if (this.at < this.lines.length) return;
    }
  }

  /** What is left. */
  async *rest(): AsyncGenerator<readonly TableLine[]> {
    for (; this.lines.length > 0; await this.read()) yield this.lines.slice(this.at);
  }

  private async read(): Promise<void> {
    const { value, done } = await this.batches.next();
    [this.lines, this.at] = [done ? [] : value, 0];
  }
}

const isOf = ({ row }: TableLine, id: string): boolean => row === null || row.issueId === id;

async function* parquetRows(file: string): AsyncGenerator<readonly TableLine[]> {
  if (!existsSync(file)) return;
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  let number = 0;
  try {
    // One that cannot be read has no rows here; what is wrong with it is said where files are checked.
    const rows = await connection.stream('SELECT * FROM read_parquet(?)', [file]).catch(() => null);
    if (rows === null) return;
    for await (const chunk of rows.yieldRowObjectJson()) {
      const before = number;
      number += chunk.length;
      if (chunk.length > 0) yield chunk.map((row, i) => ({ number: before + i + 1, row }));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* parsed(file: string): AsyncGenerator<readonly TableLine[]> {
  if (!existsSync(file)) return;
  let number = 0;
  const numbered = (lines: readonly string[]): TableLine[] =>
    lines.map((line) => {
      number += 1;
      return { number, row: parse(line) };
    });
  let kept = '';
  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK })) {
    const lines = `${kept}${text}`.split('\n');
    kept = lines.pop()!;
    if (lines.length > 0) yield numbered(lines);
  }
  if (kept !== '') yield numbered([kept]);
}

/** Bytes read at once. */
const CHUNK = 2 ** 19;

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
