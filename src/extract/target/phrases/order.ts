/** What is told to be set up, with no limit of time: 建立100个实训基地, 完成3万套周转宿舍建设任务, 遴选20门精品课程. */
import { readComparison } from '../comparator.js';
import { objectOf } from '../indicator.js';
import { ACHIEVES, COUNTERS, ENUMERATES, SELECTS } from '../lexicon.js';
import type { TargetPhrase, TargetVeto } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const COUNTED = new RegExp(`^(?:万|亿)?${COUNTERS}$`); // 个 万套
/** The limb opens with the verb: an order. */
const OPENS_WITH_VERB = new RegExp(
  `^(?:\\d{1,2}\\.|\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十]是)?(?:并|再|要|应|须|将|同时|力争|确保|争取|计划|拟|继续|重点|全力|分批|集中|统筹|全[省市县区国州]|每年){0,4}(?:在[\\u4e00-\\u9fff]{2,12})?((?:${ACHIEVES}|${SELECTS}){1,3})(?:一批|各类|总计|共计|合计|累计|共)?(?:\\d{1,5}(?:个|所|家|项|座)[\\u4e00-\\u9fff“”]{2,20}[、和])*$`,
); // 遴选建设 组建
const THING = new RegExp(`^(?!${ENUMERATES})[\\u4e00-\\u9fff\\ufffc“”A-Z][\\u4e00-\\u9fff\\ufffc“”A-Z0-9+]`); // 重点园区 “小巨人”企业
const PLACES =
  /^(?:省|市|县|区|乡|镇|村|街道|城市|国家|地区|部门|单位|省份|州|旗)(?:[,;。、(（]|$|的?(?:已|就|开展了|实现了))/; // 31个省
const RESULT: TargetVeto = {
  name: 'history',
  strikes: ({ context: { text, sentence, measure } }) =>
    /[^为除]了(?!解)|已(?!有|经?明确)|累计|以来|年底,|同比|先后|目前|现有|全国(?:共|已)/.test(
      text.slice(sentence.start, Math.min(sentence.end, measure.end + 40)),
    ),
  example: '先后，建立5个工作站。',
};

export const order: TargetPhrase = {
  name: 'order',
  unless: [...vetoes, RESULT],
  examples: [
    '建立100个国家级实训基地。',
    '建设40个示范性职教集团、150个实训基地。',
    '完成3万套乡村教师周转宿舍建设任务。',
    '组建200个在线教育扶智团队。',
  ],
  gives({ context: limb }) {
    const { measure, left, right } = limb;
    const { isWorded, closing } = readComparison(limb);
    const verb = OPENS_WITH_VERB.exec(left)?.[1];
    if (isWorded || verb === undefined || !COUNTED.test(measure.unit) || limb.isPast) return null;
    if ((measure.isHan && measure.value < 3) || !THING.test(right) || PLACES.test(right)) return null;
    return { start: measure.start, end: measure.end, comparator: '=', indicators: [objectOf(limb, closing, verb)] };
  },
};
