import type { Cell } from '../../dataset/query/run-sql.js';

/** A sheet of a workbook: a head line that stays in view, columns that can be filtered. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}
export interface SheetColumn {
  /** Key of the rows. */
  readonly key: string;
  readonly header: string;
  /** Characters. */
  readonly width: number;
  /** Key of the address this column leads to. */
  readonly link?: string;
}

/** An Office Open XML workbook (.xlsx). */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  // Nothing reads the clock.
  workbook.created = workbook.modified = new Date(0);
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ key, header, width }) => ({
      key,
      header,
      width,
      style: { alignment: { vertical: 'top', wrapText: true } },
    }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) sheet.addRow(columns.map((column) => cellOf(row, column)));
    if (columns.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellOf(row: Readonly<Record<string, Cell>>, { key, link }: SheetColumn) {
  const value = row[key] ?? null;
  const text = value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
  const address = link === undefined ? null : (row[link] ?? null);
  return address === null ? text : { text: String(text ?? address), hyperlink: String(address) };
}
