/** One stretch between commas, read as far as its words allow: who, which word of duty, and where what is to be done begins. */
import { isMeasureVerb, verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { findModals, type Modal } from './find-modals.js';
import { bearerEnds } from './words/bearers.js';
import { ADVERBS, LINKS, OBJECT_FIRST, prepositionAt, shortVerbAt } from './words/function-words.js';

export interface Piece extends Span {
  /**
   * `limb`: something is done; `adverbial`: when, how, by what (按照…要求); `condition`: it puts a case (…的，); `rest`: neither, a noun or the rest
   * of what stood before.
   */
  readonly kind: 'limb' | 'adverbial' | 'condition' | 'rest';
  /** Only how is said yet, in a limb that goes on behind the comma: 各地要结合实际，开展…. */
  readonly isOpen: boolean;
  /** It is a name and nothing else: 市绿化管理部门（以下简称…），负责…. */
  readonly isName: boolean;
  /** Who is told, as printed; null where the piece names no one. */
  readonly subject: Span | null;
  /** Its subject is a thing: 验收工作应当…. */
  readonly hasThing: boolean;
  /** The name stands in an attribute: 申报单位编制的方案应包括…. */
  readonly isAgentOfThing: boolean;
  readonly modal: Modal | null;
  /** Where its predicate begins, behind the word of duty. */
  readonly action: number;
  /** It opens with the verb of result or of doing itself: 确保…. */
  readonly verb: number;
}

const COUNT = '(?:\\d+|[一二三四五六七八九十百两半]+)';
const YEAR = '(?:(?:19|20)\\d{2}|每|当|今|明|次|翌)年度?';
const QUARTER = `(?:第?[一二三四]季度|每季度|[上下]半年|每半年|每月|每周|每日|每天)`;
const DAY = '(?:\\d{1,2}日|[上中下]旬|[底末初])';
const MONTH = `(?:${COUNT}月份?)`;
const POINT = `(?:${YEAR}${QUARTER}?${MONTH}?${DAY}?|${QUARTER}${DAY}?|${MONTH}${DAY}?|年[底末内])`;
/** 到2025年底，2022年6月30日前, 每年5月, 自收到申请之日起10日内, 用三年时间: a time at the head of a piece. */
const TIME = new RegExp(
  `^(?:(?:力争|确保)?(?:到|至|自|从|于|在)?${POINT}(?:[至到—-]+${POINT})?(?:之?前|以前|起|以内|内|期间|之间)?(?!计划|规划|行动|方案|工作|预算|任务)|(?:自|在|从|于)[^，,；。]{0,30}?(?:之日|之时|时|后)?起?(?:的)?${COUNT}个?(?:工作日|日|天|月|年|小时)(?:以|之)?内|${COUNT}个?(?:工作日|日|天|月|年|小时)(?:以|之)?内|用${COUNT}年(?:左右)?(?:的)?时间|提前${COUNT}个?(?:工作日|日|天|月|小时))`,
  'u',
);
const CASE_END = /(?:的|者|(?:情形|条件|情况)之一)$/u;
const ADVERBIAL_END =
  /(?:要求|原则|规定|规范|规划|标准|方案|部署|精神|程序|职责|分工|情况|实际|办法|计划|思路|方式|形式|模式|方法|途径|手段|渠道|名义|理由|契机|抓手|载体|重点|核心|目标|主线|导向|结果|意见|依据|基础|前提|条件|环节|方面|领域|节点|机遇|需求|需要|特点|优势|作用|平台|政策|制度|机制|体系|为主|为主体|为辅|过程中|工作中|活动中|行动中|中|时|后|前|之前|之后|以前|以后|期间|之日起|起|以内|之内|内|上|下|之外|以外|外|之时|同时|的基础上|框架下)$/u;
const TEMPORAL_END = /(?:时|后|前|之前|之后|以前|以后|期间|之日起|之日|过程中|中)$/u;
const DEFINES = /^(?:是指|是|为|系指|包括|包含|分为|属于|指|称为|涵盖|即|位于|不适用|适用|分别为|由＊*组成)/u;
/** The words behind a verb that make it an attribute: 编制的, 上报并经审核的. */
const RELATIVE = /^\p{Script=Han}{1,8}?的/u;

export function parsePiece(veiled: string, span: Span): Piece {
  const text = veiled.slice(span.start, span.end);
  const at = (index: number) => span.start + index;
  const head = skip(text, 0);
  const modals = findModals(text, { start: 0, end: text.length });
  const ends = bearerEnds(text);
  const isCase = CASE_END.test(text) && !/(?:目的|(?<!行)为的)$/u.test(text);
  const modal = modals.find((one) => isModalHere(text, one, isCase)) ?? null;
  const by = agent(text, head, modal?.start ?? text.length, ends);
  const base = { ...span, hasThing: false, isAgentOfThing: false, isOpen: false, isName: false };
  const shift = (one: Span | null): Span | null => one && { start: at(one.start), end: at(one.end) };
  const shiftModal = (one: Modal | null): Modal | null => one && { ...one, start: at(one.start), end: at(one.end) };

  if (isCase) {
    const who = leading(text, head, text.length, ends);
    return { ...base, kind: 'condition', subject: shift(who), modal: null, action: span.start, verb: span.start };
  }
  if (modal) {
    const isAsked = modal.word === '鼓励' || modal.word === '请';
    const who = modal.word === '鼓励' ? null : (by ?? governed(text, head, modal.start, ends));
    const before = text.slice(head, modal.start);
    const pivot = isAsked && !who ? asked(text, modal.end, ends) : null;
    const action = pivot ? pivot.end : modal.end;
    const verb = skip(text, action);
    const things = /^(?:享受|享有)$/u.test(modal.word) && head < modal.start ? { start: head, end: modal.start } : null;
    return {
      ...base,
      isOpen: (prepositionAt(text, verb) > 0 && doing(text, verb) === null) || verb >= text.length,
      kind: 'limb',
      subject: shift(pivot ?? who?.span ?? things),
      hasThing: modal.word !== '鼓励' && !pivot && !who && !things && isThing(before),
      isAgentOfThing: who?.isAgent ?? false,
      modal: shiftModal(modal),
      action: at(action),
      verb: at(verb),
    };
  }
  if (by) {
    const verb = skip(text, by.span.end);
    const isLimb = verb < text.length && !TEMPORAL_END.test(text);
    return {
      ...base,
      kind: isLimb ? 'limb' : 'adverbial',
      subject: shift(by.span),
      modal: null,
      action: at(by.span.end),
      verb: at(verb),
    };
  }
  const who = leading(text, head, text.length, ends);
  if (who) {
    const verb = skip(text, who.end);
    const isAttribute = modals.some((one) => one.start === verb); // 试验机构应当具备的条件
    if (verb >= text.length || isAttribute || DEFINES.test(text.slice(verb))) {
      const kind = verb >= text.length ? 'adverbial' : 'rest';
      return {
        ...base,
        kind,
        subject: isAttribute ? null : shift(who),
        hasThing: kind === 'rest',
        modal: null,
        action: at(who.end),
        verb: at(verb),
      };
    }
    const isLimb = doing(text, verb) !== null && !TEMPORAL_END.test(text);
    return {
      ...base,
      kind: isLimb ? 'limb' : 'adverbial',
      subject: shift(who),
      modal: null,
      action: at(who.end),
      verb: at(verb),
    };
  }
  const isName =
    ends.at(-1) === text.length &&
    head === 0 &&
    !NO_NAME.test(text) &&
    !opensWithVerb(text, 0) &&
    (prepositionAt(text, 0) === 0 || isNamedByPlace(text, 0));
  const isLimb =
    !isName && (doing(text, head) !== null || hasAdverb(text, head)) && !(TEMPORAL_END.test(text) && text.length < 60);
  const isAdverbial =
    (!isLimb || /^一经/u.test(text)) &&
    (prepositionAt(text, head) > 0 || head >= text.length || ADVERBIAL_END.test(text) || /^一经/u.test(text));
  return {
    ...base,
    kind: isAdverbial ? 'adverbial' : isLimb ? 'limb' : 'rest',
    isName,
    subject: null,
    modal: null,
    action: span.start,
    verb: at(head),
  };
}

/** 重点地区, 重点排污单位: an adverb that is part of a name. */
const OF_NAME =
  /^重点(?:地区|区域|管理区|领域|行业|企业|单位|人群|场所|部位|项目|工程|实验室|监管|排污|用能|产业链|高校|城市|园区)/u;

/** Past links, adverbs and times at `from`. */
export function skip(text: string, from: number): number {
  let i = from;
  for (;;) {
    const time = TIME.exec(text.slice(i, i + 60))?.[0].length ?? 0;
    const step =
      time ||
      LINKS.at(text, i) ||
      (OF_NAME.test(text.slice(i, i + 6)) ? 0 : ADVERBS.at(text, i)) ||
      (text[i] === '地' && i > from ? 1 : 0) ||
      (/[、，,]/u.test(text[i] ?? '') && i > from ? 1 : 0);
    if (step === 0 || i >= text.length) return Math.min(i, text.length);
    i += step;
  }
}

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
const hasAdverb = (text: string, head: number): boolean =>
  head > 1 &&
  ADVERBS.before(text, head) > 0 &&
  !/(?:重点|主要|统一|综合|整体|具体|相应|公开|免费|系统|常态|继续|动态|独立|科学|高效|专项|现场|就业|一般|直接|间接|全面|全程|仅|只|可|均|都|就|已经)$/u.test(
    text.slice(0, head),
  ) &&
  text.length - head >= 2 &&
  prepositionAt(text, head) === 0 &&
  /^\p{Script=Han}/u.test(text.slice(head));

interface Who {
  readonly span: Span;
  readonly isAgent?: boolean;
}

/** 由X…: who does it, in the passive. */
function agent(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  for (const { index } of text.slice(0, limit).matchAll(/(?<![自缘事来理])由(?!于|此|来)/gu)) {
    if (index < from - 1) continue;
    const who = leading(text, index + 1, text.length, ends, true);
    if (who) return { span: who };
  }
  const behind = /^(?:应当|应|须|必须|要|可以|可)由/u.exec(text.slice(limit, limit + 4));
  if (!behind) return null;
  const who = leading(text, limit + behind[0].length, text.length, ends, true);
  return who && { span: who };
}

/** A name at `from` that a predicate follows: the words up to the end of a bearer behind which something is done. */
export function leading(
  text: string,
  from: number,
  limit: number,
  ends: readonly number[],
  isAgent = false,
): Span | null {
  if (!isAgent && (prepositionAt(text, from) > 0 || opensWithVerb(text, from))) return null;
  let last: number | null = null;
  for (const end of ends) {
    if (end <= from + 1 || end > limit) continue;
    const between = last === null ? null : text.slice(last, end);
    if (last !== null && between !== null && !IS_BRANCH.test(between) && breaks(text, last, between)) break;
    if (end - from > 60) break;
    if (predicateAt(text, end)) last = end;
  }
  if (last === null) return null;
  const name = text.slice(from, last);
  return NO_NAME.test(name) || (!isAgent && isActOn(name)) ? null : { start: from, end: last };
}

/** What no name begins with or holds: 报市人民政府, …清单报主管部门, 经…. */
const NO_NAME =
  /^(?:的|了|和|与|及|报(?!社|业|刊)|送|经(?![济营信贸纪销])|请|被|受|属|含|至|达到|未|有(?!关)|需|凡|不|无|非|提请|报请|其他(?!.*(?:部门|单位|机构|组织|人员|企业|机关))|并|且|或)|(?<![通上申填呈汇预晨晚日情警])报(?!告|名|社|业|纸|刊|考|废|表|送|价)|(?<![经自事缘])由|(?<=.)经(?![济营信贸纪销理验费办])|是指|只能|不得|应当|必须|向(?!阳|导)|(?<=.)对(?!外|口|象)|[，,]/u;

/** 省政府督查室, 市局执法支队: the name goes on with a verb that is part of it. */
const IS_BRANCH =
  /^(?:主管|督查|研究|执法|监察|稽查|检测|检验|监督|监管|管理|信息|调查|审计|评估|认证|考核)\p{Script=Han}{0,2}(?:室|[局处所队办]|部门|机构)$/u;

/** A verb that opens a measure takes its object: 加强部门…, 支持企业…; a verb that stands before a noun makes its name: 申报单位. */
function opensWithVerb(text: string, from: number): boolean {
  const length = verbs().at(text, from);
  const isObject = /^(?:相关|有关|各(?!自)|当地|所在地|上级|同级|本级|其他|省|市|县|国务院|国家|全市|全省|一批)/u;
  if (/^负责(?![^，]{2,24}的(?:主管)?(?:部门|机构|单位|人员))/u.test(text.slice(from))) return true;
  return (
    length > 0 &&
    (TAKES_BODY.test(text.slice(from, from + length)) || isObject.test(text.slice(from + length, from + length + 3)))
  );
}
const TAKES_BODY =
  /^(?:加强|推进|推动|引导|鼓励|支持|组织|督促|指导|要求|协调|帮助|促进|强化|发挥|提升|提高|建立|健全|完善|压实|落实|明确|规范|培育|培养|引进|引育|打造|做大|做强|壮大|扶持|动员|邀请|聘请|组建|成立|设立|充实|优化|整合|依托|联合|报送|上报|报告|通知|告知|责令|追究|处罚|查处|打击|开展|召开|举办|深化|扩大|增强|构建|搭建|实施|制定|出台|服务|保障|维护|监督|监管|方便|便利|吸引|选派|选拔|评选|表彰|奖励|推荐|遴选|认定|招引|带动|调动|激发|满足|减轻|维持|配齐|选优|配强|会同|协同|配合|协助|禁止|严禁|防止|避免|取缔|清理|整治|杜绝|未经|违反|拒绝|阻碍|妨碍|伪造|擅自|破坏|提请|报请|移送|移交|送交|交由|转交|抄送|通报|召集|联系|走访|慰问|选择|委托|授权|责成|派出|支援|取得|挂靠|有关|具有|享受|接受|参加|担任|聘任|列入|纳入|属于|鼓励)$/u;

/** 集聚高校院所…, 贯彻落实党中央部署: a verb and its object; 申报单位, 受理举报的部门 are names that open with a verb. */
function isActOn(name: string): boolean {
  let end = 0;
  let isAct = false;
  for (let length = verbLength(name, 0); length > 0; length = verbLength(name, end)) {
    isAct ||= verbs().at(name, end) > 0;
    end += length;
  }
  return isAct && !HEAD_BEHIND.test(name.slice(end)) && !/的[^的]{2,}$/u.test(name);
}
const HEAD_BEHIND =
  /^(?:和\p{Script=Han}{2})?(?:项目|业务|工作|行业|主管)?(?:单位|部门|机构|机关|人|者|企业|主体|组织|公司|委员会|中心|办公室|小组|专班|专家|人员|团队|平台|协会|学会|部|局|厅|站|所|院|户|方|科室|处|大队|支队|队伍|学校|医院|银行|教师|学生|代表|领导|责任)/u;

/** 在古城从事经营的单位和个人: whom a place and what they do there name. */
const isNamedByPlace = (text: string, from: number): boolean =>
  /^(?:在|从事|于)[^，。；]{2,40}?的[^，。；的]{2,12}/u.test(text.slice(from));

/** Between two ends of names: does a predicate begin at the first, so that the second is its object? */
function breaks(text: string, first: number, between: string): boolean {
  if (/[，,]|只能|只可|不得|不能|必须|应当|可以/u.test(between)) return true;
  if (prepositionAt(text, first) > 0 && !/^(?:和|与|同)/u.test(between)) return true;
  const adverb = skip(text, first);
  if (adverb > first && !/^(?:等|和|与|及|以及|或|或者|其)/u.test(between)) return true;
  return verbs().at(text, first) > 0 || (between.startsWith('报') && shortVerbAt(text, first) > 0);
}

/** Does a predicate begin here: an adverb, a preposition, a time, a verb or a word of duty? */
function predicateAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (/^(?:有关|相关|所属|的|及其|等|和|、|与|以及|或|或者|及|之|间|内|外|化|性|级|类)/u.test(text.slice(at, at + 2)))
    return false;
  if (/^[是为]/u.test(text.slice(at)) && !/^为＊*.{1,20}提供/u.test(text.slice(at))) return true;
  const next = skip(text, at);
  if (next >= text.length) return next > at;
  if (doing(text, next) !== null) return true;
  if (prepositionAt(text, next) > 0) return true;
  if (next > at && text[next] === '＊') return true; // 于12月10日前（以寄出时间为准）
  return next > at && (verbs().at(text, next) > 0 || verbalNouns().at(text, next) > 0 || /^\d/u.test(text.slice(next)));
}

