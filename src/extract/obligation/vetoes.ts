/** Why what looks like a duty is none. Each veto has a name, which `explain` prints. */
import type { Leaf } from '../../tree/leaf.js';
import type { Limb } from './limb.js';

export type Veto =
  | 'history'
  | 'definition'
  | 'formality'
  | 'decision'
  | 'aim'
  | 'effect'
  | 'contact'
  | 'roster'
  | 'state'
  | 'case'
  | 'frame'
  | 'matter'
  | 'sanction'
  | 'untold';

const HISTORY_SENTENCE =
  /^(?:近年来|近几年|多年来|长期以来|去年|目前|当前|截至|截止|迄今|一直以来|自\d{4}年以来|党的十\p{Script=Han}大以来|“?十\p{Script=Han}五”?时期)|以来[，,]|已经?(?:成为|形成|取得|建成|达到|完成|进入)|取得(?:了|显著|积极|重大|明显)/u;
/** 有的部门没有及时修订制度，还不同程度存在问题: how things are. */
const TROUBLE =
  /^(?:但是?[，,]?)?(?:在[^，。]{2,20}中[，,]?)?(?:还|仍|仍然)?(?:有的|个别|不同程度|一些(?:部门|地方|单位|地区))|不同程度(?:地)?存在/u;
/** 构成犯罪的，依法追究刑事责任: no one in particular. */
const SANCTION = /依法(?:追究(?:其)?刑事责任|给予(?:行政|政务)?处分)$/u;
const DONE =
  /(?<![为除罢])了(?!解|结|望|如)|已经(?!.{2,40}(?:同意|批准|通过|审议))|(?:^|[^业])已(?!知|婚|满|购|经批准|建|竣工|取得|经|办理|缴|签|设立|实施)/u;
const FORMALITY =
  /(?:通知|公告|通告|批复|意见|决定|规定|报告|函告|函复|说明|通报|请示|答复|公布|部署)如下|现(?:印发|转发|公布|发布|就|将[^，。]{0,60}(?:印发|公布|发布|公告|通知)|予(?:以)?(?:公布|发布|公告|印发))|^(?:特?制[定订])(?:了)?(?:本(?!地|部|单|行|系|级|省|市|县|区|校|企)|此)|(?:制定|制订)(?:了)?(?:本(?!地|部|单|行|系|级|省|市|县|区|校|企)|此|如下)|特此(?:通知|公告|通告|函|批复)|提出(?:如下|以下)(?:实施)?意见/u;
/** 经市政府同意: how the text came about. */
const AGREED = /^(?:经|已经).{0,24}(?:同意|批准|通过)$/u;
/** 已经出台的政策, 已明确下放的事项: what is said of a thing was done, the duty is not. */
const ATTRIBUTE = /(?:已经?|曾)[^，。；的]{1,30}的/gu;
/** 指挥长：市政府分管副市长: who sits in a body. */
const ROSTER = /^(?:副?(?:总指挥|指挥长|组长|主任|召集人|会长)|(?:组成)?成员(?:单位)?)[：:]/u;
/** An act of the text itself, not a duty: 给予…记二等功, 授予…称号. */
const DECISION = /^(?:授予|给予|追授|命名|确定)[^。]*(?:称号|等功|嘉奖|表彰)/u;
const FORMAL_SENTENCE =
  /决定$|(?:通知|公告|通告|批复|意见|决定|规定|报告|函告|函复)如下|(?:制定|制订|特制定|特制订)本(?!地|部|单|行|系|级|省|市|县|区|校|企)|提出(?:如下|以下)/u;
const EFFECT =
  /(?:本|该|此)?(?:办法|规定|通知|细则|意见|条例|方案|公告|决定|规则|法|标准|预案|制度|实施意见)?自.{1,24}起(?:正式|开始)?(?:施行|实施|执行|生效|试行)|同时废止|有效期|(?:参照|依照|适用)本(?:办法|规定|条例|法|细则)|按照本(?:办法|规定|条例|细则)执行|适用本|不适用|另有规定的?[，,]?(?:从其规定|依照其规定|按照其规定)?|从其规定|解释$/u;
