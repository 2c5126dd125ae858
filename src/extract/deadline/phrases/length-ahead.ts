/** `within`: a length counted back from an event (提前3日, 会议召开15日前, 有效期届满前30日, 至少提前5个工作日). */
import { readAnchor } from '../anchor.js';
import type { Family, LengthMatch, LengthPhrase, LengthVeto } from '../phrase.js';
import { proposal } from '../proposal.js';

const AHEAD = /(?:至少|应|须|需|应当)?提前(?:至少|不少于|不得少于|最少)?$/; // 提前 至少提前
const COUNTED_BACK =
  /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供]))|(?=(?:内|以内)?(?:向|以|书面|通知|告知|提出|公告|将|报|重新|申请|办理|提交|续|,|。|;)))/; // 前 之前
const BEFORE = /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供])))/; // 前 以前
const EVENT_END =
  /(?:届满|期满|到期|终止|召开|举办|举行|开始|实施|开工|施工|开标|开庭|听证会?|离境|出发|发布|投标截止|截止日期?|开幕|使用|会议|活动|考试|运输|启运|作业|变更|离开|入境|上市|演出)的?$/;
const AT_LEAST = /(?:至少|不少于|最少|最迟(?:在|于)?|应于|应在|须于|应当于|应当在|于|在)$/; // 至少10日前

/** 未按规定提前三十日通知的: who fails to give notice. */
const neglected: LengthVeto = {
  name: 'neglect',
  strikes: ({ left }) => /(?:未|没有|不)(?:按规定|依法|按时|及时|能)?提前$/.test(left),
  example: '未按规定提前三十日通知的，责令改正。',
};
const history: LengthVeto = {
  name: 'history',
  strikes: ({ left }) => /早在$/.test(left),
  example: '早在3日前就公布方案。',
};

const valuesOf = ({ token: { duration, workingDays } }: LengthMatch) => ({ within: duration, workingDays });
const closingEnd = ({ token, right }: LengthMatch) => token.end + (BEFORE.exec(right)?.[0].length ?? 0);

const lengths: readonly LengthPhrase[] = [
  {
    name: 'within/ahead', // 提前3日: the event is what follows, if it is named at all
    opening: AHEAD,
    unless: [
      neglected,
      {
        name: 'success',
        strikes: ({ right }) => /^(?:完成|实现|建成|达到|收官|竣工|投产)/.test(right), // 提前3年完成
        example: '提前3年完成规划任务。',
      },
    ],
    gives: (match) =>
      proposal(
        'within',
        { start: match.start, end: closingEnd(match) },
        { ...valuesOf(match), reason: 'no event is named it must precede' },
      ),
    examples: ['应当提前3日书面通知。'],
  },
  {
    name: 'within/before-event', // 届满前30日: the event stands before the length with its own 前
    closing: COUNTED_BACK,
    unless: [neglected],
    gives: (match) => {
      const { token, context } = match;
      const anchor = readAnchor(context.sentence.text, context.sentence.start, token.start);
      if (!anchor?.isBefore) return null;
      return proposal(
        'within',
        { start: anchor.start, end: closingEnd(match) },
        { ...valuesOf(match), anchor: anchor.text },
      );
    },
    examples: ['有效期届满前30日提出申请。'],
  },
  {
    name: 'within/days-before-event', // 会议召开15日前
    opening: EVENT_END,
    closing: BEFORE,
    unless: [neglected],
    gives: (match) => {
      const event = match.left.replace(/的$/, '');
      const named = readAnchor(`${event}前`, 0, event.length + 1);
      const anchor = named?.text ?? `${match.opened.replace(/的$/, '')}前`;
      return proposal('within', match, { ...valuesOf(match), anchor });
    },
    examples: ['会议召开15日前公告。'],
  },
  {
    name: 'within/days-before',
    opening: AT_LEAST,
    closing: BEFORE,
    unless: [neglected, history],
    gives: (match) =>
      match.token.unit === 'year'
        ? null
        : proposal(
            'within',
            { start: match.token.start, end: match.end },
            { ...valuesOf(match), reason: 'no event is named it must precede' },
          ),
    examples: ['举办单位应当至少10日前备案。'],
  },
];

export const lengthAhead: Family = { name: 'length-ahead', rank: 2, lengths };
