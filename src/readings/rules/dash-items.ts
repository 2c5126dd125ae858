import { eachMatch, type ReadingRule } from '../reading.js';

/** Words that begin with 一一. */
const WORDS = '对应|列[举出入明]?|落实|说明|核[实对]|介绍|解答|回[应答]|登记|比对|梳理|销号|兑现|排查';
const READ_AS_ONES = new RegExp(`^[一-]{2,4}(?!${WORDS})(?=[\\p{Script=Han}“《])`, 'gu'); // "一一消费市场快速复苏" "--一坚持普遍适用" but not "一一对应"
const DASH_ITEM = new RegExp(`^(?:——|${READ_AS_ONES.source.slice(1)})`, 'u'); // "——坚持" "一一坚持"

const DASH = /^[—－]$/u;

/** Items that begin with a dash (——) come in series; OCR reads the dash as two 一. Of a lone item it thought of a dash, too. */
export const dashItems: ReadingRule = (text, index, { texts, doubts }) => {
  const settled = (reason: string) => eachMatch(text, READ_AS_ONES, reason, () => '——');
  if (texts.filter((other) => DASH_ITEM.test(other)).length >= 2) return settled('items of a series begin with a dash');
  if (/^[一-]{0,3}-/u.test(text)) return settled('a paragraph begins with a dash, of which pieces were read');
  const thoughtOf = doubts?.[index]?.some(({ start, others }) => start < 2 && others.some((one) => DASH.test(one)));
  return thoughtOf ? settled('a paragraph begins with a dash, which was the next likely reading') : [];
};
