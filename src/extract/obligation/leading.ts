/** Names of those who act, at the head of a stretch. */
import { verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { doing, verbLength } from './doing.js';
import { skip } from './skip.js';
import { prepositionAt, shortVerbAt } from './words/function-words.js';

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
    if (last !== null && between !== null && !isBranch(between) && breaks(text, last, between)) break;
    if (end - from > LONGEST) break;
    if (predicateAt(text, end) || (isAgent && between !== null && isBranch(between))) last = end;
  }
  if (last === null) return null;
  const name = text.slice(from, last);
  return NO_NAME.test(name) || (!isAgent && isActOn(name)) ? null : { start: from, end: last };
}

/** Characters of the longest name looked for: offices one after another that share one noun. */
const LONGEST = 120;

/** What no name begins with or holds: 报市人民政府, …清单报主管部门, 经…, 服务中心1个、分中心…. */
export const NO_NAME =
  /^(?:的|了|使(?!用|馆|领)|和|与|及|报(?!社|业|刊)|送|经(?![济营信贸纪销]|\p{Script=Han}{1,6}的)|请|被(?!\p{Script=Han}{1,8}人)|受|属|含|至|达到|未|有(?!关|条件|能力|意愿|资质|实力)|需|凡|不|无|非|提请|报请|其他(?!.*(?:部门|单位|机构|组织|人员|企业|机关))|并|且|或)|(?<![通上申填呈汇预晨晚日情警])报(?!告|名|社|业|纸|刊|考|废|表|送|价)|(?<![经自事缘])由|(?<=.)经(?![济营信贸纪销理验费办])|(?:积极|大力|加快|着力|进一步)(?!.*的)|是指|只能|不得|应当|必须|向(?!阳|导)|(?<=.)对(?!外|口|象)|\d(?:个|家|所|座|处|名|项)(?:、|$)|[，,]/u;

/** 省政府督查室, 公共机构节能管理部门, 公共机构负责人: the name goes on with a verb that is part of it. */
const IS_BRANCH =
  /^(?:主要|直接|项目)?(?:负责人|责任人)$|^负责[^，。；]{2,20}?的(?:主管)?(?:部门|机构|人员)$|^(?:主管|督查|研究|执法|监察|稽查|检测|检验|监督|监管|管理|信息|调查|审计|评估|认证|考核|统计|登记|征收|鉴定|监测|仲裁|调解|经办|救助|养护|培训|服务|采购|支付)\p{Script=Han}{0,2}(?:室|[局处所队办站]|部门|机构|机关|单位|人员)$|^节能(?:监督)?管理(?:部门|机构)$/u;
/** 公共机构节能管理、城市管理等部门: the first of several names that share their noun ends like a body. */
const sharesNoun = (between: string): boolean =>
  between.endsWith('部门') && between.includes('、') && !/[，。；的]/u.test(between);
const isBranch = (between: string): boolean =>
  IS_BRANCH.test(between) ||
  IS_BRANCH.test(between.replace(/(?:以及|及其?|和|或者?|、)[^，的]{2,12}$/u, '')) ||
  (sharesNoun(between) &&
    !TAKES_BODY.test(between.slice(0, verbLength(between, 0))) &&
    prepositionAt(between, 0) === 0);

/** A verb that opens a measure takes its object: 加强部门…, 支持企业…; a verb that stands before a noun makes its name: 申报单位. */
export function opensWithVerb(text: string, from: number): boolean {
  if (NAMED_BY_ACT.test(text.slice(from))) return false;
  const length = verbs().at(text, from);
  const isObject = /^(?:相关|有关|各(?!自)|当地|所在地|上级|同级|本级|其他|省|市|县|国务院|国家|全市|全省|一批)/u;
  if (/^负责(?![^，]{2,24}的[^，的]{0,8}(?:部门|机构|单位|人员))/u.test(text.slice(from))) return true;
  if (opensWithTwo(text, from) || /^(?:安排|配备|提倡|倡导)(?!的)/u.test(text.slice(from, from + 3))) return true;
  if (/^(?:指导|监督|协调|督导|检查)(?:督促|指导)?(?:相关|有关|各)/u.test(text.slice(from, from + 6))) return true;
  return (
    length > 0 &&
    (TAKES_BODY.test(text.slice(from, from + length)) || isObject.test(text.slice(from + length, from + length + 3)))
  );
}

/** 具备条件的社会机构, 取得资质的企业: whom what they have or do names. */
const NAMED_BY_ACT =
  /^(?:具备|具有|符合|拥有|取得|获得|持有|达到|满足|参加|列入|纳入|承担|使用)[^，。；]{2,40}?的[^，。；的]{2,12}/u;

/** 指导和支持企业: two verbs joined, the second of which takes a body. */
function opensWithTwo(text: string, from: number): boolean {
  const first = verbLength(text, from);
  const joined = /^(?:和|、|并|或者?)/u.exec(text.slice(from + first, from + first + 2))?.[0].length ?? 0;
  const second = from + first + joined;
  return first > 0 && joined > 0 && TAKES_BODY.test(text.slice(second, second + verbs().at(text, second)));
}

