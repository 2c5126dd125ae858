/** The size of what is to be set up: 设立总规模50亿元的产业基金. */
import type { TargetPhrase } from '../phrase.js';
import { vetoesOf } from '../vetoes.js';

const SETS_UP =
  /(?:设立|组建|发起|募集|建立)[\u4e00-\u9fff]{0,4}?(?:总|首期)?规模(为|约|达到|达|超过|超|不低于|不少于)?$/; // 设立总规模 组建规模超
const THING = /^(以上|左右)?的([\u4e00-\u9fff“”]{2,20})$/; // 的省低空产业基金

export const fund: TargetPhrase = {
  name: 'fund',
  unless: vetoesOf((limb) => ({ ...limb, right: '' })),
  examples: ['2025年底前设立总规模50亿元的产业基金。'],
  gives({ context: limb }) {
    const { measure, left, right, printedRight, governing, isCharged } = limb;
    const set = SETS_UP.exec(left);
    const thing = THING.exec(right);
    if (!set || !thing || !/元$/.test(measure.unit) || (governing === null && !isCharged)) return null;
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
