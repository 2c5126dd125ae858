/** `within`: a length as a limit (在事件发生后1小时内, 自受理之日起20个工作日内, 3个月内, 开标前5日内). */
import { eventBefore, readAnchor } from '../anchor.js';
import { after } from '../context.js';
import type { Family, LengthMatch, LengthPhrase, LengthVeto } from '../phrase.js';
import { type Proposal, proposal } from '../proposal.js';

const CLOSING = /^(?:的?时间)?(?:\([^()]{1,12}\))?(?:以内|之内|内(?![外容部设资需控科地陆]))/; // 内 以内 之内 (不含节假日)内
const FAILS = /^(?:不能|未能|仍未|无法|未作出|未答复|未提出|未完成|未办理|未支付|未缴)/; // 二十日内不能作出决定的
const TERM_OF_ABSENCE = /^,?(?:[^,。;]{0,8})?(?:不得|不予|禁止|不再)/; // 三年内不得 一年内不予受理
const AFTER_EVENT = /后,[^,;:]*$/; // 发生事故后，企业应当于

const rest = ({ context: { sentence }, end }: LengthMatch): string => after(sentence, end);
const anchorOf = ({ context: { sentence }, token }: LengthMatch) =>
  readAnchor(sentence.text, sentence.start, token.start);

const vetoes: readonly LengthVeto[] = [
  {
    name: 'age or loan',
    strikes: ({ left }) => /(?:期限|年限|年龄|贷款|库龄|车龄|账龄|周期)(?:在|为|是)?$/.test(left), // 期限在1年以内的贷款
    example: '期限在1年以内的贷款给予贴息。',
  },
  {
    name: 'case', // 六个月内录用人员的，应当…: a case the rule provides for
    strikes: (match) =>
      /^[^,。;应须要可]{2,20}的(?:,|;|$)/.test(rest(match)) && !FAILS.test(rest(match)) && anchorOf(match) === null,
    example: '六个月内录用人员的，应当备案。',
  },
  {
    name: 'name of a thing', // 1小时内交通圈 15分钟内生活圈
    strikes: (match) => /^[^,。;]{0,6}(?:率|圈|书房|便利店|热线|票价|免费|流程)/.test(rest(match)),
    example: '打造15分钟内生活圈。',
  },
  {
    name: 'condition', // 3年内无违法, 24小时内降雨量, 一年内两次以上
    strikes: (match) =>
      /^,?(?:均|都|内|累计|连续|曾|因|多次|再次|两次|\d+次|[二三]次)?(?:无|未|没有|发生|累计|连续|出现|曾|降雨|降水|降雪|雨量|死亡|可能|将可能|两次|[二三四五]次|\d+次以上|多次|再次|受到|受过|有下列|有重大|气温|最低气温|最高气温|平均|行驶|温度|浓度|因)/.test(
        rest(match),
      ) && anchorOf(match) === null,
    example: '3年内无违法记录。',
  },
  {
    name: 'kind of thing', // 运行时间在4小时以内的乡镇
    strikes: (match) => /^的(?!时间|时限|期限|工作)/.test(rest(match)) && anchorOf(match) === null,
    example: '车程在4小时以内的乡镇。',
  },
  {
    name: 'history', // 近三年内 过去5年内
    strikes: (match) =>
      /(?:近|最近|过去|此前|上|已|曾|前|当|连续|任意|任一|任何|前述)$/.test(match.left) && anchorOf(match) === null,
    example: '近三年内获得奖励。',
  },
];

const within: LengthPhrase = {
  name: 'within/inside',
  closing: CLOSING,
  unless: vetoes,
  gives: (match): Proposal => {
    const { token, left, end } = match;
    const anchor = anchorOf(match);
    const start = anchor ? anchor.start : token.start - (/(?:在|于)$/.test(left) ? 1 : 0);
    const kind = TERM_OF_ABSENCE.test(rest(match)) ? 'period' : 'within';
    const values = { within: token.duration, workingDays: token.workingDays };
    if (anchor) return proposal(kind, { start, end }, { ...values, anchor: anchor.text });
    const event = AFTER_EVENT.test(left) ? eventBefore(left) : null;
    if (event === null) return proposal(kind, { start, end }, { ...values, reason: 'no start is printed' });
    const reason = 'counted from the event of the clause before it';
    return proposal(kind, { start, end }, { ...values, anchor: event, certainty: 'inferred', reason });
  },
  examples: ['自受理之日起20个工作日内办结。', '3个月内完成整改。'],
};

/** 5个工作日完成审核: working days are counted by those who must act. */
const working: LengthPhrase = {
  name: 'within/working-days',
  closing: /^(?=(?:完成|办结|审结|出具|反馈|答复|办理完毕|办完|作出|提出|送达))/,
  unless: vetoes.filter(({ name }) => name === 'history'),
  gives: ({ token, left }) =>
    token.workingDays && !/(?:公示|提前|至少|满|等待|缩短|压缩|减少)[^,。;]{0,6}$/.test(left)
      ? proposal('within', token, {
          within: token.duration,
          workingDays: true,
          reason: 'no start is printed',
        })
      : null,
  examples: ['5个工作日完成审核。'],
};

export const lengthWithin: Family = { name: 'length-within', rank: 1, lengths: [within, working] };
