/** Dates and lengths after a label or under a column heading: 完成时限：2021年12月, 办理时限：5个工作日. */
import { isoDate, yearOf } from '../../../text/calendar.js';
import type { Span } from '../../../tree/span.js';
import type { Match } from '../../phrases.js';
import { LIMIT_LABEL } from '../lexicon.js';
import type { DatePhrase, DeadlineContext, Family, LengthPhrase, WordPhrase } from '../phrase.js';
import { certaintyOf, type Proposal, proposal } from '../proposal.js';

// 完成时限： 完成时间为 截止日期：
const LABEL = new RegExp(`(?:${LIMIT_LABEL})[)]?(?:为|是|:|,)?$`);
const CELL_SEPARATION = /(?:^|[\t,、;:(/\n]|[\u4e00-\u9fff])$/; // the cell's start, a comma, words before the date

const isLabelled = ({ left, context }: Match<Span, DeadlineContext>): boolean =>
  context.limitColumn === true ? CELL_SEPARATION.test(left) : LABEL.test(left.slice(-14));

const date: DatePhrase = {
  name: 'by/label',
  unless: [
    {
      name: 'start',
      strikes: ({ right }) => /^(?:起|以来|开始|启动|至|到|[-—~])/.test(right), // 2021年起 2021年3月启动
      example: '完成时间：2021年5月起。',
    },
  ],
  gives: (match) =>
    isLabelled(match) ? proposal('by', match.token, { due: match.token.last, ...certaintyOf(match.token) }) : null,
  examples: ['完成时限：2021年12月。'],
};

const length: LengthPhrase = {
  name: 'within/label',
  gives: (match): Proposal | null =>
    isLabelled(match)
      ? proposal('within', match.token, {
          within: match.token.duration,
          workingDays: match.token.workingDays,
          reason: 'no start is printed',
        })
      : null,
  examples: ['办理时限：5个工作日。'],
};

/** 全年 alone in a column of limits: to the end of the year of issue. */
const wholeYear: WordPhrase = {
  name: 'by/whole-year',
  words: /^\s*(?:全年|当年|年度内)\s*$/g,
  gives: ({ context: { limitColumn, issuedOn, sentence } }) =>
    limitColumn !== true || issuedOn === null
      ? null
      : proposal('by', sentence, {
          due: isoDate(yearOf(issuedOn), 12, 31),
          certainty: 'inferred',
          reason: 'the year is taken from the date of issue',
        }),
  examples: [],
};

export const limitLabel: Family = {
  name: 'limit-label',
  rank: 0,
  dates: [date],
  lengths: [length],
  words: [wholeYear],
};
