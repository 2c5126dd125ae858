/** Words of the target grammar, apart from its logic. Sources of regular expressions over folded text unless said otherwise. */

export const TIME_NAMES = '(?:时间|时长|住院日|用时|耗时|天数|周期|时延|库存|库存量|储备量|存量)';
/** Times of a procedure, which are limits of it and nobody's goal: 公示时间不少于5天. */
export const TIMES_OF_PROCEDURE =
  '(?:公示|公告|公布|征求意见|听证|举报|异议|申诉|保存|留存|保管|存档|有效|施行|试行|试用|聘用?|任职|服务期|服役|追溯|申报|报名|投标|休假|产假|假期)';
/** What is built or bought, told by its size in brackets: 大桥(全长1.86公里，宽24米). */
export const DIMENSIONS =
  '(?:全?长|总长|宽|高|深|占地|用地|总?建筑面积|总?面积|总?投资|总?造价|总?库容|总?装机|总?里程|全程|跨度|限速|编制|约|共|计|含)';
/** What is said of one thing each is a specification: 单个车位面积不小于12平方米. */
export const SPECIFIES_ONE =
  '(?:单[个体处座栋幢间套库件根块台个]|每一?[个座处间套栋幢根块件])[^,。;]*(?:面积|容积|容量|高度?|宽度?|深度?|厚度|间距|长度|直径|净空|荷载|功率|跨度)';
/** A length of time is a target only where it is the time a service takes: 1天送达, 2小时到达. */
export const SERVICE_TIME = '(?:(天|小时|分钟)(?:内)?(送达|直达|通达|到账|到达))';
/** Measure words that count things one can build or found, as against amounts. */
export const COUNTERS =
  '(?:个|家|项|场|次|座|所|处|条|辆|台|套|件|部|门|种|张|只|头|株|支|人|名|户|艘|宗|棵|间|栋|幢|篇|册|人次|公里|亩|公顷|平方米|平方公里|床位|泊位|车位|架|口|眼|盏|对|队|片|班次|学时|课时|场次|台套|台次|辆次|顶|根|床|款|列|块)';

/** What is done to reach a number. */
export const ACHIEVES =
  '(?:创建|创成|争创|建成|新建|新增|新改扩建|改扩建|新改建|培育|建设|打造|完成|实现|引进|引育|招引|改造|落地|设立|设置|布局|布设|举办|组织|开展|推出|改建|扩建|发展|形成|认定|培养|安排|统筹|投放|配备|建立|评选|选树|修建|开通|实施|推进|启动|开工|整治|治理|培训|招聘|吸纳|帮扶|命名|孵化|集聚|申报|获评|绿化|新植|种植|收储|盘活|筹集|筹措|供应|投入|募集|发放|解决|推广|更新|升级|提升|支持|扶持|遴选|制定|制修订|出台|签约|储备|建强|修复|清理|淘汰|关停|压减|减少|消化|新培育|评定|入选|输送|储存|加固|疏浚|清淤|维修|修缮|拆除|搬迁|安装|购置|采购|迁建|加装|更换|铺设|硬化|栽植|补植|抚育|转移|利用|到位|带动|增收|节约|接待|生产|装机|建造|植树|造林|力争|争取|确保|保有|达成|覆盖|惠及|处置|恢复|下达|落实|配齐|轮训|化解|办结|签订|征集)';

/** What is done to find people and places a task needs: 选择10个左右城市, 选派100名科技特派员. */
export const SELECTS = '(?:组建|创办|打造出|遴选出|推介|选派|招募|配置|建设好|选择|选取|选定|确定|聘请|招收)';

/** What is done a number of times: 至少检查2次. */
export const DOES =
  '(?:检查|检测|监控|消毒|清洗|保养|维护|巡护|暗访|督导|考核|会商|调研|普查|巡查|召开|进行|修订|演练|调度|巡检|抽查|走访|研究|报告|通报|监测|评估|更新|培训|参加|督查|会商|轮训|体检|回访|接受)';

/** Comparators before the number, by what they say. */
export const AT_LEAST = `(?:不少于|不低于|不小于|不得少于|不得低于|不得小于|不短于|应不低于|至少(?:有|要|达到|应|须|${ACHIEVES}|${DOES}){0,2}|达到|达|突破|超过|超|高于|大于|多于|力超|冲刺)`;
export const AT_MOST =
  '(?:不超过|不得超过|不高于|不多于|不大于|不得高于|不得多于|低于|少于|小于|控制在|压控在|严控在|最高不超过|(?<![期权时上下局有极无门界受不])限(?:报送?|申报|推荐|报名)?)';
