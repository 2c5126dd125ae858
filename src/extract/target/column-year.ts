import { isoDate, yearOf } from '../../text/calendar.js';
import type { Leaf } from '../../tree/leaf.js';
import { type Proposal, proposal } from '../deadline/proposal.js';

const YEAR_OF_GOALS =
  /((?:19|20)\d\d)年度?(?:[\u4e00-\u9fff]{0,4})(?:目标|任务|计划|指标|要点|工作|进度|举措|措施|内容)/; // 2024年目标任务 2025年度工作计划

/** The year that the heading of a column sets its goals for (2024年目标任务), as a limit at its end; `null` where it names none ahead. */
export function columnYear(leaf: Leaf, column: number): Proposal | null {
  const { issuedOn } = leaf.document;
  const head = (leaf.row?.header ?? []).map((cells) => cells[column] ?? '').find((cell) => YEAR_OF_GOALS.test(cell));
  const year = head === undefined ? null : Number(YEAR_OF_GOALS.exec(head)![1]);
  if (year === null || (issuedOn !== null && year < yearOf(issuedOn))) return null;
  const due = isoDate(year, 12, 31);
  return proposal(
    'by',
    { start: 0, end: 0 },
    { due, certainty: 'inferred', reason: 'the year of the heading of the column' },
  );
}
