/** What is done so long or so often a year: 每年至少1个月在企业实践, 每年召开两次会议. */
import { AT_LEAST, DOES } from '../lexicon.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const EVERY = '每(?:学?年|学期|季度|个?月|周|半年)';
const SO_LONG = new RegExp(`^(.*?)(${EVERY})([^,;]{0,10}?)(?:${AT_LEAST})$`); // 教师每年至少
const SO_OFTEN = new RegExp(`^(.*?)(?:${EVERY})([^,;]{0,6}?(?:${DOES}))$`); // 领导小组每年召开
const RECURS = new RegExp(EVERY);
const WHO = /^(?:要|应|须|应当|原则上|专业课?|各)*/;

export const yearly: TargetPhrase = {
  name: 'yearly',
  unless: vetoes,
  examples: ['教师每年至少1个月在企业实践。', '领导小组每年召开两次会议。'],
  gives({ context: limb }) {
    const { measure, right, sentence, text } = limb;
    const from = Math.max(sentence.start, measure.start - 40);
    const left = text.slice(from, measure.start).split(/[,;:]/).at(-1)!;
    if (!RECURS.test(left)) return null;
    const thing = (/^[\u4e00-\u9fff“”]{2,12}(?=$|[、,;(])/.exec(right)?.[0] ?? '').replace(WHO, '');
    if (measure.isTime) {
      const said = SO_LONG.exec(left);
      if (!said || measure.unit.endsWith('日')) return null;
      const name = `${said[1]}${said[2]}${said[3]}${thing}`.replace(/(?<![要应须])[要应须]+$/, '');
      return {
        start: measure.start - (left.length - said[1]!.length - said[2]!.length - said[3]!.length),
        end: measure.end,
        comparator: '>=',
        indicators: [name],
      };
    }
    const said = SO_OFTEN.exec(left);
    if (!said || measure.unit !== '次' || measure.value < 2) return null;
    return { start: measure.start, end: measure.end, comparator: '=', indicators: [`${said[2]}${thing}`] };
  },
};
