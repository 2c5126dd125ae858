import type { RelationRule } from '../context.js';

const VERB = '(?:印发|转发|批转|公布|发布|公告|下发|颁布|通报|印送|刊发|颁发)';
/** 现将…印发给你们 */
const NOW_BEFORE = /(?:现|兹|特)(?:将|把)(?:[^。；]{0,40})$/; // 现将 · 现将修订后的 · 现将国家发展改革委
const NOW_AFTER = new RegExp(`^[^。；]{0,40}?${VERB}`); // 印发给你们 · 予以公告
/** 已经市政府同意，现印发给你们 */
const AGREED = new RegExp(
  `^(?:[（(][^（）()]{1,60}[）)])?[^。；]{0,12}?[，,]?(?:已|业|经)[^。；]{0,60}?(?:同意|通过|批准|审定|审议|研究)[^。]{0,30}?(?:${VERB}|施行|实施)`,
); // 已经市政府同意，现印发给你们 · 已经2020年第5次常务会议审议通过，现予公布
const NOW_DIRECT = new RegExp(`(?:现|特|决定)(?:予以?|批准|重新|将)?${VERB}(?:了)?(?:施行)?[^，,。；]{0,20}$`); // 现公布 · 现印发修订后的
const GIVEN_AFTER = new RegExp(`^[^，,。；]{0,10}?[，,]?(?:现|予以|特此)[^，,。；]{0,8}?${VERB}`); // 现印发给你们 · 予以公布

/** 我们制定了《…》（以下简称《要点》）。现印发给你们 */
const MADE = /(?:制定|制订|编制|修订|起草)了?(?:[^，,。；《》]{0,10})$/;
const THEN_PRINTED =
  /^(?:[（(][^（）()]{1,40}[）)])?[，,。](?:[^，,。；]{0,24}(?:同意|批准|通过)[，,])?现(?:予以?)?印发/;

/** What a notice, order or announcement prints or forwards, at its first mention: 现将《…》印发给你们; 《…》已经…同意，现予公布. */
export const publishes: RelationRule = ({ leaf, mention, before, after, again }) => {
  if (leaf.partIndex !== 0 || again || mention.title === null || leaf.clauses.length > 1) return false;
  if (NOW_BEFORE.test(before) && NOW_AFTER.test(after)) return true;
  if (NOW_DIRECT.test(before)) return true;
  if (MADE.test(before) && THEN_PRINTED.test(leaf.text.slice(mention.end))) return true;
  return (
    !/(?:根据|依据|按照|依照|贯彻|落实|依)[^，,。；]{0,30}$/.test(before) &&
    (AGREED.test(after) || GIVEN_AFTER.test(after))
  );
};
