/** `<table>` → rows with merged cells filled, or null for a table that only places things on the page. */
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { countHeaderRows } from '../../text/header-row.js';
import type { FlowTable } from '../markup/flow.js';

const MOST_SPANNED = 200;
/** Cells of a table, those that merged cells are filled into included; in a larger one a merged cell stands once. */
const MOST_CELLS = 200_000;
/** A cell with this many paragraphs holds running text: the table around it is a frame. */
const FRAME_PARAGRAPHS = 12;

export function isFrame($: CheerioAPI, table: Element): boolean {
  const rows = ownRows($, table);
  if ($(table).find('table').length > 0) return true;
  if (rows.every((row) => cellsOf($, row).length <= 1)) return true;
  const total = $(table).text().replace(/\s/gu, '').length;
  return rows.some((row) =>
    cellsOf($, row).some(
      (cell) => $(cell).find('p').length >= FRAME_PARAGRAPHS && $(cell).text().replace(/\s/gu, '').length > 0.6 * total,
    ),
  );
}

export function readTable($: CheerioAPI, table: Element, textOf: (cell: Element) => string): FlowTable {
  const rows: string[][] = [];
  const raw: string[] = [];
  let [header, filledCells] = [0, 0];
  for (const [r, row] of ownRows($, table).entries()) {
    let c = 0;
    for (const cell of cellsOf($, row)) {
      while (rows[r]?.[c] !== undefined) c += 1;
      const text = textOf(cell);
      raw.push(text);
      const [height, width] = [span(cell.attribs.rowspan), span(cell.attribs.colspan)];
      const isTooMany = filledCells + height * width > MOST_CELLS;
      filledCells += isTooMany ? 1 : height * width;
      fill(rows, r, c, isTooMany ? 1 : height, isTooMany ? 1 : width, text);
    }
    if (r === header && isHeaderRow($, row)) header += 1;
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  const filled = even.filter((row) => row.some((cell) => cell.trim() !== ''));
  return {
    type: 'table',
    rows: filled,
    header: Math.min(header, filled.length) || countHeaderRows(filled),
    raw: raw.join('\n'),
  };
}

function fill(rows: string[][], r: number, c: number, height: number, width: number, text: string): void {
  for (let y = r; y < r + height; y++) {
    rows[y] ??= [];
    for (let x = c; x < c + width; x++) rows[y]![x] ??= text;
  }
}

const span = (value: string | undefined): number => {
  const n = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(n) && n >= 1 ? Math.min(n, MOST_SPANNED) : 1;
};

const ownRows = ($: CheerioAPI, table: Element): Element[] =>
  $(table)
    .find('tr')
    .toArray()
    .filter((row) => $(row).closest('table')[0] === table);

const cellsOf = ($: CheerioAPI, row: Element): Element[] => $(row).children('td,th').toArray();

/** `<thead>`, all `<th>`, or all cells bold: a row of names. */
function isHeaderRow($: CheerioAPI, row: Element): boolean {
  if ($(row).closest('thead').length > 0) return true;
  const cells = cellsOf($, row).filter((cell) => $(cell).text().trim() !== '');
  if (cells.length < 2) return false;
  return cells.every((cell) => cell.name === 'th' || isBold($, cell));
}

function isBold($: CheerioAPI, cell: Element): boolean {
  const own = $(cell).text().replace(/\s/gu, '');
  const bold = $(cell)
    .find('b,strong,[style*="bold"],[style*="黑体"]')
    .filter((_, element) => $(element).parents('b,strong').length === 0)
    .text()
    .replace(/\s/gu, '');
  return own.length > 0 && bold.includes(own);
}
