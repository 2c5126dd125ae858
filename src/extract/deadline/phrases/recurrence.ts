/** `recurring`: RFC 5545 rules (每年4月, 每月5日前, 每半年, 每季度末, 每周5次, 每两年, 每年12月底前, 一年一次, 按月报送). */
import { readNumeral } from '../../../text/numeral.js';
import type { Match } from '../../phrases.js';
import type { TokenOf } from '../../tokens/token.js';
import type { DeadlineContext, Family, RecurrencePhrase, WordPhrase } from '../phrase.js';
import { proposal } from '../proposal.js';

// 一年一次 一季度一调度 一月一通报 两年一届 is an office term
const ONCE_A =
  /(?<![\d一二三四五六七八九十每第])一(年|季度?|月|周|日)(?:至少)?一(?:次|调度|通报|督查|考核|报告|总结|评估|排名|会商|评|报)/g;
// 按月报送 按季度通报 按年度公布
const REPORTED =
  /按(年度?|季度?|月度?|周|日|旬)(?:向[^,。;]{1,12})?(?:报送|上报|通报|调度|公布|公开|汇总|报告|发放|拨付|缴纳|结算|更新|开展|组织|召开)/g;
const FREQUENCY: Readonly<Record<string, string>> = {
  年: 'FREQ=YEARLY',
  季: 'FREQ=MONTHLY;INTERVAL=3',
  月: 'FREQ=MONTHLY',
  周: 'FREQ=WEEKLY',
  日: 'FREQ=DAILY',
  旬: 'FREQ=DAILY;INTERVAL=10',
};

const near = ({ right }: Match<TokenOf<'recurrence'>, DeadlineContext>) => right.slice(0, 14);

const every: RecurrencePhrase = {
  name: 'recurring/every',
  unless: [
    {
      name: 'rate', // 每人每天 每平方米每月 元/每年 每天工作时间 每月2000元
      strikes: (match) =>
        /(?:每(?![年月日周天季旬半])[\u4e00-\u9fff]{1,3}、?|[元吨度户辆台件份]\/?|\/人)$/.test(match.left) ||
        /^每?(?:人|户|亩|平方米|辆|吨|台|件|床|个|位|名|生)(?!民|口|才|员|大|工|社|力|籍|别)|^(?:\d+(?:\.\d+)?(?:元|吨|万元\/)|以来|[、或和每周月日者]{0,8}(?:工作时间|收入)|(?:报酬|工资|薪酬|补贴|补助|津贴|生活费|租金|标准)[^,。;]{0,8}\d)/.test(
          near(match),
        ),
      example: '每人每月补助200元。',
    },
    {
      name: 'history', // 近年来每年
      strikes: ({ left }) => /(?:近[\d一二三四五六七八九十几]+年来?|以来|历来|往年|过去)[^。;]{0,8}$/.test(left),
      example: '近五年来每年召开会议。',
    },
    {
      name: 'forecast', // a fact or a forecast: 每年可实现 每年约 每年都有
      strikes: (match) =>
        /^(?:可(?!以)|约|平均|都(?!要|应|须|必须)|均(?!要|应|须|需)|有|产生|造成|能|大约|近)/.test(near(match)),
      example: '每年可节约用水。',
    },
  ],
  gives: ({ token: { start, end, rrule, within, workingDays, anchor, reason } }) =>
    proposal('recurring', { start, end }, { rrule, within, workingDays, anchor, reason }),
  examples: ['每年4月开展一次检查。', '每季度结束后10日内报送。'],
};

const worded = (name: string, words: RegExp, example: string): WordPhrase => ({
  name,
  words,
  gives: ({ token }) => proposal('recurring', token, { rrule: FREQUENCY[token.match[1]![0]!] ?? null }),
  examples: [example],
});

/** 两个月安排一次, 3年开展一次: how often, without 每. */
const onceIn: WordPhrase = {
  name: 'recurring/once-in',
  words:
    /(?<![\d一二三四五六七八九十两每第近上前后.月])(\d{1,2}|[一两二三四五六七八九十])(个月|年|周|个季度|天)(?:至少)?(?:组织|安排|开展|召开|进行|集中|轮训|更新|修订|评估|考核|调整|检查|认定|复核|评选|举办|报告|会商|调度|通报){1,2}一次/g,
  gives: ({ token }) => {
    const n = readNumeral(token.match[1]!, 0)?.value ?? 0;
    const unit = ONCE_IN[token.match[2]!];
    if (n < 1 || unit === undefined) return null;
    const [freq, each] = unit;
    const interval = n * each;
    return proposal('recurring', token, { rrule: `FREQ=${freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}` });
  },
  examples: ['两个月安排一次集中学习。'],
};
const ONCE_IN: Readonly<Record<string, readonly [freq: string, each: number]>> = {
  个月: ['MONTHLY', 1],
  年: ['YEARLY', 1],
  周: ['WEEKLY', 1],
  个季度: ['MONTHLY', 3],
  天: ['DAILY', 1],
};

export const recurrence: Family = {
  name: 'recurrence',
  rank: 5,
  recurrences: [every],
  words: [
    worded('recurring/once-a', ONCE_A, '实行一月一调度。'),
    worded('recurring/by', REPORTED, '按季度报送进展。'),
    onceIn,
  ],
};
