/**
 * Word lists of the names of Chinese offices. A name is a level or place, a field, and a form of office (市 + 财政 + 局); the form
 * alone shows the end of the name.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Forms that are offices whatever stands before them. */
export const STRONG_FORMS = words(`
兵团 人民政府 政府 管理委员会 管委会 委员会 办事处 街道办 人民法院 法院 人民检察院 检察院 海关 分局 总局
集团 公司 银行 分行 支行 信用社 联社 供销社 总社 大学 学院 学校 医院 党校 研究院 研究所 总队 支队 中队 大队
总工会 工会 团委 妇联 残联 工商联 科协 社科联 文联 侨联 红十字会 贸促会 协会 商会 学会 联合会 办公厅
办公室 监委 纪委 工委 党委 网信办 车务段 电视台 广播电视总台 报社 日报社 军分区 人武部 图书馆 博物馆
档案馆 气象台 监管分局 中心支行 分公司 供电局 电力局 电业局 邮政局 铁路局 盐务局 烟草局 水文局 营业管理部 海事局 公积金中心 领导小组 工作专班 专班 联席会议
监察委员会 开发区 高新区 示范区 度假区 产业园 基金会 出版社 交易所 证监局 银保监局 监管局 金融办 通信管理局 航道局
疾控中心 服务中心 管理局 管理处 管理所
`);

/** Forms of one character or double meaning: offices only behind a level, a place or a known field (全部, 社会, 主办 are none). */
export const WEAK_FORMS = words(`
局 委 办 厅 部 署 院 社 会 所 站 队 馆 台 中心 部门 单位 处
`);

/** Level words that open a name: 市财政局, 省教育厅, 自治州林草局. */
export const LEVELS = words(`
自治区 自治州 自治县 自治旗 兵团 省 市 县 区 州 盟 旗 乡 镇 街道 地区 国家 全国 中央 中国 国务院
`);

/** Level words that, after 各, make a collective name with or without a form of office: 各县（市、区）, 各镇街. */
export const COLLECTIVE_LEVELS = words(`
地级以上市 设区的市 设区市 直辖市 自治区 自治州 自治县 开发区 功能区 高新区 园区 新区 乡镇 镇街 县市区
县区 区县 市州 师市 团镇 街道 地区 省 市 州 盟 县 区 旗 乡 镇 村
`);

/** Levels that turn 有关单位 into a printed collective: 市级有关单位, 省直有关部门. */
export const LEVEL_ADJECTIVES = words(`
省属 市属 县属 区属 国家级 中央 省级 省直 自治区级 区直 市级 市直 县级 县直 区级 州级 州直 盟直 旗直
镇级 乡镇级
`);

/** Names that say no one in particular. */
export const VAGUE_HEADS = words(`
部门 单位 方面 机构 企业 地区 地方 地 机关 人员 组织 职能部门 主管部门 责任单位 成员单位 责任部门
牵头单位 业务部门 行业主管部门 行业部门 处室 科室 政府 人民政府
`);
export const VAGUE_MODIFIERS = words(`
各有关 各相关 其他 其它 有关 相关 各级 各 所有 上述 以上 当地 属地 所在地 事发地 发生地 本级 上级 下级
同级 辖区 涉及 对应 主管 行业 职能
`);

/** Bodies set up for a task: they appear in running text as subjects of every other sentence and are charged with nothing there. */
export const TASK_BODIES = words(`
指挥部 指挥部办公室 专家组 工作组 领导小组 领导小组办公室 工作专班 专班 联席会议 联席会议办公室 指挥中心
`);
