/**
 * Verbs of Chinese, two characters each, and verbs that are as often nouns (建设, 管理). The lists are drawn from the dictionary of cppjieba (MIT), by its
 * parts of speech and frequencies, so that a build gives the same facts whether its addon could be built or not.
 */
import { readFileSync } from 'node:fs';
import { IMPERATIVE_VERBS } from '../imperative-verbs.js';
import { WordSet } from './word-set.js';

const read = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/u);

/** Words of the list of imperatives that are no verbs, but open a measure: 切实, 将, 每年. */
const NOT_VERBS = new Set(
  '大力 合理 积极 及时 集中 加快 坚决 将 紧扣 进一步 聚焦 科学 力争 切实 全面 认真 深入 稳步 稳妥 严格 严厉 严肃 依法 依托 有序 重点 抓紧 主动 统一 定期 每年 每月 每季度 到20 会同 联合 协同'.split(
    ' ',
  ),
);
/** Verbs that as often stand before a noun (建设单位, 审核机构): alone they open no measure. */
const NOUNS_TOO = new Set(
  '安排 保护 检查 监督 建设 培训 治理 研究 规划 监测 监控 处置 报告 通报 审核 审查 核查 改革 改造 宣传 配备 运用 创新 发展 预防 执行 指导 协调 布局 参加 受理 参与 集中 共享 融合 维护 整治 救治'.split(
    ' ',
  ),
);

let strong: WordSet | undefined;
let weak: WordSet | undefined;

/** Words that are verbs wherever they stand. */
export function verbs(): WordSet {
  strong ??= new WordSet(
    [...read('./verbs.txt'), ...IMPERATIVE_VERBS, ...MORE].filter(
      (word) => !NOT_VERBS.has(word) && !NOUNS_TOO.has(word),
    ),
  );
  return strong;
}

/** Words that are verbs or nouns: 建设, 管理, 监督. */
export function verbalNouns(): WordSet {
  weak ??= new WordSet([...read('./verbal-nouns.txt'), ...NOUNS_TOO]);
  return weak;
}

/** Verbs that are nouns wherever they open a measure: 工作…, 教育…. */
const NOUNS_FIRST = new Set(
  '工作 生活 服务 管理 教育 活动 学习 生产 经营 贸易 交易 运输 投资 消费 旅游 集中 结构 运动 竞争 合作 就业 医疗 健康 出口 进口 需求 影响 变化 反应 反映 增长 收入 成长 行动 运行 运营 交流 开发 保险 保障 救助 供应 流通 销售 存在 联系 感染 信仰 信用 思想 犯罪 损失 创业 通信 通讯 建筑 设计 表现 演出 比赛 选举 战争 革命 斗争'.split(
    ' ',
  ),
);
/** Verbs that open a measure though they are as often nouns: 建设平台, 设置电话. */
export const isMeasureVerb = (word: string): boolean => !NOUNS_FIRST.has(word);

/** Verbs of office that the dictionary knows as something else. */
const MORE =
  '赶赴 主管 厉行 反对 普及 增施 记录 尊重 论证 细化 资助 弘扬 传承 减收 免收 减征 免征 减免 吸收 行使 方便 协商 印发 下发 下达 颁布 颁发 制修订 总结 配合 力戒 牵头 落实 健全 压实 备案 责令 明确 赋能 函告 抄送 抄告 抄报 统筹 搭建 构筑 锻造 塑强 做好 做细 做实 搞好 抓实 建档 立项 报批 会商 研判 布设 布控 招引 引育 育强 提请 提级 备齐 配足 配齐 配强 列支 列入 纳入 归口 摸排 排查 约谈 问责 追责 通办 直达 下沉 上云 入库 出库 移交 移送 存档 归档 报备 送达 送交 交由 予以 给予 处以 应急处置 缴存 补缴 补足 补正 补办 撤回 换发 补发 核发 核定 核减 核销 核准 核验 复核 复验 复查 复审 初审 终审 评审 评议 评选 评定 认定 认证 裁定 裁决 裁量 举证 质证 听证 公示 公告 告知 告诫 劝阻 劝导 疏散 疏导 疏浚 清淤 清运 清扫 清零 修缮 修复 修编 编写 编印 刊登 刊发 印制 张贴 悬挂 佩戴 携带 出示 查验 检疫 消毒 隔离 封存 扣押 查封 冻结 没收 吊销 注销 变更 登记 造册 填报 填写 签订 签署 签收 订立 履行 遵守 服从 接受 享有 享受 具备 具有 符合 包括 载明 注明 标明 写明 说明 提交 递交 提请 呈报 转报 转办 转送 转交 督办 督查 督导 督察 巡查 巡视 巡护 值守 值班 报到 报名 报考 报告 汇报 上报 报送 报请 报经 申报 申请 申领 领取 发给 付给 支付 拨付 垫付 结算 决算 预算 收取 收集 收回 收储 收购 征收 征集 征求 征询 听取 采纳 采信 采集 采购 采用 启用 停用 停止 终止 中止 暂停 恢复 解除 撤销 废止 采取 贯彻 委托 杜绝 严防 防止 避免 统一思想 提高认识 提高站位 真抓实干 攻坚克难 坚定 建强 做优 做强 做大 用好 用足 用活 办好 管好 管住 建好 筑牢 压紧 拧紧 扛牢 扛起 抓牢 抓紧抓好 选好 选优 守住 守牢 盯紧 稳住 练好 把好 打好 打赢 唱响'.split(
    ' ',
  );
