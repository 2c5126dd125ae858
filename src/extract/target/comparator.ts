/** Reads the comparator around a number: 达到…以上, 不超过, 控制在…以内, 左右. */
import type { Target } from '../../tree/facts.js';
import { ABOUT, AT_LEAST, AT_MOST, MOVES_TO } from './lexicon.js';
import type { Limb } from './limb.js';

export interface Comparison {
  readonly comparator: Target['comparator'];
  /** Words before the number that say so: 达到. */
  readonly opening: string;
  /** Words after it: 以上. */
  readonly closing: string;
  /** Is there any word that compares or moves to the number? */
  readonly isWorded: boolean;
}

const EACH = '(?:(?<![年人户月日平])均|都|分别|各|全部|也|要|应当?|须|力争|确保|争取|总体|基本|合计|累计|每年)?';
const LEAST = new RegExp(`${EACH}${AT_LEAST}${ABOUT}$`); // 均达到 不少于
const LEAST_TIMES = /至少[\u4e00-\u9fff]{2,8}$/; // 至少全面核查一次
// 不低于备案企业总数的10%: what the share is taken of stands between
const SHARE_OF = /不(?:得|应)?(?:少于|低于|高于|超过)([\u4e00-\u9fff]{2,14}的)$/;
const SHARE_OF_ALL =
  /不(?:得|应)?(?:少于|低于)([\u4e00-\u9fff]{2,14}(?:总数|总额|总量|总人数|总面积|总规模|总支出|总收入|经费|预算|人数|数量|面积|投资|收入|支出)的)$/; // 不少于公共实训基地总数的5%
const MOST = new RegExp(`${EACH}(?<!不|得)${AT_MOST}${ABOUT}$`); // 控制在 不超过
const MOVES = new RegExp(`${EACH}${MOVES_TO}${ABOUT}$`); // 提高到 稳定在
const ABOVE = /^(?:\([^()]{1,8}\))?(?:及|或)?以上/; // 以上 及以上
const WITHIN = /^(?:\(含\))?(?:以内|之内|以下|及以下)/; // 以内 (含)以内
const NEARLY = /^(?:左右|上下)/; // 左右

export function readComparison({ left, right, governing, isCharged, measure: { unit } }: Limb): Comparison {
  const closing = (ABOVE.exec(right) ?? WITHIN.exec(right) ?? NEARLY.exec(right))?.[0] ?? '';
  const whole = /^[%‰]$/.test(unit)
    ? ((SHARE_OF_ALL.exec(left) ?? (governing !== null || isCharged ? SHARE_OF.exec(left) : null))?.[1] ?? '')
    : '';
  const words = left.slice(0, left.length - whole.length);
  const least = LEAST.exec(words) ?? (/次$/.test(unit) ? LEAST_TIMES.exec(words) : null);
  const most = MOST.exec(words);
  const moves = MOVES.exec(words);
  const compares = (most ?? least ?? moves)?.[0] ?? '';
  const opening = `${compares}${whole}`;
  const isWorded = opening !== '' || closing !== '';
  if (NEARLY.test(right)) return { comparator: '~', opening, closing, isWorded };
  if (most !== null || WITHIN.test(right)) return { comparator: '<=', opening, closing, isWorded };
  if (least !== null || ABOVE.test(right)) return { comparator: '>=', opening, closing, isWorded };
  return { comparator: '=', opening, closing, isWorded };
}
