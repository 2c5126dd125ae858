import { eachMatch, type ReadingRule } from '../reading.js';

/** Words of an imprint that open a line and are followed by a colon, and the mark that was read for it. */
const LABEL =
  /^(主办|主管|编辑出版|承办|印刷|发行|国内统一刊号|统一刊号|刊号|准印证|地址|社址|电话|传真|邮政编码|邮编|网址|定价)[.．·。](?=\s?[\p{Script=Han}0-9A-Za-z])/gu; // 电话.0370-82522860

export const imprintColons: ReadingRule = (text) =>
  eachMatch(text, LABEL, 'behind a word of the imprint stands a colon', ([, word]) => `${word}：`);
