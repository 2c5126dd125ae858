/** `by`: before a festival or a season (国庆节前, 春节前, 汛期前); those the calendar does not fix stay without a date. */
import { isoDate, yearOf } from '../../../text/calendar.js';
import type { Family, WordPhrase } from '../phrase.js';
import { proposal } from '../proposal.js';

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  国庆: [10, 1],
  国庆节: [10, 1],
  五一: [5, 1],
  劳动节: [5, 1],
};
// 国庆节前 五一假期前 春节前 主汛期前 今年汛期来临前
const BEFORE =
  /(今年|明年)?(国庆节?|五一|劳动节|春节|元旦|中秋节?|端午节?|清明节?|(?:主?汛期?|冬季|供暖季|采暖季|梅雨季节?|雨季)(?:来临|到来|开始)?)(?:假期|假日|小?长假)?(?:之前|以前|前)(?![后期夕往沿景])/g;

const SEASON = /期|季/; // 主汛期 冬季

const before: WordPhrase = {
  name: 'by/festival',
  words: BEFORE,
  unless: [
    {
      name: 'name of a thing', // 完成汛前排查: the season names the work, not the time it is due
      strikes: ({ left }) => /(?:完成|开展|做好|组织|进行|抓好|加强|落实|实施|启动|强化)$/.test(left),
      example: '做好春节前慰问。',
    },
    { name: 'comes round', strikes: ({ left }) => /每[年个]$/.test(left), example: '每年春节前慰问一次。' },
  ],
  gives: ({ token, context: { issuedOn } }) => {
    const { match } = token;
    const day = FIXED[match[2]!];
    if (SEASON.test(match[2]!)) return null; // no calendar fixes it, whatever the year
    if (!day || issuedOn === null) return proposal('by', token, { reason: `the day of ${match[2]} is not printed` });
    const year = yearOf(issuedOn) + (match[1] === '明年' ? 1 : 0);
    const due = isoDate(year, day[0], day[1]);
    return proposal('by', token, { due, certainty: 'inferred', reason: 'the year is taken from the date of issue' });
  },
  examples: ['国庆节前完成整治。', '春节前全部兑付到位。'],
};

export const festival: Family = { name: 'festival', rank: 1, words: [before] };
