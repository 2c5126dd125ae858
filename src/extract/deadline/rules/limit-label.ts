/** Dates and lengths after a label or under a column heading: 完成时限：2021年12月, 办理时限：5个工作日. */
import { isoDate, yearOf } from '../../../text/calendar.js';
import { before, type Context, type Sentence } from '../context.js';
import { LIMIT_LABEL } from '../lexicon.js';
import { certaintyOf, type DeadlineRule, type Proposal, proposal } from '../proposal.js';

// 完成时限： 完成时间为 截止日期：
const LABEL = new RegExp(`(?:${LIMIT_LABEL})[)]?(?:为|是|:|,)?$`);
const CELL_SEPARATION = /(?:^|[\t,、;:(/\n]|[\u4e00-\u9fff])$/; // the cell's start, a comma, words before the date
const NOT_THE_END = /^(?:起|以来|开始|启动|至|到|[-—~])/; // 2021年起 2021年3月启动

export const limitLabel: DeadlineRule = {
  name: 'limit-label',
  rank: 0,
  propose(sentence, context) {
    const labelled = (at: number) => isLabelled(sentence, at, context);
    const dates = sentence.dates
      .filter((date) => labelled(date.start) && !NOT_THE_END.test(sentence.text.slice(date.end, date.end + 3)))
      .map((date) => proposal('by', date, { due: date.last, ...certaintyOf(date) }));
    const lengths = sentence.lengths
      .filter((length) => labelled(length.start))
      .map(
        (length): Proposal =>
          proposal('within', length, {
            within: length.duration,
            workingDays: length.workingDays,
            reason: 'no start is printed',
          }),
      );
    return [...dates, ...lengths, ...wholeYear(sentence, context)];
  },
};

/** 全年 alone in a column of limits: to the end of the year of issue. */
function wholeYear({ text, start, end }: Sentence, { limitColumn, issuedOn }: Context): Proposal[] {
  if (limitColumn !== true || issuedOn === null || !/^(?:全年|当年|年度内)$/.test(text.slice(start, end).trim()))
    return [];
  const due = isoDate(yearOf(issuedOn), 12, 31);
  return [
    proposal('by', { start, end }, { due, certainty: 'inferred', reason: 'the year is taken from the date of issue' }),
  ];
}

function isLabelled(sentence: Sentence, at: number, context: Context): boolean {
  const left = before(sentence, at);
  return context.limitColumn === true ? CELL_SEPARATION.test(left) || left === '' : LABEL.test(left.slice(-14));
}