/** Who stands before a word of duty at `limit`. */
function governed(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  let end = limit;
  for (let length = ADVERBS.before(text, end); length > 0 && end - length >= from; length = ADVERBS.before(text, end))
    end -= length;
  if (end <= from) return null;
  const first = ends.find((one) => one > from + 1 && one <= end && (one === end || startsPredicate(text, one, end)));
  if (first === undefined) return null;
  if (prepositionAt(text, from) > 0 && first !== end && !isNamedByPlace(text, from)) return null;
  const words = text.slice(from, end);
  if (ends.includes(end)) {
    const own =
      first < end && !/的/u.test(text.slice(first, end)) && /^(?:会同|商|会商|联合)/u.test(text.slice(first, end))
        ? first
        : end;
    if (/^(?:对|将|把|向|在|于|为)/u.test(words) && !isNamedByPlace(text, from)) return null;
    return { span: { start: from, end: own } };
  }
  if (opensWithVerb(text, from)) return null;
  const rest = text.slice(first, end);
  if (/的/u.test(rest) && !prepositionAt(text, first)) return { span: { start: from, end: first }, isAgent: true };
  if (/的/u.test(rest) && /的(?:\p{Script=Han}|、){2,16}$/u.test(rest) && !/(?:时|后|前|中|下)$/u.test(rest))
    return { span: { start: from, end: first }, isAgent: true };
  return { span: { start: from, end: first } };
}

