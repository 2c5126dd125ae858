/** Word lists that tell documents in 《》 from books, works of art, newspapers, contracts and forms. */
import { wordList } from '../../text/word-list.js';

/** 文种, kinds of law, and kinds of normative text that the titles of documents end in. */
export const DOCUMENT_ENDINGS: readonly string[] = wordList(`
  法 法典 宪法 条例 规定 办法 细则 决定 决议 命令 令 公告 通告 通知 通报 意见 议案 请示 批复 函 复函
  纪要 方案 预案 规划 计划 纲要 要点 措施 举措 政策 规则 规程 准则 守则 章程 党章 制度 通则 总则 解释
  答复 批示 公约 协定 议定书 条约 白皮书 工作报告 统计公报 状况公报 会议公报 导则 规范 标准 议程 分工 部署
  任务 要则 区划
`);

/** Endings that forms, brochures and other things have too: a document unless the words around it say otherwise. */
export const WEAK_ENDINGS: readonly string[] = wordList(`
  目录 名录 清单 名单 指南 指引 大纲 建议 倡议 备忘录 要求 体系 机制 格式 术语 代码 编码 分类 技术条件
  定额 声明 模式 流程 公报 安排 事项 协议
`);

/** Titles with these endings are no documents though their last word is in the lists above. */
export const NEVER_ENDINGS: readonly string[] = wordList(
  '书法 说法 做法 想法 政府公报 国务院公报 人大常委会公报 办事指南 服务指南 旅游指南 报名须知 集结令',
);

/** Words before 《 that say it is a work. */
export const WORK_BEFORE: readonly string[] = wordList(`
  歌剧 话剧 舞剧 越剧 京剧 婺剧 戏剧 戏曲 音乐剧 舞台剧 电影 影片 电视剧 网络剧 纪录片 专题片 宣传片
  动画片 歌曲 歌舞 组歌 合唱 小说 诗集 著作 专著 图书 画册 杂志 期刊 报纸 栏目 专栏 节目 长卷 油画 国画
  雕塑 作品 课文 教材 论文 文章 丛书 刊物 主题曲 小品 巨著 读本 绘本
`);

/** Words after 》 that say the same. */
export const WORK_AFTER: readonly string[] = wordList(`
  一书 宣传册 宣传片 宣传手册 画册 杂志 节目 栏目 专栏 专刊 歌曲 话剧 歌剧 舞剧 电影 专题片 纪录片 电视剧
  丛书 读本 教材 课程 论文 文章 大型演艺 演出 剧目 图书 期刊 展览 等书 等文艺 等歌 等剧 等电影 公众号
`);

/** What is done with forms, certificates and contracts: a title with a weak ending after these is no document. */
export const FORM_BEFORE: readonly string[] = wordList(
  '签订 签署 签立 填写 填报 填好 领取 核发 换发 颁发 出具 取得 办理 申领 持有 提交 提供 打印 收到 公示',
);
