/** Where something is done: the main verb of a stretch. */
import { isMeasureVerb, verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import { skip } from './skip.js';
import { ADVERBIAL_END, CASE_END, TEMPORAL_END } from './words/endings.js';
import { ADVERBS, OBJECT_FIRST, prepositionAt, shortVerbAt } from './words/function-words.js';

/** The words behind a verb that make it an attribute: 编制的, 上报并经审核的. */
const RELATIVE = /^\p{Script=Han}{1,8}?的/u;

/** Where the main verb stands that begins at `at`, or behind an adverbial there; null where nothing is done. */
export function doing(text: string, at: number): number | null {
  const strong = verbs().at(text, at) || shortVerbAt(text, at);
  if (prepositionAt(text, at) > 0) return behindPreposition(text, at);
  if (strong > 0)
    return RELATIVE.test(text.slice(at + strong, at + strong + 1)) || text[at + strong] === '的' ? null : at;
  const weak = verbalNouns().at(text, at);
  if (weak > 0 && at === 0 && isMeasureVerb(text.slice(0, weak)) && !NOUN_BEHIND.test(text.slice(weak))) return at;
  if (weak > 0 && at > 0 && text[at + weak] !== '的') return at;
  return null;
}

/** 对违规接待等行为，…: what is spoken of, nothing done yet. */
const CONCERNED =
  /(?:行为|现象|问题|情形|情况|企业|单位|项目|人员|案件|事项|部门|主体|机构|对象|产品|材料|个人|地区|区域|建筑|场所|等)$/u;

/** What makes a noun of the verb before it: 建设单位, 审核结果, 发展目标. */
const NOUN_BEHIND =
  /^(?:$|[、，和与及]|的|单位|机构|人员|项目|方案|内容|目标|成果|资金|标准|任务|规划|工作|情况|进度|过程|主体|能力|水平|部门|力度|周期|重点|质量|环境|模式|结果|意见|报告|档案|记录|方式|程序|流程|规模|基础|现状|阶段|条件|要求|活动|制度|计划|经费|用地|期限|费用|范围|平台|场所|措施|服务|职责|责任|企业|公司|设施|＊)/u;

/** 按照方案开展建设, 将名单向社会公布: the verb behind an adverbial in the same piece. */
function behindPreposition(text: string, at: number): number | null {
  const named = /^\p{Script=Han}{2}＊+(?:的?(?:要求|规定))?/u.exec(text.slice(at, at + 120)); // 按照《…》落实…
  if (named && verbs().at(text, skip(text, at + named[0].length)) > 0) return skip(text, at + named[0].length);
  const objectFirst = OBJECT_FIRST.at(text, at) === prepositionAt(text, at);
  if (/^对(?:于)?(?!外)/u.test(text.slice(at)) && CONCERNED.test(text)) return null;
  if (!objectFirst && ADVERBIAL_END.test(text)) return null;
  if (TEMPORAL_END.test(text) || CASE_END.test(text)) return null;
  const from = at + prepositionAt(text, at) + 1;
  for (let i = from; i < text.length - 1; i += 1) {
    if (text[i - 1] === '、' || text[i - 1] === '的') continue;
    const length = verbs().at(text, i);
    if (length > 0 && text[i + length] !== '的' && text[i + length] !== '、') return i;
    if (objectFirst && length === 0) {
      const weak = verbalNouns().at(text, i);
      if (weak > 0 && (i + weak === text.length || /^[为成到至给]/u.test(text.slice(i + weak)))) return i;
    }
  }
  return objectFirst && /(?:备案|审核|公示|通报|报告|报备|处理|处罚|管理|监督|考核|评估|抽查|检查)$/u.test(text)
    ? text.length - 2
    : null;
}

/** Words behind an adverb are a verb, whether the lexicon knows it or not: 严格风险管控. */
export const hasAdverb = (text: string, head: number): boolean =>
  head > 1 &&
  ADVERBS.before(text, head) > 0 &&
  !/(?:重点|主要|统一|综合|整体|具体|相应|公开|免费|系统|常态|继续|动态|独立|科学|高效|专项|现场|就业|一般|直接|间接|全面|全程|仅|只|可|均|都|就|已经)$/u.test(
    text.slice(0, head),
  ) &&
  text.length - head >= 2 &&
  prepositionAt(text, head) === 0 &&
  /^\p{Script=Han}/u.test(text.slice(head));

/** Length of the verb, or of the noun of a verb, at `at`; 0 where none stands. */
export const verbLength = (text: string, at: number): number => verbs().at(text, at) || verbalNouns().at(text, at);
