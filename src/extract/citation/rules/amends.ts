import type { RelationRule } from '../context.js';

const PLACE =
  '中?的?(?:[“"][^”"]{1,40}[”"]|第[一二三四五六七八九十百\\d]+[编章节条款项][^，,。；]{0,30}|附件\\d*|[^，,。；“"]{0,12})';
/** 将《…》第三条修改为, 对《…》作如下修改, 《…》第五条中的“…”修改为“…” */
const AFTER = new RegExp(
  `^(?:[（(][^（）()]{1,60}[）)])?${PLACE}(?:[，,])?(?:作出?|进行|予以|统一|相应|的|部分条款)?(?:如下|以下|相应|部分|统一)?(?:条款|内容)?(?:的)?(?:修改|修订|修正|调整)(如下|为|[：:。，,]|$)`,
); // 第三条修改为 · 作如下修改： · 中的“市工商局”修改为
const CUT =
  /^(?:[（(][^（）()]{1,60}[）)])?(?:第[一二三四五六七八九十百\d]+[编章节条款项][^，,。；]{0,20})?(?:中的?[“"][^”"]{1,40}[”"])?(?:删去|删除|增加|改为)/; // 第十条后增加 · 删去第八条
const BEFORE = /(?:决定|拟|予以|现|对|，|^)修改(?:了)?[^，,。；]{0,8}$/; // 决定修改
const CUT_BEFORE = /(?:删去|删除|在)[^，,。；]{0,6}$/; // 删去《…》第八条
const CUT_AFTER = /^[^，,。；]{0,6}第[一二三四五六七八九十百\d]+[条款项章]/; // 第八条
const INSERT_AFTER = /^[^。；]{0,40}(?:增加|删去|修改)/; // 第十条后增加一条
const NO_CHANGE = /^[^，,。；]{0,6}(?:修改|修订)(?:后|工作|草案|情况|前)/; // 修订工作

const OBJECT = /(?:将|对|把|决定|^|[一二三四五六七八九十]、|，|：|。)[^，,。；]{0,24}$/; // 决定对 · 将
/** Somebody is told to revise it: a task, no amendment. */
const TASK = /(?:及时|适时|组织|研究|负责|抓紧|推动|加快|启动)[^。；]{0,10}$/; // 适时对
const AMENDING = /关于[^《]{0,20}(?:修改|修正|修订|调整)|修正案/; // 关于修改《…》的决定 · 关于调整有关文件条款的通知

/** What the document changes, clause by clause: 将《…》第三条修改为…, 对《…》作如下修改：. */
export const amends: RelationRule = ({ before, after, announced, leaf }) => {
  if (NO_CHANGE.test(after) || (/[“"]$/.test(before) && /^[”"]/.test(after))) return false; // words that are put in or taken out
  const amending = AMENDING.test(leaf.document.title);
  const change = OBJECT.test(before) && !TASK.test(before) ? AFTER.exec(after) : null;
  // 进行修订。 says what is done only where the document is about amending, or decides it
  if (change) return /如下|为/.test(change[1]!) || amending || /决定|现[就将对]/.test(before);
  if (CUT.test(after) && amending) return true;
  if (BEFORE.test(before)) return amending;
  if (CUT_BEFORE.test(before) && CUT_AFTER.test(after))
    return /删[^，,。；]{0,8}$/.test(before) || INSERT_AFTER.test(after);
  return announced === 'amends';
};
