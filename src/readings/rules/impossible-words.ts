import { eachMatch, type ReadingRule } from '../reading.js';

/** Strings no Chinese text holds, each with the one that looks like it. A pair that may meet across two words is no entry: 每日|标注, 当年|未验收. */
const words: readonly (readonly [RegExp, string])[] = [
  [/(?<=总体|主要|工作|发展|具体|年度|预期|阶段性)日标/gu, '目标'], // "总体日标"
  [/日标(?=任务|责任|考核|完成)/gu, '目标'], // "日标任务"
  [/^日录$/gu, '目录'], // "日录" alone on its line
  [/(?<=工程|建设|重点|重大|投资|改造|示范|试点|产业)项日(?!常|期|程)/gu, '项目'], // "重点项日"
  [/枉杆/gu, '杠杆'], // "发挥枉杆效应"
  [/若千(?!方)/gu, '若干'], // "若千意见"
  [/(?<=党员|领导|机关)千部/gu, '干部'], // "领导千部"
  [/千部(?=队伍|职工)/gu, '干部'], // "千部队伍"
  [/骨千(?=企业|作用|力量)/gu, '骨干'], // "骨千企业"
  [/百干万/gu, '百千万'], // "百干万工程"
  [/(?<=[0-9])干(?=克|瓦|米|伏)/gu, '千'], // "50干瓦"
  [/未端/gu, '末端'], // "未端配送"
  [/(?<=[0-9]年)未(?=[，。、,前])/gu, '末'], // "2022年未前"
  [/己经/gu, '已经'], // "己经市政府同意"
  [/治谈/gu, '洽谈'], // "投资治谈"
  [/侯选/gu, '候选'], // "侯选人"
  [/气侯/gu, '气候'], // "气侯变化"
  [/(?<=本|实施|管理|暂行)少法/gu, '办法'], // "暂行少法"
];

/** Look-alikes (目/日, 干/千, 末/未, 已/己, 办/少) settled by the word they stand in. */
export const impossibleWords: ReadingRule = (text) =>
  words.flatMap(([pattern, word]) => eachMatch(text, pattern, 'no such word; its look-alike is one', () => word));
