import type { Clause } from '../../tree/gazette.js';
import type { Leaf } from '../../tree/leaf.js';

/** The paragraph with a colon at its end under which an item stands, and what kind of list it opens. */
export interface LeadIn {
  readonly text: string;
  /** Path of the clause that prints it. */
  readonly path: string;
  /** `duties`: each item is one; `acts`: each is forbidden or allowed; `matter`: what the lead-in's own duty is about; `cases`: when it holds. */
  readonly kind: 'duties' | 'acts' | 'matter' | 'cases';
}

const CASES = /(?<=(?:下列|以下|如下)[^：:，,]{0,10}(?:情形|情况|条件|行为|问题|之一)(?:之一)?的?[^：:]*[：:])$/u;
const ACTS = /(?<=(?:禁止|严禁|不得|不准)[^。；]*(?:下列|以下)[^。；：:]*[：:])$/u;
const DUTIES =
  /(?:履行|承担|做好|完成|遵守|采取|落实|抓好|开展|负责|重点|执行|按照|按|主要|实行|推进|加强|从|突出|坚持|要求|职责)[^。；：:]{0,16}(?:职责|义务|工作|任务|规定|要求|措施|事项|制度|程序|步骤|方面|建设|流程|做法|举措|管理|原则|包括|为|是|职责分工)?[：:]$|(?:流程|程序|步骤|安排|分工|做法|举措|措施|任务|要求|工作)(?:如下|为|是|包括)[：:]$/u;
const MATTER =
  /(?:具备|包括|提交|符合|载明|提供|包含|注明|记载|满足|明确|公示|公布|公开|列明|填写|报送|附|出具|携带|出示|标明|告知)[^。；：:]{0,16}[：:]$|(?:条件|材料|内容|资料|文件|信息|事项|范围|标准|情形|情况|对象)(?:之一)?(?:的)?[：:]$/u;

/** The lead-in under which a leaf stands as an item; null where it is none. */
export function leadInOf(leaf: Leaf): LeadIn | null {
  const own = leaf.kind === 'paragraph' ? besideItems(leaf) : null;
  if (own) return own;
  for (let i = leaf.clauses.length - 2; i >= 0; i -= 1) {
    const found = before(leaf.clauses[i]!, leaf.clauses[i + 1]!);
    if (found) return found;
  }
  return null;
}

/** An item printed without a label stands in the clause of its lead-in: it ends in a semicolon, or the one before it does. */
function besideItems(leaf: Leaf): LeadIn | null {
  const clause = leaf.clauses.at(-1);
  if (!clause) return null;
  const texts = clause.children.flatMap((child) => (child.type === 'paragraph' ? [child.text] : []));
  const at = texts.indexOf(leaf.text);
  const lead = texts.findLastIndex((text, i) => i < at && !ENDS_ITEM.test(text));
  const text = texts[lead] ?? '';
  const isItem = ENDS_ITEM.test(leaf.text) || lead < at - 1;
  return isItem && /[：:]$/u.test(text) ? { text, path: clause.path, kind: kindOf(text) } : null;
}
const ENDS_ITEM = /[；;]$/u;

function before(parent: Clause, item: Clause): LeadIn | null {
  const at = parent.children.indexOf(item);
  const paragraphs = parent.children.slice(0, at).flatMap((child) => (child.type === 'paragraph' ? [child.text] : []));
  const last = paragraphs.findLastIndex((text) => !FIRST_ITEM.test(text) && !ENDS_ITEM.test(text));
  const text = paragraphs[last] ?? '';
  const lead = /[：:]$/u.test(text) ? text : last === paragraphs.length - 1 ? RUN_IN.exec(text)?.[0] : undefined;
  return lead === undefined ? null : { text: lead, path: parent.path, kind: kindOf(lead) };
}

/** 一)加强师资建设: a first item whose label lost its bracket, printed as a paragraph of the lead-in. */
const FIRST_ITEM = /^(?:[（(]?[一1][）)]|1[.．、]|①)/u;
/** 应重点加强以下方面建设:一)…: the same, run in. */
const RUN_IN = /^[^。；：:]{4,60}(?:以下|下列)[^。；：:]{0,16}[：:](?=[（(]?[一1][）)]|1[.．、]|①)/u;

/** 倡导下列文明行为：, 鼓励开展下列活动：: the word by which each item is one that is wished for. */
export const promotes = (text: string): string | null =>
  /(倡导|提倡|鼓励)[^。；：:，,]{0,40}(?:下列|以下)[^。；：:，,]{0,40}[：:]$/u.exec(text)?.[1] ?? null;
/** 应当遵守下列规定：, 符合下列要求：: each item is a rule to be kept, whether a verb opens it (爱护公物) or not (衣着整洁). */
const KEEPS =
  /(?:遵守|符合|做到|执行|遵循|达到)(?:下列|以下)[^。；：:，,]{0,12}(?:规定|要求|规则|规范|准则|纪律|标准|守则)[：:]$/u;
export const keepsRules = (text: string): boolean => KEEPS.test(text) || promotes(text) !== null;

export function kindOf(text: string): LeadIn['kind'] {
  const sentence = text.split(/[。；]/u).at(-1) ?? text;
  if (ACTS.test(sentence)) return 'acts';
  if (promotes(text) !== null || KEEPS.test(sentence)) return 'duties';
  if (/(?:有|属于|存在|符合|出现|具备)[^，,]{0,4}(?:下列|以下|如下)[^，：:]{0,10}(?:之一)?的[，,：:]/u.test(sentence))
    return 'cases';
  if (/(?<=可以[^，]*(?:下列|以下)[^，]*[：:])$/u.test(sentence)) return 'acts';
  if (CASES.test(sentence) && !DUTIES.test(sentence)) return 'cases';
  if (MATTER.test(sentence)) return 'matter';
  if (DUTIES.test(sentence)) return 'duties';
  return 'matter';
}
