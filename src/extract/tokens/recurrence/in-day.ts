/** Reads what follows 每日: an hour, or several. */
import { CLOSING, type Detail } from './detail.js';

const HOUR = '(上午|下午|晚上?)?(\\d{1,2})(?:时|点|:00)(?:整)?(?![至到—~-])';
const HOURS = new RegExp(`^${HOUR}(?:[、和及]${HOUR})?${CLOSING}`); // 16时前 下午4点 8时、20时

export function inDay(rest: string): Detail | null {
  const match = HOURS.exec(rest);
  if (!match) return null;
  const [, part, hour, secondPart, second] = match;
  const hours = [hourOf(part, hour!), ...(second === undefined ? [] : [hourOf(secondPart ?? part, second)])];
  return { rrule: `FREQ=DAILY;BYHOUR=${hours.join(',')}`, length: match[0].length };
}

const hourOf = (part: string | undefined, digits: string): number => {
  const hour = Number(digits);
  return /^[下晚]/.test(part ?? '') && hour < 12 ? hour + 12 : hour;
};
