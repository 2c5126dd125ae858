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
  {
    modality: 'prohibition',
    word: '禁止',
    notAfter: '令行|被|依法|把|将|关于|或者|或|、',
    notBefore: '令|性|区|类|名单|清单|的',
  },
  { modality: 'prohibition', word: '不准', notBefore: '确' },
  { modality: 'prohibition', word: '不允许' },
  {
    modality: 'prohibition',
    word: '不予',
    notAfter: '作出|做出|决定|对|或者?|和|、',
    notBefore: '\\p{Script=Han}{0,8}(?:决定|通知|告知|情形|的)',
  },
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
  { modality: 'obligation', word: '应当', notAfter: '不|将|(?<!场)所' },
  { modality: 'obligation', word: '必须', notAfter: '不是' },
  { modality: 'obligation', word: '须', notAfter: '必|无|毋|莫|胡|不|急', notBefore: '知|臾|眉' },
  {
    modality: 'obligation',
    word: '应',
    notAfter:
      '不|将|(?<!场)所|相|适|响|对|供|反|效|感|呼|顺|回|照|报|因|(?<![管办审处受代清治经])理|一|本|答|策|热|接|胁|肆|映|布局',
    notBefore:
      '当|急|用|对|变(?!更)|届|聘|诉|邀|征(?!求|收|集|得)|激|税|纳|有(?!针|计|序|效)|答|力(?!争|求)|考(?!虑|核|察|评)|试|许|允|援|景|市|运(?!用|行|营)|标(?!明|注)|享(?!受|有)|得(?!到)|战|验(?!收|证|明)|季|时|\\p{Script=Han}尽|\\p{Script=Han}未|[收付]账?款|计[入未]|付职工|物',
  },
  { modality: 'permission', word: '可以', notAfter: '不' },
  {
    modality: 'permission',
    word: '鼓励',
    notAfter: '以|和|(?<!支持)、|的|表彰|给予|予以|政策|激励|物质|精神',
    notBefore: '措施|政策|类|机制|性|和支持措施|和支持政策|办法|的|作用',
  },
  {
    modality: 'permission',
    word: '享受',
    notAfter: '的|待遇|可以|应当|不得|可|能|应|除|重复|不|权|有',
    notBefore: '的|者|到|人',
  },
  { modality: 'permission', word: '享有', notAfter: '的|可以|应当|不得|可|应|依法所|所', notBefore: '的' },
  { modality: 'permission', word: '允许', notAfter: '不|未经', notBefore: '范围|误差|偏差|值|排放量|浓度|类' },
  { modality: 'permission', word: '有权', notAfter: '享|拥|持|所|没|具', notBefore: '机关|部门|属|益|重|人|单位' },
  { modality: 'prohibition', word: '无权', notBefore: '处分|代理|限|属|占|益|的' },
  { modality: 'permission', word: '无需', notBefore: '的' },
  { modality: 'permission', word: '方可', notAfter: '地|各|双|对|甲|乙|多|一', notBefore: '能|以' },
  {
    modality: 'permission',
    word: '可',
    notAfter: '不|许|认|(?<![地各双])方|均|尚|宁|即|才|无|非|皆|莫',
    notBefore:
      '以|能|持|靠|行|再|追(?!加|究)|视|控|比|用(?!于)|燃|操|复(?!制推|印)|及|穿|见|观|信|逆|变(?!更)|溯|选(?!择|派|聘|取|用|定)|供(?!给)|支(?!持|付|取)|移(?!送|交)|调(?!整|阅|取|用|解|配)|分(?!批|期|别|段|阶|步|类|级|散)|读|量|达|预(?!留|约|先|支)|实现|感|塑|循|回(?!收|避|购)|降(?!低)|推广|落地|研(?!究)|爱|贵|喜|是|怜|采(?!取|用|纳|购|集)|开(?!展|设|具|放|办|通|发)|利(?!用)|交(?!由|换|回)|售|谓|展(?!示|开)|检(?!查|验|测)|证(?!明)|执行性|重(?!新|点)|食|吸(?!收|引)|扩(?!大|展)|替(?!换)|拓(?!展)|转让|视化|耕|办率|办事项|达率|知率|行性|燃|数|溶|降解',
  },
];

/** 要 is a duty only where its subject stands right before it or it opens the sentence; these are the words it is half of. */
export const NOT_YAO_AFTER = '主|重|需|必|只|首|次|想|摘|纪|概|简|扼|紧|不|还|就|将|若|险|提|择|索|硬|机|既|既然';
export const NOT_YAO_BEFORE = '求|素|点|件|闻|么|是|道|害|务|约|义|领|案|塞|目|旨|诀|职|员|价|紧|不';
