import type { Obligation } from '../../tree/facts.js';

export type Modality = Obligation['modality'];

/**
 * The words that put someone under a duty, forbid or allow. Those of one character are half of many other words, so each comes
 * with the characters that must not stand before or behind it.
 */
export interface ModalWord {
  readonly modality: Modality;
  readonly word: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

export const MODAL_WORDS: readonly ModalWord[] = [
  { modality: 'prohibition', word: '不得', notBefore: '不|已|而知' },
  { modality: 'prohibition', word: '严禁' },
  { modality: 'prohibition', word: '禁止', notAfter: '令行|被|依法|把|将|关于', notBefore: '令|性|区|类|名单|清单|的' },
  { modality: 'prohibition', word: '不准', notBefore: '确' },
  { modality: 'prohibition', word: '不允许' },
  { modality: 'prohibition', word: '不应', notBefore: '当' },
  { modality: 'prohibition', word: '不应当' },
  { modality: 'prohibition', word: '切忌' },
  {
    modality: 'prohibition',
    word: '不能',
    notBefore:
      '力|够|满足|适应|胜任|及时|按期|按时|提供|证明|履行|正常|说明|确定|独立|达到|自理|完全|继续|恢复|有效|解决',
  },
  { modality: 'obligation', word: '务必' },
  { modality: 'obligation', word: '应当', notAfter: '不|将|所' },
  { modality: 'obligation', word: '必须', notAfter: '不是' },
  { modality: 'obligation', word: '须', notAfter: '必|无|毋|莫|胡|不|急', notBefore: '知|臾|眉' },
  {
    modality: 'obligation',
    word: '应',
    notAfter: '不|将|所|相|适|响|对|供|反|效|感|呼|顺|回|照|报|因|理|一|本|答|策|热|接|胁|肆|映|局',
    notBefore:
      '当|急|用|对|变|届|聘|诉|邀|征|激|收|税|纳|付|有|答|力|检|保|享|缴|得|战|验|考|试|届|计|交|发|赔|退|尽|接尽|建|返|分|补|救|招|季|时|许|允|援|否|物|景|市|运|标|付|允|拆|落|续|到|储|享|评|改|转|施',
  },
  { modality: 'permission', word: '可以', notAfter: '不' },
  {
    modality: 'permission',
    word: '鼓励',
    notAfter: '以|和|、|的|表彰|给予|予以|政策|激励|物质|精神',
    notBefore: '措施|政策|类|机制|性|和支持措施|办法|的|作用',
  },
  { modality: 'permission', word: '享受', notAfter: '的|待遇|可以|应当|不得|可|能|应', notBefore: '的|者|到|人' },
  { modality: 'permission', word: '享有', notAfter: '的|可以|应当|不得|可|应|依法所|所', notBefore: '的' },
  { modality: 'permission', word: '允许', notAfter: '不|未经', notBefore: '范围|误差|偏差|值|排放量|浓度|类' },
  { modality: 'permission', word: '有权', notAfter: '享|拥|持|所|没|具', notBefore: '机关|部门|属|益|重|人|单位' },
  { modality: 'permission', word: '方可', notAfter: '地|各|双|对|甲|乙|多|一', notBefore: '能' },
  {
    modality: 'permission',
    word: '可',
    notAfter: '不|许|认|(?<![地各双])方|均|尚|宁|即|才|无|非|皆|莫',
    notBefore:
      '以|能|持|靠|行|再|追|视|控|比|用|燃|操|复|及|穿|见|观|信|逆|变|查|溯|选|供|支|移|分|调|读|量|达|预|实现|感|塑|循|回|降|推广|落地|研|爱|贵|喜|是|怜|采|开|利|交|售|谓|展|检|证|执行性|重|食|吸|扩|替|拓|转让|推|视化',
  },
];

/** 要 is a duty only where its subject stands right before it or it opens the sentence; these are the words it is half of. */
export const NOT_YAO_AFTER = '主|重|需|必|只|首|次|想|摘|纪|概|简|扼|紧|不|还|就|将|若|险|提|择|索|硬|机|既|既然';
export const NOT_YAO_BEFORE = '求|素|点|件|闻|么|是|道|害|务|约|义|领|案|塞|目|旨|诀|职|员|价|紧|不';
