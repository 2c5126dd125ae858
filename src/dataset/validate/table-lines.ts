import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** A line of a table, parsed; `row` is null where it is no JSON. */
export interface TableLine {
  readonly number: number;
  readonly row: Record<string, unknown> | null;
}

/** Reads an NDJSON table from the top, one issue at a time, so that memory does not grow with the table. */
export class TableLines {
  private next: TableLine | null = null;

  private constructor(private readonly lines: AsyncGenerator<TableLine>) {}

  static async open(file: string): Promise<TableLines> {
    const table = new TableLines(parsed(file));
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
