import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../src/dataset/store/checked-file.js';
import { DraftFile } from '../src/dataset/tables/draft-file.js';
import { GroupCache } from '../src/dataset/tables/group-cache.js';
import { issueGroups } from '../src/dataset/tables/issue-groups.js';
import type { IssueShard } from '../src/dataset/tables/issue-shard.js';
import { LinePlaces } from '../src/dataset/tables/line-places.js';
import { lineTables } from '../src/dataset/tables/line-tables.js';
import { readStruct, type ThriftField, ThriftType, writeStruct } from '../src/dataset/tables/thrift-compact.js';
import { writeLines } from '../src/dataset/tables/write-lines.js';
import { writeParquet } from '../src/dataset/tables/write-parquet.js';
import { ndjson, type TableName, tableNames, tableRows, toIssueJson } from '../src/emit/index.js';
import { sampleGazette } from './helpers/emit-sample.js';

const root = mkdtempSync(join(tmpdir(), 'gongbao-tables-'));
const ids = Array.from({ length: 40 }, (_, i) => `town-2022-${String(i).padStart(2, '0')}`);

function writeShards(names: readonly string[]): IssueShard[] {
  return names.map((id) => {
    const folder = join(root, 'shards', id);
    mkdirSync(folder, { recursive: true });
    const gazette = sampleGazette();
    gazette.id = id;
    const rows = tableRows(toIssueJson(gazette));
    const bytes: Partial<Record<TableName, number>> = {};
    const sums: Partial<Record<TableName, string>> = {};
    for (const table of tableNames) {
      const lines = Buffer.from(ndjson(rows[table].map((row) => ({ ...row, issueId: id }))));
      writeFileSync(join(folder, `${table}.ndjson`), lines);
      bytes[table] = lines.length;
      sums[table] = sha256Of(lines);
    }
    return { id, folder, bytes: bytes as IssueShard['bytes'], sums: sums as IssueShard['sums'], version: id };
  });
}

async function write(names: readonly string[], to: string): Promise<void> {
  const [issues, tables] = [writeShards(names), join(root, to)];
  await writeLines(issues, tables, new LinePlaces(join(root, `${to}.state`), tables));
  const cache = new GroupCache(join(root, `${to}-cache`), '1');
  await writeParquet(tableNames, issues, tables, cache);
  await cache.close();
}
const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(root, folder)).map((file) => [file, readFileSync(join(root, folder, file), 'base64')]),
  );

async function query(sql: string) {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const result = await connection.runAndReadAll(sql.replaceAll('$', join(root, 'whole')));
  connection.closeSync();
  database.closeSync();
  return result.getRowObjectsJson();
}

