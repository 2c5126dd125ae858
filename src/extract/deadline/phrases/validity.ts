/** `until`: the end of validity (有效期至2025年12月31日, 有效期五年, 试行两年, 执行到2023年底, 延长至2021年12月31日). */
import { LOSES_EFFECT, VALIDITY } from '../lexicon.js';
import type { DateMatch, DatePhrase, Family, LengthMatch, LengthPhrase, LengthVeto } from '../phrase.js';
import { certaintyOf, type Proposal, proposal } from '../proposal.js';

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

const until = (match: DateMatch): Proposal =>
  proposal('until', match, { due: match.token.last, ...certaintyOf(match.token) });
const isNamed = ({ opened }: DateMatch) => SPEAKS_OF_TERM.test(opened);

const dates: readonly DatePhrase[] = [
  {
    name: 'until/to-date-and-stop',
    opening: TO_DATE,
    closing: STOPS,
    gives: (match) => (isNamed(match) && /^(?:截止|截至)/.test(match.opened) ? null : until(match)),
    examples: ['本通知有效期至2025年12月31日止。'],
  },
  {
    name: 'until/to-date',
    opening: TO_DATE,
    gives: (match) => (isNamed(match) && !/^(?:截止|截至)/.test(match.opened) ? until(match) : null),
    examples: ['政策延长至2021年12月31日。'],
  },
  {
    name: 'until/lapses', // 2021年12月31日自动失效
    closing: STOPS,
    gives: (match) =>
      match.token.precision !== 'day' || match.closed.startsWith('起') || TO_DATE.test(match.left)
        ? null
        : until(match),
    examples: ['本办法2022年12月31日自动失效。'],
  },
];

const bounded: LengthVeto = {
  name: 'bound',
  strikes: ({ right }) => /^(?:以上|以内|内|以下|后|前)/.test(right),
  example: '有效期5年以上的证书。',
};

/** The last day follows from the start, which a later pass looks for ({@link ../refine/validity-end}). */
const forLength = (match: LengthMatch): Proposal | null => {
  if (match.token.unit === 'hour') return null;
  const isLicence = LICENCE.test(match.left.slice(0, match.left.length - match.opened.length));
  const reason = isLicence ? 'counted from the day it is granted' : 'no start is printed';
  return proposal('until', match, { within: match.token.duration, workingDays: match.token.workingDays, reason });
};

const lengths: readonly LengthPhrase[] = [
  {
    name: 'until/term',
    opening: FOR_LENGTH,
    unless: [bounded],
    gives: forLength,
    examples: ['本规定有效期五年。'],
  },
  { name: 'until/trial', opening: TRIAL, unless: [bounded], gives: forLength, examples: ['本办法试行两年。'] },
];

export const validity: Family = { name: 'validity', rank: 4, dates, lengths };