const TAKES_BODY =
  /^(?:加强|推进|推动|引导|鼓励|支持|组织|督促|指导|要求|协调|帮助|促进|强化|发挥|提升|提高|建立|健全|完善|压实|落实|明确|规范|培育|培养|引进|引育|打造|做大|做强|壮大|扶持|动员|邀请|聘请|组建|成立|设立|充实|优化|整合|依托|联合|报送|上报|报告|通知|告知|责令|追究|处罚|查处|打击|开展|召开|举办|深化|扩大|增强|构建|搭建|实施|制定|出台|服务|保障|维护|监督|监管|方便|便利|方便|吸引|吸收|公告|选派|选拔|评选|表彰|奖励|推荐|遴选|认定|招引|带动|调动|激发|满足|减轻|维持|配齐|选优|配强|会同|协同|配合|协助|禁止|严禁|防止|避免|取缔|清理|整治|杜绝|未经|违反|拒绝|阻碍|妨碍|伪造|擅自|破坏|提请|报请|移送|移交|送交|交由|转交|抄送|通报|召集|联系|走访|慰问|选择|委托|授权|责成|派出|支援|取得|挂靠|有关|具有|享受|接受|参加|担任|聘任|列入|纳入|属于|鼓励|提醒|激励)$/u;

/** 集聚高校院所…, 贯彻落实党中央部署: a verb and its object; 申报单位, 受理举报的部门 are names that open with a verb. */
function isActOn(name: string): boolean {
  let end = 0;
  let isAct = false;
  for (let length = verbLength(name, 0); length > 0; length = verbLength(name, end)) {
    isAct ||= verbs().at(name, end) > 0 || GUIDES.test(name.slice(end));
    end += length;
  }
  return isAct && !HEAD_BEHIND.test(name.slice(end)) && !/的[^的]{2,}$/u.test(name);
}
const HEAD_BEHIND =
  /^(?:和\p{Script=Han}{2})?(?:项目|业务|工作|行业|主管)?(?:单位|部门|机构|机关|人|者|企业|主体|组织|公司|委员会|中心|办公室|小组|专班|专家|人员|团队|平台|协会|学会|部|局|厅|站|所|院|户|方|科室|处|大队|支队|队伍|学校|医院|银行|教师|学生|代表|领导|责任)/u;

/** 在古城从事经营的单位和个人: whom a place and what they do there name. */
export const isNamedByPlace = (text: string, from: number): boolean =>
  /^(?:在|从事|于)[^，。；]{2,40}?的[^，。；的]{2,12}/u.test(text.slice(from));

/** 县教育局指导学校: an office and whom it guides; 市就业指导中心 is one name. */
const GUIDES = /^(?:指导|监督|协调|督导)(?!\p{Script=Han}{0,4}(?:中心|小组|委员会|办公室|[处科站室])$)/u;

/** Between two ends of names: does a predicate begin at the first, so that the second is its object? */
function breaks(text: string, first: number, between: string): boolean {
  if (/[，,]|只能|只可|不得|不能|必须|应当|可以/u.test(between)) return true;
  if (prepositionAt(text, first) > 0 && !/^(?:和|与|同)/u.test(between)) return true;
  if (opensWithTwo(text, first) || GUIDES.test(between)) return true;
  const adverb = skip(text, first);
  if (adverb > first && !/^(?:等|和|与|及|以及|或|或者|其)/u.test(between)) return true;
  return verbs().at(text, first) > 0 || (between.startsWith('报') && shortVerbAt(text, first) > 0);
}

/** 发包方与农户签订合同: with whom something is done, no second name. */
const WITH = /^[与和同][^，、；]{2,24}(?:进行|开展|签订|建立|解除|达成|结成|对接|协商|合作开展|联合开展)/u;

/** Does a predicate begin here: an adverb, a preposition, a time, a verb or a word of duty? */
function predicateAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (/^(?:工作)?人员/u.test(text.slice(at, at + 4))) return false;
  if (WITH.test(text.slice(at))) return true;
  if (
    /^(?:有关|相关|所属|所[得需有]|的|及其|等|和|、|与|以及|或|或者|及|之|间|内|外|化|性|级|类)/u.test(
      text.slice(at, at + 2),
    )
  )
    return false;
  if (/^[是为]/u.test(text.slice(at)) && !/^为＊*.{1,20}提供/u.test(text.slice(at))) return true;
  const next = skip(text, at);
  if (next >= text.length) return next > at;
  if (doing(text, next) !== null) return true;
  if (prepositionAt(text, next) > 0) return true;
  if (text[next] === '不' && (verbs().at(text, next + 1) > 0 || /^[愿服]/u.test(text.slice(next + 1)))) return true; // 不改变隶属关系, 不愿协商
  if (next > at && text[next] === '＊') return true; // 于12月10日前（以寄出时间为准）
  return next > at && (verbs().at(text, next) > 0 || verbalNouns().at(text, next) > 0 || /^\d/u.test(text.slice(next)));
}
