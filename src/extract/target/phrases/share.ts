/** A share of things of which something shall be true: 80%以上的乡镇建有商贸中心, 覆盖90%的行政村. */
import { readComparison } from '../comparator.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoesOf } from '../vetoes.js';

const OF_THINGS = /^(?:及?以上|左右)?(?:的)?([\u4e00-\u9fff()、]{2,40})$/; // 以上的乡镇建有商贸中心
/** The share may open its limb, behind the place or the verb: 全省80%以上的…, 覆盖80%的…; not 对占比80%以上的企业. */
const OPENS = /^(?:力争|确保|实现|争取|推动|使|有|全[省市县区国州盟旗]|辖区|各[县乡镇市区])*$/; // 力争全省
const REACHES = /(?:覆盖|惠及|服务|带动|支持|推动|引导|组织)(?:了)?(?:全[省市县区国州])?(?:至少)?$/; // 覆盖 惠及全县
const ATTAINS =
  /(?:建有|建成|建立|建好|达到|实现|完成|纳入|开展|设立|设置|配备|拥有|具备|通过|参与|参加|接入|用上|创建|获得|成为|制定|落实|采用|使用|应用|参加|推行|进入|掌握|达标|接受|享受)/; // 建有 达到

const thingsOf = (right: string): string | undefined => OF_THINGS.exec(right)?.[1];

export const share: TargetPhrase = {
  name: 'share',
  unless: vetoesOf((limb) => ({ ...limb, right: thingsOf(limb.right) ?? '' })),
  examples: ['到2025年，80%以上的乡镇建有商贸中心。'],
  gives({ context: limb }) {
    const { measure, left, right, printedRight, governing, isCharged, before } = limb;
    if (measure.unit !== '%') return null;
    const things = thingsOf(right);
    const isSet = governing !== null || isCharged || /确保|力争/.test(before);
    if (things === undefined || !isSet) return null;
    const reaches = REACHES.exec(left)?.[0];
    const isTrueOf = OPENS.test(left) && ATTAINS.test(things) && !/的$/.test(things);
    if (reaches === undefined && !isTrueOf) return null;
    const { comparator, closing } = readComparison({ ...limb, left: '' });
    const named = printedRight.slice(closing.length).replace(/^的/, '');
    return {
      start: measure.start,
      end: measure.end + closing.length,
      comparator,
      indicators: [`${reaches ?? ''}${named}`],
    };
  },
};
