/** `within`: a length counted back from an event (提前3日, 会议召开15日前, 有效期届满前30日, 至少提前5个工作日). */
import type { LengthToken } from '../../tokens/token.js';
import { readAnchor } from '../anchor.js';
import { after, before, type Sentence } from '../context.js';
import { type DeadlineRule, type Proposal, proposal } from '../proposal.js';

const AHEAD = /(?:至少|应|须|需|应当)?提前(?:至少|不少于|不得少于|最少)?$/; // 提前 至少提前
const COUNTED_BACK =
  /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供]))|(?=(?:内|以内)?(?:向|以|书面|通知|告知|提出|公告|将|报|重新|申请|办理|提交|续|,|。|;)))/; // 前 之前
const BEFORE = /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供])))/; // 前 以前
const EVENT_END =
  /(?:届满|期满|到期|终止|召开|举办|举行|开始|实施|开工|施工|开标|开庭|听证会?|离境|出发|发布|投标截止|截止日期?|开幕|使用|会议|活动|考试|运输|启运|作业|变更|离开|入境|上市|演出)的?$/;
const AT_LEAST = /(?:至少|不少于|最少|最迟(?:在|于)?|应于|应在|须于|应当于|应当在|于|在)$/; // 至少10日前
const HISTORY = /(?:早在|约|大约|数|几|近)$/; // 早在3年前

export const lengthAhead: DeadlineRule = {
  name: 'length-ahead',
  rank: 2,
  propose(sentence) {
    return sentence.lengths.flatMap((length) =>
      isNeglected(sentence, length) ? [] : (ahead(sentence, length) ?? counted(sentence, length) ?? []),
    );
  },
};

/** 未按规定提前三十日通知的: who fails to give notice. */
const isNeglected = (sentence: Sentence, length: LengthToken): boolean =>
  /(?:未|没有|不)(?:按规定|依法|按时|及时|能)?提前$/.test(before(sentence, length.start));

const valuesOf = (length: LengthToken) => ({ within: length.duration, workingDays: length.workingDays });

/** 提前3日: the event is what follows, if it is named at all. */
function ahead(sentence: Sentence, length: LengthToken): Proposal | null {
  const match = AHEAD.exec(before(sentence, length.start));
  if (!match) return null;
  const right = after(sentence, length.end);
  if (/^(?:完成|实现|建成|达到|收官|竣工|投产)/.test(right)) return null; // 提前3年完成 tells of success
  const closing = BEFORE.exec(right);
  const span = { start: length.start - match[0].length, end: length.end + (closing ? closing[0].length : 0) };
  return proposal('within', span, { ...valuesOf(length), reason: 'no event is named it must precede' });
}

/** 会议召开15日前, 届满前30日: the event stands before the length. */
function counted(sentence: Sentence, length: LengthToken): Proposal | null {
  const left = before(sentence, length.start);
  const right = after(sentence, length.end);
  const closing = BEFORE.exec(right);
  const anchor = readAnchor(sentence.text, sentence.start, length.start);
  if (anchor?.isBefore && COUNTED_BACK.test(right)) {
    return proposal(
      'within',
      { start: anchor.start, end: length.end + (closing ? closing[0].length : 0) },
      { ...valuesOf(length), anchor: anchor.text },
    );
  }
  if (!closing || HISTORY.test(left)) return null;
  const end = length.end + closing[0].length;
  const event = EVENT_END.exec(left.slice(-12));
  if (event) {
    const named = readAnchor(`${left.replace(/的$/, '')}前`, 0, left.replace(/的$/, '').length + 1);
    return proposal(
      'within',
      { start: length.start - event[0].length, end },
      { ...valuesOf(length), anchor: named?.text ?? `${event[0].replace(/的$/, '')}前` },
    );
  }
  if (length.unit === 'year' || !AT_LEAST.test(left)) return null;
  return proposal(
    'within',
    { start: length.start, end },
    { ...valuesOf(length), reason: 'no event is named it must precede' },
  );
}
