import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';

/** A row of a table by its place in the file, from 1; `row` is null where it is no JSON. */
export interface TableLine {
  readonly number: number;
  readonly row: Record<string, unknown> | null;
}

/** Reads a table from the top, one issue at a time, so that memory does not grow with the table. A missing table has no rows. */
export class TableLines {
  private next: TableLine | null = null;

  private constructor(private readonly lines: AsyncGenerator<TableLine>) {}

  /** @param file NDJSON, or Parquet by its ending */
  static async open(file: string): Promise<TableLines> {
    const table = new TableLines(file.endsWith('.parquet') ? parquetRows(file) : parsed(file));
    await table.step();
    return table;
  }

  /** The lines that follow, as long as they name this issue or none at all. */
  async *ofIssue(id: string): AsyncGenerator<TableLine> {
    while (this.next && (this.next.row === null || this.next.row.issueId === id)) {
      yield this.next;
      await this.step();
    }
  }

  /** What is left. */
  async *rest(): AsyncGenerator<TableLine> {
    for (; this.next; await this.step()) yield this.next;
  }

  private async step(): Promise<void> {
    const { value, done } = await this.lines.next();
    this.next = done ? null : value;
  }
}

async function* parquetRows(file: string): AsyncGenerator<TableLine> {
  if (!existsSync(file)) return;
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  let number = 0;
  try {
    // One that cannot be read has no rows here; what is wrong with it is said where files are checked.
    const rows = await connection.stream('SELECT * FROM read_parquet(?)', [file]).catch(() => null);
    if (rows === null) return;
    for await (const chunk of rows.yieldRowObjectJson()) {
      for (const row of chunk) {
        number += 1;
        yield { number, row };
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* parsed(file: string): AsyncGenerator<TableLine> {
  if (!existsSync(file)) return;
  const handle = await open(file);
  let number = 0;
  for await (const line of handle.readLines()) {
    number += 1;
    yield { number, row: parse(line) };
  }
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
