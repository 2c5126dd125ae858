import { stringify } from 'csv-stringify/sync';
import { plain, type Writer } from './format-rows.js';

/** CSV (RFC 4180) with a head line. What a spreadsheet program would take for a formula is quoted. */
export const csv: Writer = ({ columns, rows }, { excel = false }) =>
  stringify(
    rows.map((row) => columns.map((column) => plain(row[column]))),
    { header: true, columns: [...columns], escape_formulas: true, bom: excel },
  );
