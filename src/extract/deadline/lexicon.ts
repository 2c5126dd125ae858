/** Words of the deadline grammar, apart from its logic. Each constant is the source of a regular expression over folded text. */

/** Publication of the document itself, in all its verbs: its day is the document's 成文日期. */
export const PUBLICATION = '(?:正式)?(?:公布|发布|印发|下发|发文|签发|颁布|颁发|公告|通告|出台)';
/** The document speaking of itself; short names stand right behind 本 and begin no longer word (本法院, 本令人…). */
export const THIS_DOCUMENT =
  '(?:本[\\u4e00-\\u9fff]{0,4}?(?:办法|规定|细则|意见|通知|公告|通告|决定|决议|方案|预案|条例|文件|规则|制度|政策|措施|标准|指南|规程|规范|章程|准则|守则|纲要|清单|目录|计划|规划|要点)|本(?:法(?![院人官律规庭定])|令(?!人)|批复|解释))';
/** Verbs of coming into force and of going out of it. */
export const TAKES_EFFECT = '(?:施行|实施|执行|生效|试行|启用|适用)';
export const LOSES_EFFECT = '(?:废止|停止执行|停止施行|停止实施|停止使用|不再执行|不再适用|失效|失去效力|终止)';
/** Terms of validity. */
export const VALIDITY =
  '(?:有效期限?|试行期限?|试行时间|施行期限?|实施期限?|执行期限?|暂行期限?|政策期限|试点期限?|有效时间|执行时间|实施时间)';
/** Headings of a column or a label in a bracketed tag that hold a limit. */
export const LIMIT_LABEL =
  '(?:审批|审核|审查|评审|检验|鉴定|完成|办结|整改|落实|办理|工作|建设|实施|申报|报送|推进|启动|达标|截止|反馈|报名|公示|上报|责任|计划完成|预计完成|拟完成|要求完成|任务完成|阶段性?|规划)?(?:时限|期限|时间节点|时间要求|时间进度|时间安排|完成时间|完成日期|截止时间|截止日期|完成年限|完成期限)(?:要求)?';
/** What is over: a limit in such a sentence is history. */
const PAST =
  '(?:以来|去年|上年|已于|已经(?:完成|建成|实现|取得)|已(?:完成|建成|实现|累计|达到?|有|在|基本|全部|成功)|先后|荣获|获评|被评为|成立于|曾|了(?=[,。;\ufffc]))';
export const PAST_WORDS = new RegExp(PAST);
/** What was reached by a day, told behind 截至…: 全国累计建成153家. */
export const REPORTS_WHAT_WAS =
  /^[^。;；]{0,60}?(?:累计|已(?!批准)|同比|较上?[年去]|突破|位居|占比|(?:超过?|达到?|为|有|共)(?:约|近|了)?\d)/;
/** Verbs of completion: a bare future date directly before them is the time to be done. */
export const COMPLETES =
  '(?:前?(?:要|将|应|须|力争|争取|确保|计划|全面|基本|全部|率先|整体|初步|提前|正式|高质量|如期){0,3}(?:完成|建成|竣工|实现|达到|达标|投入使用|投用|投产|交付|通车|通水|消除|完工|验收|销号|开工|动工|开建|开园|开业|投运|运营|试运行|形成|建立健全|建立起|覆盖))';
