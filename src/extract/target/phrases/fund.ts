/** The size of what is to be set up: 设立总规模50亿元的产业基金. */
import type { TargetPhrase } from '../phrase.js';
import { vetoesOf } from '../vetoes.js';

const SETS_UP =
  /(?:设立|组建|发起|募集|建立)[\u4e00-\u9fff]{0,4}?(?:总|首期)?规模(为|约|达到|达|超过|超|不低于|不少于)?$/; // 设立总规模 组建规模超
const THING = /^(以上|左右)?的([\u4e00-\u9fff“”]{2,20})$/; // 的省低空产业基金

const MADE = /(?:完成|实现|引进|吸引|带动|撬动|拉动|新增)(?:各类|社会|总)?$/; // 完成4000亿元投资
const OF_MONEY =
  /^(以上|左右)?的?((?:固定资产|工业|社会|民间|技改|省外|市外)?(?:投资|产值|销售收入|营业收入|主营业务收入|增加值|融资|贷款|税收|利润|交易额|销售额|进出口额?))$/;

export const fund: TargetPhrase = {
  name: 'fund',
  unless: vetoesOf((limb) => ({ ...limb, right: '' })),
  examples: ['2025年底前设立总规模50亿元的产业基金。', '到2022年底，完成4000亿元投资。'],
  gives({ context: limb }) {
    const { measure, left, right, printedRight, governing, isCharged } = limb;
    if (!/元$/.test(measure.unit) || (governing === null && !isCharged)) return null;
    const made = MADE.test(left) ? OF_MONEY.exec(right.split('、')[0]!) : null;
    if (made)
      return {
        start: measure.start,
        end: measure.end + (made[1]?.length ?? 0),
        comparator: made[1] === '左右' ? '~' : made[1] === '以上' ? '>=' : '=',
        indicators: [made[2]!],
      };
    const set = SETS_UP.exec(left);
    const thing = THING.exec(right);
    if (!set || !thing) return null;
    const word = set[1] ?? '';
    const isLeast = thing[1] === '以上' || /达|超|不/.test(word);
    return {
      start: measure.start - word.length,
      end: measure.end + (thing[1]?.length ?? 0),
      comparator: thing[1] === '左右' || word === '约' ? '~' : isLeast ? '>=' : '=',
      indicators: [`${printedRight.slice((thing[1]?.length ?? 0) + 1)}规模`],
    };
  },
};
