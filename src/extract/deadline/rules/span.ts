/** `period`: from one date to another (2020—2022年, 2021年1月1日至2023年12月31日, 3月至5月), and “十四五”期间. */

import { isoDate } from '../../../text/calendar.js';
import type { DateToken } from '../../tokens/token.js';
import { after, before, type Sentence } from '../context.js';
import { certaintyOf, type DeadlineRule, type Proposal, proposal } from '../proposal.js';

const JOINT = /^(?:起|开始)?(?:[-—~]{1,2}|至|到)$/; // 至 — 起至
const BARE_YEAR = /(?:^|[^\d.])((?:19|20)\d\d)(?:[-—~]{1,2}|至|到)$/; // the 2020— of 2020—2022年
// the years are part of a name: (2021—2025年) after 计划, 2021—2023年行动计划
const IN_A_NAME = /(?:计划|规划|方案|纲要|行动|意见|办法|清单|目录|要点|措施|工程|指引|指南|政策|任务书|路线图|版)[(]$/;
const NAMES_IT = /^(?:[)]|年)?[^,。;、:]{0,14}?(?:行动计划|规划|纲要|行动方案|实施方案|工作方案|学年|年鉴|周期)/;
// “十四五”期间 “十四五”时期, but not “十四五”时期是 or “十四五”时期经济社会发展规划
const PLAN_TIME = /^(?:期间(?!及其?[以之]?后)|时期(?![的是我全面处既经国规发和与]|,?(?:我|是|全面建设)))/;
const PLAN_LIST = /^”?[、和及与](?=“?(?:[八九]|十[一二三四五]?)五”?(?:期间|时期))/; // “十四五”、“十五五”期间
const VALID = /(?:有效期限?|试行期限?|施行期限?|暂行期限?)(?:为|是|:|自|从)*$/; // 有效期自 试行期为
const STOP = /^(?:止|期间|为止|底)?/;

export const span: DeadlineRule = {
  name: 'span',
  rank: 3,
  propose(sentence, { issuedOn }) {
    return sentence.dates.flatMap((date, i) => {
      const previous = sentence.dates[i - 1];
      return (
        plan(sentence, date, issuedOn) ??
        fromNow(sentence, date, issuedOn) ??
        (previous && joined(sentence, previous, date)) ??
        years(sentence, date) ??
        []
      );
    });
  },
};

function plan(sentence: Sentence, date: DateToken, issuedOn: string | null): Proposal | null {
  const rest = after(sentence, date.end);
  if (date.precision === 'plan' && PLAN_LIST.test(rest))
    return proposal('period', date, { from: date.first, due: date.last });
  const right = PLAN_TIME.exec(rest);
  if (date.precision !== 'plan' || date.isEnd || !right) return null;
  // “十四五”时期 may look back or ahead: an undated document does not say which
  if (issuedOn === null && right[0].startsWith('时期')) return null;
  return proposal(
    'period',
    { start: date.start, end: date.end + right[0].length },
    { from: date.first, due: date.last },
  );
}

// 即日起至6月30日
const FROM_NOW = /(?:自|从)?即日起(?:至|到)$/;

function fromNow(sentence: Sentence, date: DateToken, issuedOn: string | null): Proposal | null {
  const opening = FROM_NOW.exec(before(sentence, date.start));
  if (!opening || date.last === null) return null;
  const where = { start: date.start - opening[0].length, end: date.end };
  const reason = 'the day of issue is taken to be the start';
  return proposal('period', where, { from: issuedOn, due: date.last, certainty: 'inferred', reason });
}

function joined(sentence: Sentence, first: DateToken, last: DateToken): Proposal | null {
  if (!JOINT.test(sentence.text.slice(first.end, last.start)) || first.precision === 'plan') return null;
  return bounds(sentence, first.start, last, first.first, [first, last]);
}

function years(sentence: Sentence, last: DateToken): Proposal | null {
  const match = BARE_YEAR.exec(before(sentence, last.start));
  if (!match || last.year !== 'printed') return null;
  const start = last.start - (match[0].length - match[0].indexOf(match[1]!));
  return bounds(sentence, start, last, isoDate(Number(match[1]), 1, 1), [last]);
}

function bounds(
  sentence: Sentence,
  start: number,
  last: DateToken,
  from: string | null,
  dates: DateToken[],
): Proposal | null {
  const left = before(sentence, start);
  const right = after(sentence, last.end);
  const isTitle = left === '(' && /^\)$/.test(right); // （2024—2026年） alone: the last line of a title
  if (isTitle || IN_A_NAME.test(left) || NAMES_IT.test(right) || /^(?:从|由)?[^,。;]*提高$/.test(right)) return null;
  if (from !== null && last.last !== null && from > last.last) return null;
  const end = last.end + (STOP.exec(right)?.[0].length ?? 0);
  const valid = VALID.exec(left);
  const opening = valid ?? /(?:自|从|于|在)$/.exec(left);
  const where = { start: start - (opening?.[0].length ?? 0), end };
  return proposal(valid ? 'until' : 'period', where, { from, due: last.last, ...certaintyOf(...dates) });
}
