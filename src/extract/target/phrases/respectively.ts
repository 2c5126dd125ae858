/** Numbers that take the items of a list in turn: 甲率、乙率分别达到65%和55%. */
import { readComparison } from '../comparator.js';
import { AT_LEAST, AT_MOST, MOVES_TO } from '../lexicon.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

// up to 分别, the verb, and the numbers before this one
const LIST = new RegExp(`^(.+?)分别(${AT_LEAST}|${AT_MOST}|${MOVES_TO})?(?:约)?([^,。;]*)$`);
const SEPARATOR = /[、和及与]/g;

export const respectively: TargetPhrase = {
  name: 'respectively',
  unless: vetoes,
  examples: ['到2025年，甲率、乙率分别达到65%和55%。'],
  gives({ context: limb }) {
    const list = LIST.exec(limb.left);
    const printed = LIST.exec(limb.printedLeft);
    if (!list || !printed || limb.measure.isTime || (list[3] !== '' && !/[、和及与]$/.test(list[3]!))) return null;
    const index = list[3]!.match(SEPARATOR)?.length ?? 0;
    const items = printed[1]!.split(SEPARATOR);
    // one name for several: 城乡居民收入分别增长7.5%和8.5%, or one indicator at two dates
    const item = items[index] ?? printed[1]!;
    const { measure } = limb;
    const { closing } = readComparison(limb);
    const comparator = readComparison({ ...limb, left: `${list[2] ?? ''}` }).comparator;
    return { start: measure.start, end: measure.end + closing.length, comparator, indicators: [item] };
  },
};
