import type { RelationRule } from '../context.js';

const END = '(?:废止|停止执行|停止施行|失效|不再执行|不再适用|终止执行|停止使用|作废)';
/** Behind the mentions, nothing but when and how between: 同时废止, 自本办法施行之日起废止. */
const AFTER = new RegExp(
  `^(?:[（(][^（）()]{1,60}[）)])?(?:等)?[^，,。；;：:]{0,30}?(?:[，,](?:同时|一并|即行|自)[^，,。；;]{0,20})?(?:[，,](?:同时|一并|即行))?[^，,。；;：:]{0,12}?${END}`,
); // 同时废止 · 等5件规章予以废止 · 自本办法施行之日起，同时停止执行
const BEFORE = /(?:决定|同时|予以|现|宣布|一并|下列|以下|：|^|，|,|；)(?:废止|停止执行|失效)(?:了)?[^，,。；;]{0,24}$/; // 废止 · 决定废止市政府2008年印发的
const LIST = new RegExp(`(?:下列|以下|如下)[^。：:]{0,40}${END}[^。：:]{0,12}[：:][^。]*$`); // 下列文件同时废止：1.
const NOT = /(?:不|未|没有|尚未|不得)(?:予)?(?:宣布)?(?:废止|失效|停止)|废止(?:前|之前|后|的?条件)|失效(?:前|后)/; // 未废止 · 废止前
const GROUND = /(?:根据|依据|按照|依照|依)[^，,。；]{0,30}$/; // 根据《…》废止: it is the ground, not what ends

/** What the document ends: 《…》同时废止, 停止执行, 废止《…》, and the items of `下列文件废止：`. */
export const repeals: RelationRule = ({ before, after, announced }) => {
  const match = AFTER.exec(after);
  if (match && !NOT.test(after.slice(0, match[0].length + 2)) && !GROUND.test(before)) return true;
  if (BEFORE.test(before) || LIST.test(before)) return !NOT.test(before);
  return announced === 'repeals';
};
