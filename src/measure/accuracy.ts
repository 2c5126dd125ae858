import type { Decision } from '../dataset/decisions/decision.js';
import { settled } from '../dataset/decisions/decision-log.js';
import type { Accuracy } from './accuracy-file.js';
import type { Draw } from './draw.js';
import { wilson } from './wilson.js';

const METHOD =
  'precision: simple random sample of each table, stated and inferred rows in proportion, judged by people against the printed page; recall: rows found of all rows printed on random sheets that people read whole, ' +
  'as counted by them, wrong rows left out by the precision of the table. 95% Wilson score intervals; rows of one sheet are taken for independent. Of the build as it was read, before corrections.';

/** What is known of a sample so far. Verdicts hold for a row as it was read: `right`, or anything else. */
export function accuracyOf(draw: Draw, decisions: readonly Decision[]): Accuracy {
  const last = settled(decisions.filter(({ kind }) => kind.startsWith('measure:')));
  const judged = draw.rows.flatMap((row) => {
    const verdict = last.get(row.item)?.verdict;
    return verdict === undefined || verdict === 'skipped' ? [] : [{ table: row.table, isRight: verdict === 'right' }];
  });
  const read = draw.sheets.flatMap((sheet) => {
    const missed = last.get(sheet.item)?.missed;
    return missed ? [{ found: sheet.found, missed }] : [];
  });
  const tables = Object.entries(draw.population).map(([table, rows]) => {
    const own = judged.filter((one) => one.table === table);
    const precision = wilson(own.filter(({ isRight }) => isRight).length, own.length);
    const found = read.reduce((sum, sheet) => sum + (sheet.found[table] ?? 0), 0);
    const missed = read.reduce((sum, sheet) => sum + (sheet.missed[table] ?? 0), 0);
    const right = Math.round(found * (precision.share ?? 1));
    const sampled = draw.rows.filter((row) => row.table === table).length;
    return [table, { rows, sampled, precision, recall: wilson(right, right + missed) }] as const;
  });
  return {
    build: draw.build,
    tool: draw.tool,
    seed: draw.seed,
    method: METHOD,
    tables: Object.fromEntries(tables),
    sheetsRead: read.length,
    open: draw.rows.length - judged.length + draw.sheets.length - read.length,
  };
}
