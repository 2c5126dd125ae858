/** `effective`: the day something starts or stops to apply (自2021年1月1日起施行, 自发布之日起30日后施行, 2021年起, 自本公告之日起停止执行). */

import { addDays, addDuration } from '../../../text/calendar.js';
import type { DateToken } from '../../tokens/token.js';
import { after, before, type Context, type Sentence } from '../context.js';
import { LOSES_EFFECT, PUBLICATION, TAKES_EFFECT, THIS_DOCUMENT } from '../lexicon.js';
import { certaintyOf, type DeadlineRule, type Proposal, proposal } from '../proposal.js';

const START = /^(?:零时|0时)?(?:之日)?(?:起|开始)(?![草步点诉义伏源飞居])/; // 起 之日起 开始
const ONWARD = /^(?:以来|至今|到现在|至|到|[-—~]|止)/; // 2017年起至今
const VERB = `(?:正式|一律|全面|同步|统一|在全[市省县区国]范围内|全部|同时|开始|予以|继续|逐步|[,])*(?:${TAKES_EFFECT}|${LOSES_EFFECT})`;
const OWN_VERB = new RegExp(`^${VERB}`); // 施行 正式实施 一律停止执行
// 自发布之日起 自本公告之日起 自印发之日 自公布起
const PUBLISHED = new RegExp(
  `(?:自|从|于)?(?:(?:${THIS_DOCUMENT})?本?${PUBLICATION}|${THIS_DOCUMENT})(?:之日|之时|当日|之次日|次日|日)?起?`,
  'g',
);
const AT_ONCE = /(?:自|从)?即日起/g; // 自即日起
// 自批准之日起施行: an event the document does not date
const ON_EVENT = new RegExp(`(?:自|从)([^,。;:自从]{2,16}?)(?:之日|之时)起${VERB}`, 'g');

/** 自本通知印发之日起，《…》等12件文件不再执行: what stops stands between. */
const ENDS_OTHERS = new RegExp(`^,[^;]*(?:${LOSES_EFFECT})$`);

export const effect: DeadlineRule = {
  name: 'effect',
  rank: 2,
  propose(sentence, context) {
    const text = sentence.text.slice(sentence.start, sentence.end);
    if (!/[起于开自从]/.test(text)) return [];
    return [
      ...sentence.dates.flatMap((date) => onDate(sentence, date, context) ?? []),
      ...onPublication(sentence, context),
      ...atOnce(sentence, context),
      ...onEvent(sentence),
    ];
  },
};

function onDate(sentence: Sentence, date: DateToken, { issuedOn }: Context): Proposal | null {
  const right = after(sentence, date.end);
  const start = START.exec(right);
  const left = before(sentence, date.start);
  const opening = /(?:自|从)$/.exec(left)?.[0].length ?? 0;
  if (!start) return tookEffectOn(date, left, right, opening);
  const rest = right.slice(start[0].length);
  if (ONWARD.test(rest) || date.isEnd || date.precision === 'plan' || /^[\d一二三四五六七八九十半]/.test(rest))
    return null;
  const verb = OWN_VERB.exec(rest);
  if (!verb && isHistory(sentence, date, issuedOn)) return null;
  const end = date.end + start[0].length + (verb?.[0].length ?? 0);
  return proposal('effective', { start: date.start - opening, end }, { from: date.first, ...certaintyOf(date) });
}

// 于2021年3月1日正式施行
function tookEffectOn(date: DateToken, left: string, right: string, opening: number): Proposal | null {
  const verb = OWN_VERB.exec(right);
  if (!verb || date.precision !== 'day' || !/(?:于|从|自|在)$/.test(left) || /^的/.test(right.slice(verb[0].length)))
    return null;
  return proposal(
    'effective',
    { start: date.start - Math.max(1, opening), end: date.end + verb[0].length },
    { from: date.first, ...certaintyOf(date) },
  );
}

const isHistory = (sentence: Sentence, date: DateToken, issuedOn: string | null) =>
  issuedOn !== null && date.last !== null && date.last < issuedOn && sentence.text.length > 0;

function onPublication(sentence: Sentence, { issuedOn }: Context): Proposal[] {
  const text = sentence.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(PUBLISHED)].flatMap((match) => {
    const at = sentence.start + match.index;
    const end = at + match[0].length;
    if (!/(?:日|时|起)$/.test(match[0]) || !/^(?:自|从|于|本|公布|发布|印发)/.test(match[0])) return [];
    const length = sentence.lengths.find(
      (token) => token.start >= end && /^(?:满|的|第|,)?$/.test(sentence.text.slice(end, token.start)),
    );
    const rest = after(sentence, length ? length.end : end);
    const delay = length ? /^(?:以后|之后|后|届满后)?/.exec(rest)![0].length : 0;
    const verb = OWN_VERB.exec(rest.slice(delay));
    if (!verb && !length && ENDS_OTHERS.test(sentence.text.slice(end, sentence.end)))
      return [publication(at, end, issuedOn)];
    if (!verb) return [];
    const stop = (length ? length.end : end) + delay + verb[0].length;
    const first = issuedOn !== null && match[0].includes('次日') ? addDays(issuedOn, 1) : issuedOn;
    const day = first !== null && length ? addDuration(first, length.duration) : first;
    return [publication(at, stop, day)];
  });
}

const publication = (start: number, end: number, from: string | null) =>
  proposal(
    'effective',
    { start, end },
    from === null
      ? { anchor: '发布', reason: 'the document bears no date of issue' }
      : { from, certainty: 'inferred', reason: 'the day of publication is taken to be the date of issue' },
  );

function atOnce(sentence: Sentence, { issuedOn }: Context): Proposal[] {
  const text = sentence.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(AT_ONCE)].flatMap((match) => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const rest = after(sentence, end);
    if (/^(?:至|到)/.test(rest)) return [];
    return [publication(start, end + (OWN_VERB.exec(rest)?.[0].length ?? 0), issuedOn)];
  });
}

function onEvent(sentence: Sentence): Proposal[] {
  const text = sentence.text.slice(sentence.start, sentence.end);
  const published = new RegExp(`^(?:${THIS_DOCUMENT})?${PUBLICATION}$`); // 本办法公布
  return [...text.matchAll(ON_EVENT)]
    .filter((match) => !published.test(match[1]!) && !/\d[年月日]/.test(match[1]!))
    .map((match) => {
      const start = sentence.start + match.index;
      const anchor = match[1]!;
      return proposal(
        'effective',
        { start, end: start + match[0].length },
        { anchor, reason: `the day of ${anchor} is not printed` },
      );
    });
}
