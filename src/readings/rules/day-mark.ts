import { eachMatch, type ReadingRule } from '../reading.js';

const DAY = /(?<=[0-9]{4}年[0-9]{1,2}月[0-9]{1,2})[口曰目白](?=[^\p{Script=Han}]|$)/gu; // "2012年5月26口"

/** Behind year, month and day only 日 can stand. */
export const dayMark: ReadingRule = (text) =>
  eachMatch(text, DAY, 'behind year, month and day only 日 can stand', () => '日');
