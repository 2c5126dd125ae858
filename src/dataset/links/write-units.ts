import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ndjson } from '../../emit/tables/table-rows.js';
import { officeOf } from '../../text/registry/office-of.js';
import { quoted } from '../sql-string.js';
import { writeAtomic } from '../store/atomic.js';
import { ParquetEncoder } from '../tables/parquet-encoder.js';
import type { UnitRow } from './unit-row.js';

/** Every office the tables charge with something, once, and the names it is printed with; sorted by full name. */
export async function writeUnits(tables: string): Promise<void> {
  const lines = join(tables, 'units.ndjson');
  await writeAtomic(lines, ndjson((await printedNames(tables)).map(unitRow)));
  const encoder = await ParquetEncoder.open();
  try {
    await encoder.encode('units', [lines], join(tables, 'units.parquet'));
  } finally {
    encoder.close();
  }
}

function unitRow({ canonical, printed }: { canonical: string; printed: string[] }): UnitRow {
  const office = officeOf(canonical);
  const aliases = new Set([...printed, ...(office?.short ?? [])]);
  aliases.delete(canonical);
  return {
    canonical,
    jurisdiction: office?.jurisdiction ?? null,
    aliases: [...aliases].sort(),
    from: office?.from ?? null,
    until: office?.to ?? null,
  };
}

async function printedNames(tables: string): Promise<{ canonical: string; printed: string[] }[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rowsOf = (table: string) => `read_parquet(${quoted(join(tables, `${table}.parquet`))})`;
  try {
    const result = await connection.runAndReadAll(
      `SELECT canonical, list(DISTINCT unit) AS printed FROM (
         SELECT canonical, unit FROM ${rowsOf('responsibilities')}
         UNION ALL SELECT u.canonical, u.unit FROM (SELECT unnest(units) AS u FROM ${rowsOf('obligations')}))
       WHERE canonical IS NOT NULL GROUP BY canonical ORDER BY canonical`,
    );
    return result.getRowObjectsJson() as unknown as { canonical: string; printed: string[] }[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