/** Movement to a number, with no word for more or less: a bare number. */
export const MOVES_TO =
  '(?:提高到|提高至|提升到|提升至|增加到|增加至|增长到|增至|扩大到|扩大至|稳定在|保持在|稳定到|保持|下降到|下降至|降低到|降低至|降到|降至|压缩到|压缩至|缩短到|缩短至|压减到|压减至|减少到|减少至|减至|上升到|上升至|恢复到|恢复至|增长|提高|提升|增加|下降|降低|减少|压减|压降|下调|再降|再减|降|为|是|:)';
export const ABOUT = '(?:约|大约|大概)?'; // 约

/** Words that say a number is a fact already. */
export const IS_A_FACT =
  '(?:已(?!有|经明确)|同比|截[至止]|去年|上年|前年|以来|达到了|完成了|实现了|建成了|位居|居全|排名|其中已|曾|历年|近年|近[0-9一二三四五六七八九十两几]+年来?|评为|荣获|占全[国省市县区州]|来自)';
/** The same, where they stand in the words just before the number. */
export const IS_WHAT_EXISTS = '(?:现有(?!.{0,4}基础)|共有|目前|在册|原有|存量|仅有|仅为)';
/** Money given or taken: subsidies, fees, fines, loans are no targets. */
export const IS_A_PAYMENT =
  '(?:罚款|处以|并处|处[0-9一二三四五六七八九十]|没收|奖励|奖补|补助|补贴(?!性)|补偿|资助|给予|予以一次性|贴息|利率|(?<!平均.{0,4})费率|税率|收费|收取|赔偿|返还|扣减|扣除|免征|减征|报销|支付比例|起付)';
/** Amounts of money that are somebody's own affair: only where the unit is money. */
export const IS_AN_AMOUNT_OWED =
  '(?:贷款|授信|担保|缴纳|交纳|保费|保额|限额|退还|按.{0,12}标准(?:发放|计发|拨付)|工资|薪酬|年薪|注册资本|租金|年费|价格|[单水电气热房地票药油煤粮均]价|押金|保证金|资本金)';
/** Sums over many: what is owed or paid singly is nobody's goal, their sum may be one (涉农贷款余额, 新增担保额). */
export const IS_AN_AGGREGATE =
  '(?:余额|规模|总额|总量|增量|新增|累计|平均|增速|占比|比重|覆盖率|全[省市县区州国社]会?|全年|收入)';
/** Sentences that introduce conditions, cases or acts, each an item below: 应当具备下列条件：, 有下列情形之一的，…：. */
export const ANNOUNCES_SORTS = '(?:条件|情形|行为|资格|标准)(?:之一)?[^。；;]{0,30}[：:]$';
/** Headings under which numbers sort things or set conditions. */
export const IS_A_THRESHOLD_HEADING =
  '(?:分级|等级|级别|条件|资格|情形|认定标准|评定|评分|计分|考核|适用范围|申报|准入|门槛|处罚|罚则|奖励|补助|补贴|资助|扶持政策|支持政策|术语|定义|Ⅰ|Ⅱ|Ⅲ|Ⅳ|特别重大)';
/** Headings of responses to events, whose levels are told by 达到 and 以上; 不低于 and 不超过 below them are orders. */
export const IS_A_RESPONSE_HEADING = '(?:响应|预警|启动)';
/** Nouns a bare count in Chinese numerals merely enumerates: 三个方面, 两个阶段. */
export const ENUMERATES =
  '(?:方面|阶段|环节|层面|维度|步骤|部分|原则|问题|维护|确立|意识|自信|重点任务|关键|领域|层次|角度|统一|转变|优先|坚持|必须|不|务必|月|年|季度|体系|一批)';
/** Headings under which is told what was done or what there is. */
export const TELLS_WHAT_WAS =
  '(?:成效|成绩|做法|回顾|背景|现状|形势|情况|经验|发展基础|工作基础|取得|存在的?问题|主要问题|挑战|机遇|说明|解读|必要性|起草过程)$|(?:现状|背景|成效|做法|形势)(?:和|与|及)';
