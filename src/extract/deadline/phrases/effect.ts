/** `effective`: the day something starts or stops to apply (自2021年1月1日起施行, 自发布之日起30日后施行, 2021年起, 自本公告之日起停止执行). */
import { addDays, addDuration } from '../../../text/calendar.js';
import { after } from '../context.js';
import { LOSES_EFFECT, PUBLICATION, TAKES_EFFECT, THIS_DOCUMENT } from '../lexicon.js';
import type { DatePhrase, DateVeto, Family, WordPhrase } from '../phrase.js';
import { certaintyOf, proposal } from '../proposal.js';

const START = /^(?:零时|0时)?(?:之日)?(?:起|开始)(?![草步点诉义伏源飞居])/; // 起 之日起 开始
const VERB = `(?:正式|一律|全面|同步|统一|在全[市省县区国]范围内|全部|同时|开始|予以|继续|逐步|[,])*(?:${TAKES_EFFECT}|${LOSES_EFFECT})`;
const OWN_VERB = new RegExp(`^${VERB}`); // 施行 正式实施 一律停止执行
// 自发布之日起 自本公告之日起 自印发之日 自公布起
const PUBLISHED = new RegExp(
  `(?:自|从|于)?(?:(?:${THIS_DOCUMENT})?本?${PUBLICATION}|${THIS_DOCUMENT})(?:之日|之时|当日|之次日|次日|日)?起?`,
  'g',
);
// 自批准之日起施行: an event the document does not date
const ON_EVENT = new RegExp(`(?:自|从)([^,。;:自从]{2,16}?)(?:之日|之时)起${VERB}`, 'g');
/** 自本通知印发之日起，《…》等12件文件不再执行: what stops stands between. */
const ENDS_OTHERS = new RegExp(`^,[^;]*(?:${LOSES_EFFECT})$`);
const PUBLICATION_ITSELF = new RegExp(`^(?:${THIS_DOCUMENT})?${PUBLICATION}$`); // 本办法公布

const onward: DateVeto = {
  name: 'history', // 2017年起至今
  strikes: ({ right, closed }) => /^(?:以来|至今|到现在|至|到|[-—~]|止)/.test(right.slice(closed.length)),
  example: '2017年起至今。',
};
const past: DateVeto = {
  name: 'history',
  strikes: ({ token: { last }, context: { issuedOn }, right, closed }) =>
    issuedOn !== null && last !== null && last < issuedOn && !OWN_VERB.test(right.slice(closed.length)),
  example: '我市2018年起推广这项做法。',
};

const dates: readonly DatePhrase[] = [
  {
    name: 'effective/from-date',
    closing: START,
    unless: [onward, past],
    gives: ({ token, left, right, closed }) => {
      const rest = right.slice(closed.length);
      if (token.isEnd || token.precision === 'plan' || /^[\d一二三四五六七八九十半]/.test(rest)) return null;
      const opening = /(?:自|从)$/.exec(left)?.[0].length ?? 0;
      const end = token.end + closed.length + (OWN_VERB.exec(rest)?.[0].length ?? 0);
      return proposal('effective', { start: token.start - opening, end }, { from: token.first, ...certaintyOf(token) });
    },
    examples: ['本办法自2021年5月1日起施行。', '2022年起全面推开。'],
  },
  {
    name: 'effective/on-date', // 于2021年3月1日正式施行
    opening: /(?:于|从|自|在)$/,
    closing: OWN_VERB,
    gives: (match) =>
      match.token.precision !== 'day' || START.test(match.right) || /^的/.test(match.right.slice(match.closed.length))
        ? null
        : proposal('effective', match, { from: match.token.first, ...certaintyOf(match.token) }),
    examples: ['本规定于2021年5月1日正式施行。'],
  },
];

const publication = (start: number, end: number, from: string | null) =>
  proposal(
    'effective',
    { start, end },
    from === null
      ? { anchor: '发布', reason: 'the document bears no date of issue' }
      : { from, certainty: 'inferred', reason: 'the day of publication is taken to be the date of issue' },
  );

const words: readonly WordPhrase[] = [
  {
    name: 'effective/on-publication',
    words: PUBLISHED,
    gives: ({ token: { start: at, end, match }, context: { sentence, issuedOn } }) => {
      if (!/(?:日|时|起)$/.test(match[0]) || !/^(?:自|从|于|本|公布|发布|印发)/.test(match[0])) return null;
      const length = sentence.lengths.find(
        (token) => token.start >= end && /^(?:满|的|第|,)?$/.test(sentence.text.slice(end, token.start)),
      );
      const rest = after(sentence, length ? length.end : end);
      const delay = length ? /^(?:以后|之后|后|届满后)?/.exec(rest)![0].length : 0;
      const verb = OWN_VERB.exec(rest.slice(delay));
      if (!verb && !length && ENDS_OTHERS.test(sentence.text.slice(end, sentence.end)))
        return publication(at, end, issuedOn);
      if (!verb) return null;
      const stop = (length ? length.end : end) + delay + verb[0].length;
      const first = issuedOn !== null && match[0].includes('次日') ? addDays(issuedOn, 1) : issuedOn;
      const day = first !== null && length ? addDuration(first, length.duration) : first;
      return publication(at, stop, day);
    },
    examples: ['本办法自发布之日起施行。', '本通知自印发之日起一个月后施行。'],
  },
  {
    name: 'effective/at-once',
    words: /(?:自|从)?即日起/g,
    gives: ({ token: { start, end }, context: { issuedOn }, right }) =>
      /^(?:至|到)/.test(right) ? null : publication(start, end + (OWN_VERB.exec(right)?.[0].length ?? 0), issuedOn),
    examples: ['自即日起停止办理。'],
  },
  {
    name: 'effective/on-event',
    words: ON_EVENT,
    gives: ({ token: { start, end, match } }) => {
      const anchor = match[1]!;
      if (PUBLICATION_ITSELF.test(anchor) || /\d[年月日]/.test(anchor)) return null;
      return proposal('effective', { start, end }, { anchor, reason: `the day of ${anchor} is not printed` });
    },
    examples: ['本章程自批准之日起施行。'],
  },
];

export const effect: Family = { name: 'effect', rank: 2, dates, words };
