import { parseNumeral } from '../../text/numeral.js';

const PROBATION = /试用期(?:为)?([一二两三六十半\d１-９]{1,2})个?(年|月)/; // 试用期一年 · 试用期六个月 · 试用期为1年

/** `试用期一年` → `P1Y`, `试用期六个月` → `P6M`, `试用期半年` → `P6M`; `null` where none is named. */
export function readProbation(text: string): string | null {
  const match = PROBATION.exec(text);
  if (!match) return null;
  if (match[1] === '半') return 'P6M';
  const count = parseNumeral(match[1]!);
  return count === null || count <= 0 ? null : `P${count}${match[2] === '年' ? 'Y' : 'M'}`;
}
