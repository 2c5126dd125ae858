import { writeWorkbook } from '../../export/workbook/write-workbook.js';
import type { Writer } from './format-rows.js';

const WIDTHS: Readonly<Record<string, number>> = { task: 48, line: 60, context: 60, citation: 36, document: 36 };
const WIDTH = 16;

/** One sheet; the citation leads to the printed page. */
export const xlsx: Writer = ({ columns, rows }) =>
  writeWorkbook([
    {
      name: '查询结果',
      columns: columns.map((key) => ({
        key,
        header: key,
        width: WIDTHS[key] ?? WIDTH,
        ...(key === 'citation' && columns.includes('link') ? { link: 'link' } : {}),
      })),
      rows,
    },
  ]);
