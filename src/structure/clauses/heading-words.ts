/** Words that make a short first sentence a provision, not a title. */

/** 应, but not in 应急, 响应, 供应, 对应 …. */
const OUGHT = /(?<![响对供适相效反回呼感])应(?![急对用付变答邀激力聘届])/; // 各部门应严格执行
const MUST = /必须|须(?!知)|不得|不准|不予|可以|应当/; // 不得重复赠礼  可以终止
/** 由 somebody; not 自由, 理由, 由来. */
const BY = /(?<![自理缘事来])由(?![来于此])/; // 由外商自理
/** 将 something; not 将来, 即将. */
const WITH = /将(?![来军])/; // 将预案报市政府
/** A lead-in to what follows: 包括：, 如下：, 其中：. */
const LEAD_IN =
  /(?:包括|如下|以下|下列|其中|分别[是为]|主要[有是]|即|[是为有]|的|了|时|(?<![落滞先前幕])后|(?:[除此之以]|[^内境海对])外|等|条件之一|情形之一)$/; // 申请材料包括  国家另有规定的
const OPENS_SENTENCE =
  /^(?:要(?![素求件点])|对(?![外口接标照内])|针对|根据|按照|依照|经(?![济营办费常贸])|从(?![严业紧快])|自(?![主然觉查身律治由贸])|如(?!期)|若|凡|当(?![地前好年])|除(?![险雪])|为了|因(?!地)|在.+(?:中|后|时|前|内)[，,])/; // 要认真贯彻  针对水污染物突发事件
/** 早稻收购于8月10日前结束: a day by which something ends makes it a statement. */
const DATED = /^[^，,、]*[，,、].*(?:\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?|年底|季度末)前/u;
/** A person or office doing something in the past or present is a sentence. */
const NUMBERED_WORKS = /^《[^》]*》/; // 《国务院办公厅关于…的意见》

export function isProvision(title: string): boolean {
  return [OUGHT, MUST, BY, WITH, LEAD_IN, OPENS_SENTENCE, NUMBERED_WORKS, DATED].some((pattern) => pattern.test(title));
}
