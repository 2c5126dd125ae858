/** Reads what follows 每日: an hour. */
import { CLOSING, type Detail } from './detail.js';

const HOUR = new RegExp(`^(上午|下午|晚上?)?(\\d{1,2})(?:时|点|:00)(?:整)?(?![至到—~-])${CLOSING}`); // 16时前 下午4点

export function inDay(rest: string): Detail | null {
  const match = HOUR.exec(rest);
  if (!match) return null;
  const hour =
    Number(match[2]) +
    (match[1]?.startsWith('下午') || match[1]?.startsWith('晚') ? (Number(match[2]) < 12 ? 12 : 0) : 0);
  return { rrule: `FREQ=DAILY;BYHOUR=${hour}`, length: match[0].length };
}
