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

const SOURCE: SheetColumn = { key: 'citation', header: '出处', width: 40, link: 'link' };
const NUMBER: SheetColumn = { key: 'nth', header: '序号', width: 6 };

const TASKS: readonly SheetColumn[] = [
  NUMBER,
  { key: 'task', header: '任务', width: 40 },
  { key: 'line', header: '原文', width: 60 },
  { key: 'lead', header: '牵头', width: 20 },
  { key: 'support', header: '配合', width: 28 },
  { key: 'responsible', header: '责任单位', width: 28 },
  { key: 'limits', header: '时限', width: 18 },
  { key: 'due', header: '到期日', width: 12 },
  { key: 'targets', header: '指标', width: 32 },
  { key: 'document', header: '文件', width: 36 },
  SOURCE,
  { key: 'state', header: '完成情况', width: 16 },
];
const RECURRING: readonly SheetColumn[] = [
  NUMBER,
  { key: 'task', header: '任务', width: 60 },
  { key: 'who', header: '单位', width: 32 },
  { key: 'limit', header: '周期', width: 14 },
  { key: 'rrule', header: '周期（RFC 5545）', width: 26 },
  { key: 'document', header: '文件', width: 36 },
  SOURCE,
];
const DOCUMENTS: readonly SheetColumn[] = [
  NUMBER,
  { key: 'title', header: '标题', width: 60 },
  { key: 'number', header: '发文字号', width: 24 },
  { key: 'kind', header: '文种', width: 10 },
  { key: 'issuer', header: '发文机关', width: 28 },
  { key: 'issuedOn', header: '成文日期', width: 12 },
  { key: 'effectiveFrom', header: '施行日期', width: 12 },
  { key: 'effectiveUntil', header: '有效期至', width: 12 },
  SOURCE,
];

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
