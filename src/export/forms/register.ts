import { writeFile } from 'node:fs/promises';
import type { Cell } from '../../dataset/query/run-sql.js';
import { groupBy } from '../../extract/group-by.js';
import type { ExportForm } from '../export-form.js';
import { type SheetColumn, writeWorkbook } from '../workbook/write-workbook.js';

type Row = Readonly<Record<string, Cell>>;

/** 督办台账: a workbook of who must do what by when; each line leads to its printed page. */
export const register: ExportForm = {
  description: '督办台账 as a workbook: tasks, units, limits, targets, each with a link to the printed page',
  fileName: '督办台账.xlsx',
  write: async ({ dataset }, target) => {
    const charged = await dataset.find({ list: 'charges', limit: 0 });
    const uncharged = await dataset.find({ list: 'limits', withoutUnit: true, limit: 0 });
    const recurring = await dataset.find({ list: 'limits', recurring: true, limit: 0 });
    const documents = await dataset.find({ list: 'documents', limit: 0 });
    const bytes = await writeWorkbook([
      {
        name: '督办台账',
        columns: TASKS,
        rows: [...tasksOf(charged.rows), ...uncharged.rows.map(unchargedTask)].map(numbered),
      },
      { name: '周期性任务', columns: RECURRING, rows: recurring.rows.map(numbered) },
      { name: '文件', columns: DOCUMENTS, rows: documents.rows.map(numbered) },
    ]);
    await writeFile(target, bytes);
  },
};

/** Columns as key, head and width in characters, between a running number and the source. */
const columns = (...given: readonly (readonly [key: string, header: string, width: number])[]): SheetColumn[] => [
  { key: 'nth', header: '序号', width: 6 },
  ...given.map(([key, header, width]) => ({ key, header, width })),
  { key: 'citation', header: '出处', width: 40, link: 'link' },
];

const TASKS: readonly SheetColumn[] = [
  ...columns(
    ['task', '任务', 40],
    ['line', '原文', 60],
    ['lead', '牵头', 20],
    ['support', '配合', 28],
    ['responsible', '责任单位', 28],
    ['limits', '时限', 18],
    ['due', '到期日', 12],
    ['targets', '指标', 32],
    ['document', '文件', 36],
  ),
  { key: 'state', header: '完成情况', width: 16 },
];
const RECURRING = columns(
  ['task', '任务', 60],
  ['who', '单位', 32],
  ['limit', '周期', 14],
  ['rrule', '周期（RFC 5545）', 26],
  ['document', '文件', 36],
);
const DOCUMENTS = columns(
  ['title', '标题', 60],
  ['number', '发文字号', 24],
  ['kind', '文种', 10],
  ['issuer', '发文机关', 28],
  ['issuedOn', '成文日期', 12],
  ['effectiveFrom', '施行日期', 12],
  ['effectiveUntil', '有效期至', 12],
);

/** One line for each task: units charged with the same stretch of one clause stand side by side. */
const tasksOf = (rows: readonly Row[]): Row[] =>
  [
    ...groupBy(rows, ({ issue, clause, task, line, sheet }) =>
      JSON.stringify([issue, clause, task, line, sheet]),
    ).values(),
  ].map((group) => ({
    ...group[0]!,
    lead: unitsOf(group, 'lead'),
    support: unitsOf(group, 'support'),
    responsible:
      [unitsOf(group, 'responsible'), unitsOf(group, 'duty')].filter((units) => units !== null).join('、') || null,
  }));

const unitsOf = (rows: readonly Row[], role: string): string | null =>
  rows
    .filter((row) => row.role === role)
    .map(({ unit }) => unit)
    .join('、') || null;

const unchargedTask = (row: Row): Row => ({ ...row, limits: row.limit ?? null, due: row.due ?? row.rrule ?? null });

const numbered = (row: Row, i: number): Row => ({ ...row, nth: i + 1 });
