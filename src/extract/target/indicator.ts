/** Words an indicator from what is printed around the number. */
import { ACHIEVES } from './lexicon.js';
import type { Limb } from './limb.js';

const RUN_UP = /^(?:并|且|同时|力争|确保|保证|争取|实现|使|其中|要|应|须|将|努力|全部|,|的|基本|全面|更加|推动)*/; // 力争实现 使
const LEADING_ON =
  '要|应|须|应当|力争|确保|争取|(?<![年人户月日平])均|都|分别|将|各|总体|,|的|等|为|至少|有|原则上|在|按照|按';
const TRAILING = new RegExp(`(?<!${LEADING_ON})(?:${LEADING_ON})+$`); // 应 均 等
/** An item with its own number before this one: 建成园区10个以上、 */
const ITEM_BEFORE = /^.*\d[^、\d]{1,12}、/;
/** What it is measured against: 由2020年的65%, 较2020年. */
const BASE = /(?:由|从)[^由从]*\d[^由从]{0,12}$|(?:较|比)(?:\d{4}年|上年|去年)[底末]?$/;
const LIST = /[、]|(?<=率|度|比例)(?:和|及|与)/; // 办结率、结案率

// 2. (1) ① at the head of a paragraph that keeps its label
const LABEL = /^(?:\d{1,2}\.|\(\d{1,2}\)|[①-⑳])/;
const tidy = (words: string) => words.replace(LABEL, '').replace(RUN_UP, '').replace(TRAILING, '');

/** The subject before the comparator: 全市旅游接待总人数 of 全市旅游接待总人数达到1.4亿人次. Several where one predicate serves a list. */
export function subjectsOf({ printedLeft: left }: Limb, opening: string): string[] {
  const subject = left
    .slice(0, left.length - opening.length)
    .replace(ITEM_BEFORE, '')
    .replace(BASE, '');
  const items = subject.split(LIST).map(tidy).filter(Boolean);
  const isShared =
    items.length > 1 && (/(?:均|都)/.test(opening) || items.every((item) => /(?:率|度|比例|比重|占比)$/.test(item)));
  if (isShared) return items.map((item) => withRate(item, items.at(-1)!));
  return [tidy(subject)].filter(Boolean);
}

/** 种植、收获机械化率均达到45%: what is measured of the first is printed behind the last. */
function withRate(item: string, last: string): string {
  const rate = /[\u4e00-\u9fff]{2,3}率$/.exec(last)?.[0] ?? '';
  return /(?:率|度|比例|比重|占比|量|额|数|值)$/.test(item) ? item : `${item}${rate}`;
}

/** 占比提高0.5个百分点，达到3.2%: the subject of the limb before, where this one has none; '' where there is none either. */
export const subjectBefore = ({ before }: Limb): string =>
  tidy(
    /^([^\d]*?)(?:较|比)?(?:\d{4}年)?(?:提高|提升|增加|增长|下降|降低|减少|上升|扩大)/.exec(
      before.split(/[,;]/).at(-2) ?? '',
    )?.[1] ?? '',
  );

/** The thing counted where it follows the number: 10个重点园区 → verb + 重点园区. */
export function objectOf({ printedLeft: left, printedRight: right }: Limb, closing: string, verb: string): string {
  const counted = right.slice(closing.length);
  // 有条件、有基础的城市: what is said of the thing stands before it
  const described = /^的?(?:有|具有|具备|符合)[^,;(。]{1,30}的([^的,;(。]{2,})/.exec(counted)?.[1];
  const thing = described ?? counted.split(/[、,;(。]/)[0] ?? ''; // up to the next item
  return tidy(`${verb}${thing}`) || tidy(left);
}

/** The thing counted where it stands before the number: 景区镇26个. */
export const itemBefore = ({ printedLeft: left }: Limb): string => tidy(left.split('、').at(-1) ?? '');

/** Levels of places and nothing else. */
const LEVELS = /^(?:[省市县区乡镇]|国家|全[省市县区]|[、级])+$/;
const VERB = new RegExp(`^${ACHIEVES}`);
const LEVEL_BEFORE = /^(?:全)?(?:国家|省|市|县|区|乡|镇|、)+级?/;

/**
 * An indicator that says what it is by itself, with the one before it in its sentence: 入库企业达到3万家，力争达到4万家 is of 入库企业 both times,
 * 省级网上可办率不低于90%，市、县级不低于70% of 市、县级网上可办率.
 */
export function wholeIndicator(indicator: string, before: string | null): string {
  if (before === null) return indicator;
  if (/^(?:力争|确保|争取)*(?:达到|突破|超过|为)?$/.test(indicator)) return before;
  if (!LEVELS.test(indicator)) return indicator;
  const verb = VERB.exec(before)?.[0] ?? '';
  return `${verb}${indicator}${before.slice(verb.length).replace(LEVEL_BEFORE, '')}`;
}
