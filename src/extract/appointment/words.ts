/** Word lists of the appointment grammar: posts, the verbs of 任免, and what a name is not. */
import { wordList } from '../../text/word-list.js';

/** Last words of posts (职务), without 副, 常务 and the like. */
export const POST_WORDS: readonly string[] = wordList(`
  局长 厅长 部长 司长 处长 科长 股长 所长 站长 队长 支队长 总队长 大队长 中队长 庭长 院长 校长 园长 馆长
  行长 台长 社长 团长 组长 会长 理事长 监事长 董事长 秘书长 署长 省长 市长 州长 盟长 旗长 县长 区长 镇长
  乡长 专员 检察长 审计长 关长 库长 场长 厂长 矿长 店长 村长 行署专员 指挥长 参谋长 舰长 船长 机长 段长
  班长 特首 主任 书记 主席 委员 常委 常务委员 代表 秘书 干事 理事 监事 董事 经理 总经理 总裁 总监 裁
  首席执行官 负责人 主持 总工程师 工程师 总经济师 经济师 总会计师 会计师 总规划师 规划师 总农艺师 总畜牧师
  总兽医师 总统计师 总审计师 总建筑师 总设计师 总督学 总药师 总飞行师 首席专家 总检验师 安全总监 数据官
  首席数据官 审计师 统计师 监察专员 督察专员 总编辑 总编 编审 主编 主笔 调研员 巡视员 科员 主任科员 办事员
  督学 督察 督察员 督导员 检查员 监察员 巡察员 稽察特派员 特派员 参事 馆员 顾问 研究员 审判员 检察员 人民陪审员 陪审员
  法官 检察官 警长 警务技术主任 警监 高级警长 政委 政治委员 教导员 协理员 大使 公使 总领事 领事 参赞 武官
  总干事 总指挥 指挥 司令 司令员 会计 助理 教授 联络员 纪检员 纪检监察员 组织员 选调生 村官 主管 成员 组员
  召集人
`);

/** What may stand before the word as part of the post. */
export const POST_QUALIFIERS: readonly string[] = wordList(`
  常务 执行 第一 第二 名誉 专职 兼职 首席 高级 助理 副 总 代 代理 见习 正职 独立 职工 外部 专任 候补
  一级 二级 三级 四级 五级 六级 正处级 副处级 正科级 副科级 正厅级 副厅级 正县级 副县级 正局级 副局级 县级
  处级 厅级 科级 主任 党委 党组 党总支 党支部 党工委 分党组 机关党委 机关纪委 纪委 纪检组 纪检监察组 理事会
  监事会 董事会 审判委员会 检察委员会
`);

/** Verbs that appoint with the person after them: 任命张三为…. */
export const APPOINT_FIRST: readonly string[] = wordList('任命 聘任 聘请 续聘 委任 委派 聘 提名 推荐 提请任命');
/** Verbs between person and post: 张三同志任…. */
export const APPOINT_BETWEEN: readonly string[] = wordList(`
  被任命为 任命为 聘任为 聘为 续聘为 挂职任 挂职担任 暂时担任 挂任 担任 兼任 出任 续任 连任 转任 改任 升任
  晋升为 暂任 任 兼
`);
/** Verbs that end a post with the person or the post after them. */
export const REMOVE_FIRST: readonly string[] = wordList('免去 免除 撤销 解聘 解除聘用 罢免 撤去');
/** Verbs that end a post, between person and post. */
export const REMOVE_BETWEEN: readonly string[] = wordList(
  '不再担任 不再兼任 不再挂任 不再任 停止担任 辞去 卸任 离任 不再聘任为',
);

/** A nomination is no appointment yet: its row is inferred. */
export const NOMINATIONS: readonly string[] = wordList('提名 推荐 提请任命');

/** Strings that make a token no name of a person. */
export const NO_NAME: readonly string[] = wordList(`
  不再 继续 暂时 同时 同志 下列 以下 上述 有关 人员 会议 决定 研究 批准 同意 市政府 省政府 国务院 政府 通知 部门 单位 任命
  免去 职务 任期 试用 以上 办公 委员 主任
`);
