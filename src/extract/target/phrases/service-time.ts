/** The time a service shall take by a limit: 国内1天送达, 2小时到达. */
import { SERVICE_TIME } from '../lexicon.js';
import type { TargetPhrase } from '../phrase.js';

const SERVED = new RegExp(`^${SERVICE_TIME}`); // 天送达 小时内到达

export const serviceTime: TargetPhrase = {
  name: 'service-time',
  examples: ['到2025年，实现国内1天送达。'],
  gives({ context: { measure, printedLeft, right, governing } }) {
    const served = SERVED.exec(`${measure.unit}${right}`);
    if (governing === null || !served) return null;
    const subject = (printedLeft.split(/[、(]/).at(-1) ?? '').trim(); // 周边国家
    return {
      start: measure.start,
      end: measure.end + served[0].length - measure.unit.length,
      comparator: '=',
      indicators: [`${subject}${served[2]}时间`],
    };
  },
};