beforeAll(() => write(ids, 'whole'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('tables of many issues', () => {
  it('hold the same rows in the same order as NDJSON and as Parquet', async () => {
    for (const table of lineTables) {
      const lines = readFileSync(join(root, 'whole', `${table}.ndjson`), 'utf8')
        .split('\n')
        .filter(Boolean);
      const rows = await query(`SELECT * FROM '$/${table}.parquet'`);
      expect(rows, table).toEqual(lines.map((line) => JSON.parse(line)));
    }
  });

  it('have columns typed for questions, also where there is no row', async () => {
    const types = async (table: string) =>
      Object.fromEntries(
        (await query(`DESCRIBE SELECT * FROM '$/${table}.parquet'`)).map((row) => [row.column_name, row.column_type]),
      );
    expect(await types('deadlines')).toMatchObject({
      due: 'DATE',
      workingDays: 'BOOLEAN',
      page: 'INTEGER',
      bbox: 'DOUBLE[]',
    });
    expect(await types('obligations')).toMatchObject({
      units: 'STRUCT(unit VARCHAR, canonical VARCHAR, "role" VARCHAR, inheritedFrom VARCHAR)[]',
    });
    expect(await types('appointments')).toMatchObject({ person: 'VARCHAR', start: 'INTEGER' });
  });

  it('are compressed with zstd in row groups that DuckDB can read on their own', async () => {
    const groups = await query(`SELECT DISTINCT compression FROM parquet_metadata('$/clauses.parquet')`);
    expect(groups).toEqual([{ compression: 'ZSTD' }]);
    const [count] = await query(`SELECT num_row_groups FROM parquet_file_metadata('$/clauses.parquet')`);
    expect(Number(count?.num_row_groups)).toBe(
      issueGroups(
        ids.map((id) => ({ id })),
        'clauses',
      ).length,
    );
    expect(await query(`SELECT count(*)::INTEGER AS n FROM '$/clauses.parquet' WHERE issueId = '${ids[33]}'`)).toEqual([
      { n: 10 },
    ]);
  });

  it('have the same bytes however the dataset grew', async () => {
    await write(
      ids.filter((_, i) => i % 7 !== 3),
      'grown',
    );
    await write(ids.slice(5), 'grown');
    await write(ids, 'grown');
    expect(bytesOf('grown')).toEqual(bytesOf('whole'));
  });

  it('do not take lines from a table somebody else has changed', async () => {
    await write(ids.slice(1), 'edited');
    const file = join(root, 'edited', 'clauses.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('town', 'TOWN'));
    await write(ids, 'edited');
    expect(bytesOf('edited')).toEqual(bytesOf('whole'));
  });

  it('are valid without any issue', async () => {
    await write([], 'empty');
    expect(readdirSync(join(root, 'empty'))).toHaveLength(tableNames.length + lineTables.length);
    expect(await query(`SELECT count(*)::INTEGER AS n FROM '${join(root, 'empty')}/clauses.parquet'`)).toEqual([
      { n: 0 },
    ]);
  });

  it('keep no group that no issue stands behind any more', async () => {
    await write(ids, 'pruned');
    await write(ids.slice(0, 1), 'pruned');
    // The index of their hashes stands beside the groups.
    const groups = readdirSync(join(root, 'pruned-cache')).filter((name) => name !== 'groups.json');
    expect(groups).toHaveLength(2 * tableNames.length);
  });
});

describe('tables of lines that are published again and again', () => {
  const few = ids.slice(0, 6);
  const clauses = (folder: string) => join(root, folder, 'clauses.ndjson');
  const inode = (file: string) => statSync(file).ino;
  const linesOf = (folder: string) =>
    Object.fromEntries(lineTables.map((table) => [table, readFileSync(join(root, folder, `${table}.ndjson`), 'utf8')]));

  const expected = (names: readonly string[]) =>
    Object.fromEntries(
      lineTables.map((table) => [
        table,
        names.map((id) => readFileSync(join(root, 'shards', id, `${table}.ndjson`), 'utf8')).join(''),
      ]),
    );

  /** Writes and publishes as a build does. */
  async function publish(names: readonly string[], to: string): Promise<void> {
    const [issues, tables, next] = [writeShards(names), join(root, to), join(root, `${to}-next`)];
    const places = new LinePlaces(join(root, `${to}.state`), tables);
    const sums = await writeLines(issues, next, places);
    await places.keepPublished();
    mkdirSync(tables, { recursive: true });
    for (const name of readdirSync(next)) renameSync(join(next, name), join(tables, name));
    await places.write(
      issues,
      new Map(lineTables.map((name) => [`tables/${name}.ndjson`, sums.get(join(next, `${name}.ndjson`))!])),
    );
    for (const name of lineTables)
      expect(sums.get(join(next, `${name}.ndjson`))).toBe(sha256Of(readFileSync(join(tables, `${name}.ndjson`))));
  }

  it('take turns with those before, of which only what is behind the first change is written', async () => {
    const seen = new Set<number>();
    for (const names of [
      few.slice(0, 4),
      few.slice(0, 5),
      few.slice(0, 3),
      [...few.slice(0, 2), ...few.slice(4)],
      few,
    ]) {
      await publish(names, 'turns');
      seen.add(inode(clauses('turns')));
    }
    expect(linesOf('turns')).toEqual(expected(few));
    expect(seen.size).toBe(2);
  });

  it('leave alone what has another name, and what somebody has written to', async () => {
    for (const count of [2, 3, 4]) await publish(few.slice(0, count), 'backed');
    const earlier = join(root, 'backed.state', 'earlier', 'clauses.ndjson');
    const before = readFileSync(earlier, 'utf8');
    linkSync(earlier, join(root, 'backup'));
    await publish(few.slice(0, 5), 'backed');
    expect(readFileSync(join(root, 'backup'), 'utf8')).toBe(before);
    copyFileSync(join(root, 'backup'), earlier);
    writeFileSync(earlier, before.replaceAll('town', 'TOWN'));
    await publish(few, 'backed');
    expect(linesOf('backed')).toEqual(expected(few));
  });
});

describe('a draft file', () => {
  it('holds what was written and copied, whatever its size, once it is closed', () => {
    const [source, target] = [join(root, 'source'), join(root, 'target')];
    const bytes = Buffer.from(Array.from({ length: 5_000_003 }, (_, i) => i % 251));
    writeFileSync(source, bytes);
    const file = new DraftFile(target, `${target}.tmp`);
    file.copy(source);
    file.write(bytes);
    file.copy(source, 7, 4_194_311);
    expect(readdirSync(root)).not.toContain('target');
    file.close();
    expect(file.written).toBe(2 * bytes.length + 4_194_304);
    expect(Buffer.concat([bytes, bytes, bytes.subarray(7, 4_194_311)]).equals(readFileSync(target))).toBe(true);
  });
});

describe('issueGroups', () => {
  it('changes one group, or splits one, for one more issue', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}-20[0-9]{2}-[0-9]{2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 200 }), name, (list, added) => {
        fc.pre(!list.includes(added));
        const cut = (names: string[]) =>
          issueGroups(
            names.sort().map((id) => ({ id })),
            'clauses',
          ).map((group) => group.map(({ id }) => id).join());
        const before = new Set(cut([...list]));
        expect(cut([...list, added]).filter((group) => !before.has(group)).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('Thrift compact protocol', () => {
  const { i64, binary, list, struct, double } = ThriftType;
  it('writes what it reads: large and negative numbers, long lists, far field numbers, nested structs', () => {
    const inner: ThriftField[] = [
      { id: 1, type: ThriftType.true, value: true },
      { id: 2, type: ThriftType.false, value: false },
      { id: 40, type: i64, value: -1 },
    ];
    const fields: ThriftField[] = [
      { id: 1, type: i64, value: 2 ** 52 },
      { id: 2, type: binary, value: new Uint8Array([1, 2, 3]) },
      { id: 3, type: double, value: new Uint8Array(8) },
      { id: 200, type: list, value: { elementType: struct, items: Array.from({ length: 20 }, () => inner) } },
    ];
    expect(readStruct(writeStruct(fields))).toEqual(fields);
  });

  it('rejects a value that ends too early', () => {
    const whole = writeStruct([{ id: 1, type: i64, value: 5 }]);
    expect(() => readStruct(whole.subarray(0, whole.length - 1))).toThrow(RangeError);
  });
});
