import { extraTables } from '../../dataset/links/link-tables.js';
import { columnTypes } from '../../dataset/tables/column-types.js';
import { tableNames } from '../../emit/tables/table-names.js';
import type { ExportForm } from '../export-form.js';

/**
 * All tables in one SQLite file. Lists and objects are JSON text (read them with `json_each`); dates are ISO text; the words of `passages`
 * are in a full-text index: `SELECT * FROM words JOIN passages ON passages.rowid = words.rowid WHERE words MATCH '农村 快递'`.
 */
export const sqlite: ExportForm = {
  description: 'all tables in one SQLite file, with a full-text index',
  fileName: 'gongbao.sqlite',
  write: async ({ dataset }, target) => {
    const { default: sqlite3 } = await import('node-sqlite3-wasm');
    const database = new sqlite3.Database(target);
    try {
      database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
      database.exec("CREATE VIRTUAL TABLE words USING fts5(tokens, content='')");
      for (const table of [...tableNames, ...extraTables]) {
        const columns = Object.entries(columnTypes(table)).filter(([name]) => name !== 'tokens');
        const names = columns.map(([name]) => quoted(name)).join(', ');
        database.exec(
          `CREATE TABLE ${table} (${columns.map(([name, type]) => `${quoted(name)} ${sqliteType(type)}`).join(', ')})`,
        );
        const insert = database.prepare(
          `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
        );
        const index = database.prepare('INSERT INTO words (rowid, tokens) VALUES (?, ?)');
        let row = 0;
        for await (const from of dataset.rows(table)) {
          row += 1;
          const cells = from as unknown as Record<string, unknown>;
          insert.run(columns.map(([name]) => cellOf(cells[name])));
          if ('tokens' in from) index.run([row, from.tokens.join(' ')]);
        }
        insert.finalize();
        index.finalize();
        const isOfDocuments = columns.some(([name]) => name === 'issueId');
        if (isOfDocuments) database.exec(`CREATE INDEX ${table}_document ON ${table} (issueId, documentId)`);
      }
      database.exec('COMMIT');
    } finally {
      database.close();
    }
  },
};

const quoted = (name: string): string => `"${name}"`;

const sqliteType = (type: string): string =>
  type === 'INTEGER' || type === 'BOOLEAN' ? 'INTEGER' : type === 'DOUBLE' ? 'REAL' : 'TEXT';

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