const CONTACT = /^(?:联\s*系|电\s*话|传\s*真|地\s*址|邮\s*(?:编|箱)|附件|附：|抄送|抄报|备注|说明|来源|网址|信息公开)/u;
const AIMS =
  /指导思想|总体要求|基本原则|总体思路|工作原则|工作思路|总体目标|工作目标|主要目标|发展目标|目标要求|目标任务|预期目标|建设目标|行动目标|目标定位|编制(?:目的|依据)|发展(?:基础|现状|环境|形势|思路)|现状|形势|背景|意义|^目标$|^原则$/u;
const STATE =
  /^(?:\p{Script=Han}{0,8}(?:是|为)(?!.{0,20}提供)|有(?!序|效|力|针对|计划|条件)|设在|具有|存在|位于|呈现|面临|处于|成立于|占|超过|包括|包含|涉及|涵盖|包含|反映|体现|表明|需要|来自|源于|在于|高于|低于|大于|小于|属于)/u;
/** What rises, falls or comes to: 违法发生率逐年下降, 查处率100%; not 设立总规模50亿元的基金. */
const BECOMES =
  /^(?!设立|组建|筹建|筹集|建立|建设|新建)[^，]{2,16}(?:率|面积|比例|占比|总量|数量|规模|产值|收入|人数)(?:达|为|在|不|超|保持|稳定)?[^，]{0,8}\d|^[^，]{2,20}(?:逐年|逐步|持续|明显|大幅|显著|稳步|不断|全面|更加|进一步)(?:下降|上升|增长|提高|提升|改善|增强|降低|优化|完善|加强|扩大|凸显|显现|健全|巩固)$/u;
/** 我市拟招引落户的企业: whom somebody has in mind. */
const INTENDED = /^拟[^，,。；]*的[^，,。；的]{2,}$/u;
const DEFINES = /是指|是|系指|所称|包括|简称/u;

/** Why this limb lays no duty on anyone; null where nothing speaks against it. */
export function vetoOf(limb: Limb, leaf: Leaf, veiled: string): Veto | null {
  const whole = veiled.slice(limb.sentence.start, limb.sentence.end);
  const sentence = whole.replace(ATTRIBUTE, '');
  const words = veiled.slice(limb.span.start, limb.span.end).replace(ATTRIBUTE, '');
  const action = veiled.slice(limb.action.start, limb.action.end);
  const bare = action.replace(/^[，,：:]/u, '');
  if (CONTACT.test(leaf.text)) return 'contact';
  if (ROSTER.test(leaf.text)) return 'roster';
  if (
    (limb.rule !== 'modal' && AGREED.test(bare)) ||
    FORMALITY.test(bare) ||
    (limb.rule !== 'modal' && FORMALITY.test(words))
  )
    return 'formality';
  if (DECISION.test(bare)) return 'decision';
  if (limb.rule !== 'modal' && FORMAL_SENTENCE.test(sentence)) return 'formality';
  if (EFFECT.test(words) && !/负责解释/u.test(words)) return 'effect';
  if (limb.modality === 'permission' && /^(?:是|为)(?!.{1,20}提供)/u.test(bare)) return 'state';
  if (/所称|是指|系指/u.test(sentence)) return 'definition';
  if (limb.rule !== 'modal' && limb.subject === null && SANCTION.test(words)) return 'sanction';
  if (limb.rule !== 'modal' && TROUBLE.test(whole)) return 'history';
  if (limb.rule !== 'modal' && INTENDED.test(bare)) return 'definition';
  if (limb.modal === null && DEFINES.test(bare.slice(0, 2))) return 'definition';
  if (limb.rule !== 'modal' && (DONE.test(words) || HISTORY_SENTENCE.test(sentence))) return 'history';
  if (limb.rule === 'modal' && limb.modal !== '应当' && HISTORY_SENTENCE.test(sentence)) return 'history';
  if (isAim(leaf) && !isTold(limb)) return 'aim';
  if (limb.rule !== 'modal' && (STATE.test(bare) || (limb.rule === 'imperative' && BECOMES.test(bare)))) return 'state';
  return null;
}

/** 要正确处理…, also under 基本原则: the word of duty says that it is one. */
const isTold = ({ rule, modal, subject }: Limb): boolean =>
  rule === 'modal' && (subject !== null || /^(?:要|应|应当|必须)$/u.test(modal ?? ''));

/** Stands it under a heading that tells what for and whither, not what to do? */
const isAim = (leaf: Leaf): boolean =>
  leaf.clauses.some(
    ({ heading }) => heading !== null && heading.length <= 24 && AIMS.test(heading.replace(/[（(].*$/u, '')),
  );
