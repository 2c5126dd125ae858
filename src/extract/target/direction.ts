import type { Target } from '../../tree/facts.js';

const CHANGE =
  /(?:(增长|提高|提升|增加|上升|扩大|新增|增至|递增|升至)|(下降|降低|减少|压减|压缩|缩短|缩减|降至|减至|下调|压降|降))(?:到|至|了|约|不低于|不少于|不超过|达|超过|幅度){0,4}$/; // 年均增长 下降到

/** Which way a number goes that is told as a change: 下降12%左右 is down; `null` where the words before it tell of none. */
export function directionOf(left: string): Target['direction'] {
  const change = CHANGE.exec(left);
  return change ? (change[1] === undefined ? 'down' : 'up') : null;
}
