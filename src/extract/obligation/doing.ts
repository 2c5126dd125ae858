/** Where something is done: the main verb of a stretch. */
import { isMeasureVerb, verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import { skip } from './skip.js';
import { ADVERBIAL_END, CASE_END, TEMPORAL_END } from './words/endings.js';
import { ADVERBS, OBJECT_FIRST, prepositionAt, shortVerbAt } from './words/function-words.js';

/** The words behind a verb that make it an attribute: 编制的, 上报并经审核的. */
const RELATIVE = /^\p{Script=Han}{1,8}?的/u;

/** Where the main verb stands that begins at `at`, or behind an adverbial there; null where nothing is done. */
export function doing(text: string, at: number): number | null {
  if (TAKES_MEASURES.test(text.slice(at))) return at;
  const strong = verbs().at(text, at) || shortVerbAt(text, at);
  if (prepositionAt(text, at) > 0) return behindPreposition(text, at);
  if (strong > 0)
    return RELATIVE.test(text.slice(at + strong, at + strong + 1)) || text[at + strong] === '的' ? null : at;
  const weak = verbalNouns().at(text, at);
  if (
    weak > 0 &&
    /^[和、并]/u.test(text.slice(at + weak)) &&
    verbs().at(text, at + weak + 1) > 0 &&
    endsOpen(text, at + weak + 1)
  )
    return at; // 指导和支持企业
  if (weak > 0 && at === 0 && isMeasureVerb(text.slice(0, weak)) && !NOUN_BEHIND.test(text.slice(weak))) return at;
  if (weak > 0 && at > 0 && text[at + weak] !== '的') return at;
  return null;
}

/** Something stands behind the verb at `at` that is no 的: it has an object. */
const endsOpen = (text: string, at: number): boolean =>
  /^(?!的|单位|部门|机构|工作|情况)\p{Script=Han}{2}/u.test(text.slice(at + verbs().at(text, at)));

/** 采取有效措施: all that is said. */
const TAKES_MEASURES = /^采取\p{Script=Han}{0,12}措施$/u;

/** 对违规接待等行为，…: what is spoken of, nothing done yet. */
const CONCERNED =
  /(?:行为|现象|问题|情形|情况|领域|方面|企业|单位|项目|人员|案件|事项|部门|主体|机构|对象|产品|材料|个人|地区|区域|建筑|场所|等)$/u;

/** What makes a noun of the verb before it: 建设单位, 审核结果, 发展目标. */
const NOUN_BEHIND =
  /^(?:$|[、，和与及]|的|单位|机构|人员|项目|方案|内容|目标|成果|资金|标准|任务|规划|工作|情况|进度|过程|主体|能力|水平|部门|力度|周期|重点|质量|环境|模式|结果|意见|报告|档案|记录|方式|程序|流程|规模|基础|现状|阶段|条件|要求|活动|制度|计划|经费|用地|期限|费用|范围|平台|场所|措施|服务|职责|责任|企业|公司|设施|＊)/u;

/** 按照方案开展建设, 将名单向社会公布: the verb behind an adverbial in the same piece. */
function behindPreposition(text: string, at: number): number | null {
  const named = /^\p{Script=Han}{2}＊+(?:的?(?:要求|规定))?/u.exec(text.slice(at, at + 120)); // 按照《…》落实…
  if (named && verbs().at(text, skip(text, at + named[0].length)) > 0) return skip(text, at + named[0].length);
  const fined = FINED.exec(text.slice(at));
  if (fined) return at + fined[1]!.length;
  if (AFTER_ACT.test(text.slice(at))) return null;
  const objectFirst = OBJECT_FIRST.at(text, at) === prepositionAt(text, at);
  const isTopical = /^对(?:于)?(?!外)/u.test(text.slice(at));
  if (isTopical && (CONCERNED.test(text) || isTopic(text, at))) return null;
  if (WAY_END.test(text)) return null;
  const inside = behindPlace(text, at);
  if (inside !== null) return inside;
  if (!objectFirst && ADVERBIAL_END.test(text)) return behindGround(text, at);
  if (TEMPORAL_END.test(text) || CASE_END.test(text)) return null;
  const from = at + prepositionAt(text, at) + 1;
  for (let i = from; i < text.length - 1; i += 1) {
    if (text[i - 1] === '、' || text[i - 1] === '的') continue;
    const length = verbs().at(text, i);
    if (isTopical && i + length >= text.length) continue; // 对无证经营
    if (length > 0 && text[i + length] !== '的' && (text[i + length] !== '、' || endsInActs(text, i + length)))
      return i;
    if (length === 0 && isDoubleAct(text, i)) return i;
    if (length === 0 && /^＊/u.test(text.slice(i + verbalNouns().at(text, i))) && verbalNouns().at(text, i) > 0)
      return i; // 在…规划建设“…”
    if (objectFirst && length === 0) {
      const weak = verbalNouns().at(text, i);
      if (weak > 0 && (i + weak === text.length || /^[为成到至给]/u.test(text.slice(i + weak)))) return i;
    }
  }
  return objectFirst &&
    /(?:备案|审核|公示|通报|报告|报备|处理|处罚|管理|监督|考核|评估|抽查|检查|相结合|相统一|相衔接|挂钩|负\p{Script=Han}{0,6}责任?|负责)$/u.test(
      text,
    )
    ? text.length - 2
    : null;
}

/** 在课程中安排内容, 在保护工作中发挥优势: the verb behind a place. */
function behindPlace(text: string, at: number): number | null {
  if (!/^在/u.test(text.slice(at))) return null;
  for (const { index, 0: word } of text.slice(at).matchAll(/中|方面|领域|基础上|范围内|期间/gu)) {
    const verb = skip(text, at + index + word.length);
    const length = verbs().at(text, verb) || verbalNouns().at(text, verb);
    if (length > 0 && /^(?!的|、|工作|活动|单位)\p{Script=Han}{2}/u.test(text.slice(verb + length))) return verb;
  }
  return null;
}

/** 经专家评审推荐, 经主管部门批准后: what must come first. */
const AFTER_ACT =
  /^经(?![济营信贸])[^，]*(?:推荐|批准|同意|审核|审查|审批|认定|验收|评审|许可|核准|确认|授权|考核|鉴定|评估|检验|检测|公示|协商|审定|复核|培训|登记)后?$/u;
/** 对个人处二千元以上二万元以下罚款. */
const FINED = /^(对[^，]{1,30}?)(?:可以|并)?处(?:以)?[^，的]{2,24}(?:的)?(?:罚款|拘留)$/u;
/** 向有关部门检举、控告: verbs and nothing behind them. */
const endsInActs = (text: string, from: number): boolean => {
  const last = verbs().at(text, from + 1) || verbalNouns().at(text, from + 1);
  return last > 0 && from + 1 + last === text.length;
};
/** 到外地投资建设基地: two words that may be nouns, one behind the other, and an object. */
const isDoubleAct = (text: string, at: number): boolean => {
  const first = verbalNouns().at(text, at);
  const second = first > 0 ? verbalNouns().at(text, at + first) : 0;
  return (
    second > 0 &&
    /^\p{Script=Han}{3}/u.test(text.slice(at + first + second)) &&
    text.slice(at + first + second).search(NOUN_BEHIND) !== 0
  );
};

/** 会同有关部门采取“双随机”等方式: how, whatever verb stands in it. */
const WAY_END = /(?<=(?:采取|采用|通过|运用)[^，]*(?:方式|形式|途径|手段|方法))$/u;

/** 对开展…建设的企业, 对特定领域的抽查: what is spoken of, a noun with what is said of it. */
function isTopic(text: string, at: number): boolean {
  const from = skip(text, at + prepositionAt(text, at));
  const last = text.lastIndexOf('的');
  if (last <= from) return opensWithAct(text, from);
  if (last >= text.length - 2) return false;
  for (let i = last + 1; i < text.length - 1; i += 1) {
    const length = verbs().at(text, i);
    if (length > 0 && i + length < text.length && (i > last + 1 || !NOUN_BEHIND.test(text.slice(i + length))))
      return false;
  }
  for (let i = from + 1; i < last - 2; i += 1) if (DOES_TO.test(text.slice(i)) && text[i - 1] !== '的') return false;
  return true;
}
/** 对严格依据清单开展监管, 市场主体出现问题的，…: what somebody does, of which more is said behind the comma. */
function opensWithAct(text: string, from: number): boolean {
  if (prepositionAt(text, from) === 0 || OBJECT_FIRST.at(text, from) > 0) return false;
  for (let i = from + 1; i < text.length - 2; i += 1) if (ENDS_DOING.test(text.slice(i))) return false;
  return true;
}
const ENDS_DOING = /^(?:进行|给予|予以|加以|责令|处以|提出|作出)/u;

/** What is done to what stands behind 对: 对企业加强环境的监管. */
const DOES_TO = /^(?:进行|给予|予以|加以|实行|实施|采取|提出|作出|做出|开展|加强|加大|强化|承担|负有|享有|履行|提供)/u;

/** 按照规定制定方案, 结合水平等因素确定标准: the verb behind the ground, where another adverbial ends the piece. */
function behindGround(text: string, at: number): number | null {
  if (TEMPORAL_END.test(text) || CASE_END.test(text) || /(?:下|上|内|外|为主|为辅)$/u.test(text)) return null;
  for (const { index, 0: word } of text.slice(at).matchAll(GROUND)) {
    const verb = skip(text, at + index + word.length);
    const length = verbs().at(text, verb);
    if (
      length > 0 &&
      verb + length + 2 <= text.length &&
      text[verb + length] !== '的' &&
      !text.slice(verb).includes('的')
    )
      return verb;
  }
  return null;
}
const GROUND = /(?:规定|要求|等因素|因素|实际情况|实际|需要|原则|职责|程序|权限|分工|精神|部署)/gu;

/** Is there a verb anywhere behind its first character, or an adverb that makes one? */
export function hasVerb(text: string): boolean {
  for (let i = 0; i < text.length - 2; i += 1)
    if (verbs().at(text, i) > 0 && text[i - 1] !== '的' && text[i + verbs().at(text, i)] !== '的') return true;
  return false;
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