function startsPredicate(text: string, at: number, limit: number): boolean {
  const next = skip(text, at);
  if (next >= limit) return true;
  if (next > at || prepositionAt(text, next) > 0) return true;
  return verbs().at(text, next) > 0;
}

/** 鼓励行业协会配合…, 请财政部落实…: who is encouraged or asked. */
function asked(text: string, from: number, ends: readonly number[]): Span | null {
  const joined = /^(?:支持|引导|和|、){1,4}/u.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const start = from + joined;
  return prepositionAt(text, start) > 0 && !isNamedByPlace(text, start)
    ? null
    : leading(text, start, text.length, ends, true);
}

const isThing = (before: string): boolean => {
  if (before === '' || skip(before, 0) >= before.length) return false;
  return (
    !(prepositionAt(before, 0) > 0 && !/的[^的]{2,}$/u.test(before)) &&
    !TEMPORAL_END.test(before) &&
    !CASE_END.test(before)
  );
};

/** A word of duty in an attribute (应当公开的事项, 可以不予公开的情形) is none of its piece. */
function isModalHere(text: string, modal: Modal, isCase: boolean): boolean {
  if (isCase || modal.end >= text.length) return false;
  const from = modal.end + (/^(?:不予|予以|给予)/u.test(text.slice(modal.end)) ? 2 : 0);
  return !endsInAttribute(text, from) && !endsInAttribute(text, skip(text, from));
}

function endsInAttribute(text: string, from: number): boolean {
  let end = from;
  for (let length = verbLength(text, end); length > 0; length = verbLength(text, end)) {
    end += length;
    if (/[、和或]/u.test(text[end] ?? '') && verbLength(text, end + 1) > 0) end += 1;
  }
  return end > from && text[end] === '的';
}

const verbLength = (text: string, at: number): number => verbs().at(text, at) || verbalNouns().at(text, at);
