/** `until`: the end of validity (有效期至2025年12月31日, 有效期五年, 试行两年, 执行到2023年底, 延长至2021年12月31日). */
import type { DateToken, LengthToken } from '../../tokens/token.js';
import { after, before, type Sentence } from '../context.js';
import { LOSES_EFFECT, VALIDITY } from '../lexicon.js';
import { certaintyOf, type DeadlineRule, type Proposal, proposal } from '../proposal.js';

// 有效期至 有效期截至 执行至 延长至 继续有效至 期限延长至
const TO_DATE = new RegExp(
  `(?:${VALIDITY}|执行|施行|实施|试行|有效|保留|执行期限?)?(?:暂定|延长|延续|顺延|截止|截至|延期|延)?(?:至|到|为)$`,
);
const SPEAKS_OF_TERM = new RegExp(`(?:${VALIDITY}|执行|施行|实施|试行|有效|延长|延续|顺延|延期|截止|截至|保留)`); // 有效期 延长
const STOPS = new RegExp(`^(?:止|为止|到期|(?:起)?(?:自动|自行|同时|一并|即行)?${LOSES_EFFECT})`); // 止 自动失效
// 有效期5年 有效期为五年 试行期暂定2年 有效期限自发布之日起计算三年
const FOR_LENGTH = new RegExp(
  `(?:${VALIDITY})(?:为|是|:|暂定|暂定为|共|统一为|均为|一般为|自[^,。;]{2,14}起(?:计算)?)?$`,
);
const TRIAL = /(?:试行|暂行|暂定执行|有效|试执行|先行试行|暂定实施)(?:期|期限|时间)?(?:为|暂定|暂定为)?$/; // 试行两年 有效5年
const LICENCE =
  /(?:证书?|许可证?|执照|资质|批准文件|批件|合格证|登记证|通行证|票|资格|码|承诺书|意见书|报告|结果)(?:的)?$/;

export const validity: DeadlineRule = {
  name: 'validity',
  rank: 4,
  propose: (sentence) => [
    ...sentence.dates.flatMap((date) => toDate(sentence, date) ?? []),
    ...sentence.lengths.flatMap((length) => forLength(sentence, length) ?? []),
  ],
};

function toDate(sentence: Sentence, date: DateToken): Proposal | null {
  const left = before(sentence, date.start);
  const right = after(sentence, date.end);
  const opening = TO_DATE.exec(left);
  const stops = STOPS.exec(right);
  const named = opening !== null && SPEAKS_OF_TERM.test(opening[0]);
  const lapses = stops !== null && date.precision === 'day' && !stops[0].startsWith('起');
  if (!named && !(opening && stops) && !lapses) return null;
  if (named && /^(?:截止|截至)/.test(opening![0])) return null;
  const start = date.start - (opening?.[0].length ?? 0);
  return proposal(
    'until',
    { start, end: date.end + (stops?.[0].length ?? 0) },
    { due: date.last, ...certaintyOf(date) },
  );
}

/** The last day follows from the start, which a later pass looks for ({@link ../refine/validity-end}). */
function forLength(sentence: Sentence, length: LengthToken): Proposal | null {
  const left = before(sentence, length.start);
  const opening = FOR_LENGTH.exec(left) ?? TRIAL.exec(left);
  if (!opening || /^(?:以上|以内|内|以下|后|前)/.test(after(sentence, length.end)) || length.unit === 'hour')
    return null;
  const start = length.start - opening[0].length;
  const isLicence = LICENCE.test(left.slice(0, opening.index));
  const reason = isLicence ? 'counted from the day it is granted' : 'no start is printed';
  return proposal(
    'until',
    { start, end: length.end },
    { within: length.duration, workingDays: length.workingDays, reason },
  );
}
