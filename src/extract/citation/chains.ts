import type { Chain, Mention } from './mention.js';

const JOINING = '[、，,；;和及与或等以\\s]{0,4}';
const LABEL = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[.．、]?)?';
/** A word that begins another statement: what stands after it is no issuer. */
const NO_VERB = '(?![^《]{0,60}(?:按照|根据|依据|依照|参照|贯彻|落实|执行|修改|废止|结合|并对|同时))';
/** The issuer named before a title: 国务院办公厅, 国家医保局、财政部. */
const ISSUER = `(?:${NO_VERB}[\\p{Script=Han}、 ]{0,60}?(?:院|厅|室|委|部|局|府|会|人大|省|市|总署|银行|中央|机关|法院))?`;
/** 第三条第（二）项: the part of the document before that the list speaks of. */
const ARTICLE =
  '(?:中?第[一二三四五六七八九十百\\d]{1,5}[条款项章](?:第[（(]?[一二三四五六七八九十\\d]{1,4}[）)]?[条款项])?)?';
const REMARK = '(?:[（(][^（）()]{1,40}[）)])?';
const GAP = new RegExp(
  `^${REMARK}${ARTICLE}${JOINING}(?:文件|规定|要求)?${JOINING}${LABEL}\\s?${ISSUER}(?:印发|发布|制定)?(?:的)?$`,
  'u',
); // 、 · 和国务院办公厅 · ；2. · （以下简称《办法》）和

/** Mentions in printed order → lists of them. Inside a list nothing but joining words, labels and issuers stands between two. */
export function chains(text: string, mentions: readonly Mention[]): Chain[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && GAP.test(text.slice(previous.end, mention.start))) group.push(mention);
    else groups.push([mention]);
  }
  return groups.map((group) => ({ start: group[0]!.start, end: group.at(-1)!.end, mentions: group }));
}
