import { eachMatch, type ReadingRule } from '../reading.js';

const ONE = '[\\]\\[lI|!工]';
const reason = 'a digit must stand here';

const patterns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=[0-9]{1,2}月)${ONE}(?=日)`, 'gu'), '1'], // "2021年1月工日"
  [new RegExp(`(?<=月[123])${ONE}(?=日)`, 'gu'), '1'], // "12月3]日"
  [new RegExp(`(?<=(?:19|20)[0-9])${ONE}(?=年)`, 'gu'), '1'], // "202]年"
  [new RegExp(`(?<=第[0-9]{0,3})${ONE}(?=[0-9]{0,3}[期号条章项届批次])`, 'gu'), '1'], // "第0]期" "第]条"
  [new RegExp(`(?<=(?<![[【〔［(（〈][0-9]{0,3})[0-9])${ONE}(?=[0-9])`, 'gu'), '1'], // "2]3", but not "[2023]9号"
  [/(?<=[0-9])[Oo](?=[0-9年月日%])/gu, '0'], // "2O21年" "1O%"
  [/(?<=[二一])[OＯ○](?=[一二三四五六七八九OＯ○〇零]{1,2}年)/gu, '〇'], // "二O二一年"
  [/(?<=[二一][零〇][一二])[OＯ○](?=年)/gu, '〇'], // "二〇二O年"
];
const STRAY = /(?<=[\p{Script=Han}])\](?=[次个项条家人名件户只座处间亩])/gu; // "二等功]次"

/** A 1 read as a bracket or a letter, a 0 read as an O, where only a digit makes sense. */
export const digits: ReadingRule = (text) => [
  ...patterns.flatMap(([pattern, digit]) => eachMatch(text, pattern, reason, () => digit)),
  ...(text.includes('[') ? [] : eachMatch(text, STRAY, `${reason}: the bracket closes none`, () => '1')),
];
