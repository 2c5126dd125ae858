/** Small words of a limb, in the order in which they may stand: link, adverb, preposition. */
import { verbalNouns, verbs } from '../../../text/lexicon/lexicon.js';
import { WordSet } from '../../../text/lexicon/word-set.js';

const words = (list: string): WordSet => new WordSet(list.trim().split(/\s+/u));

/** What joins a limb to the one before: 并，且，同时. */
export const LINKS = words(
  '并 并且 且 而 而且 但 但是 同时 此外 另外 其中 对此 因此 据此 则 也 还 又 即 或 或者 以及 一方面 另一方面 特别是 尤其是 首先 其次 再次 最后',
);

/** How something is to be done; they say nothing of who. */
export const ADVERBS = words(`
进一步 切实 认真 严格 积极 及时 依法 依规 依法依规 合法 主动 定期 不定期 按时 按期 保质 保量 保质保量 按质 按质按量 如期 适时 实时 随时 尽快 尽早 立即 迅速 即时 同步 逐步 逐级 逐项 逐一 分批 分级 分类 分别 共同 联合 统一 集中
全面 深入 深化 扎实 稳步 稳妥 大力 着力 努力 持续 不断 加快 加速 加紧 抓紧 有序 有效 有力 有针对性地 妥善 合理 科学 规范 准确 如实 全力 全程 充分 正确 坚决 坚持 严厉 严肃 从严 从快 从重 优先 重点 突出 着重 精准 高效 高标准 高质量 高水平
均 都 一律 一并 原则上 一般 必要时 也 还 再 又 就 先 自觉 自主 自行 自愿 择优 择机 按需 按程序 按规定 按要求 按比例 按月 按季 按季度 按年 按年度 按职责 书面 公开 免费 无偿 有条件地 因地制宜 常态化 制度化 长效 系统 统筹 协同 探索 尝试 争取 力争 鼓励 独立 客观 公正 广泛 动态 适当 适度 相应 提前 首先 切勿 擅自 非法 违法 违规 变相 直接 间接 不再 可 只 仅 最迟 按照规定 按照要求 依照规定 根据需要 根据情况 视情 视情况 视情节 牢固 始终 真正 更好地 更好 更加 密切 紧密 紧紧 大幅 显著 明显 尽力 尽量 尽可能 务必 另行 精心 悉心 用心 一体化 一体 一次性 多渠道 多层次 多形式 分阶段 分步 有计划地 整体 全链条 全方位 全过程 全流程 全覆盖 高度 主要 常态 综合 简化 每年 每月 每季度 每半年 每周 每日 每天 年内 当日 当场 现场 就近 就地 属地 具体 继续 仍 仍然 已经
`);

/** What opens an adverbial: 按照…, 对…, 于…. */
const PREPOSITION_WORDS = words(`
按照 按 根据 依据 依照 依 依托 围绕 结合 通过 以 利用 借助 针对 聚焦 紧扣 在 于 对 对于 将 把 向 为 为了 与 会同 从 自 到 至 经 经由 由 随着 协同 联合 除 除了 因 因为 本着 鉴于 凭 用 采取 采用 会商 商 比照 参照 立足 瞄准 面向 适应 遵循 秉持 坚持 就 给 凡 当 如 若 如果 凡是 对照 沿 遇 遇有 截至 截止
`);

/** Prepositions that lead to a verb in the same limb: 将…向社会公布. */
export const OBJECT_FIRST = words('将 把 对 对于 向 为 与 给 就 会同 协同 联合 由 从 用 采取 采用');

/** Verbs of one character, behind a subject or a word of duty. */
const SHORT_VERB_WORDS = words(
  '报 予 做 抓 处 设 建 给 交 送 派 发 请 享 办 付 列 评 定 免 缴 收 查 购 配 聘 订 拟 管 审',
);

/** Words of one character that begin other words: what must not follow them, by character. */
const BEGIN_OTHERS = new Map(
  `用于人户地水电能工药车房气途品语餐具 经营济办理费信贸纪销常验历过 当事地场班前年日月天期选代 自治然行主愿觉律查评贸有建动救身己来学考筹 为民主人期止限 对外口象策手等比接 予以人 从业事严快重优 向导阳上下
以上下及内外前后来往便 在校职建岗线册编华京场地建途 与会 按揭时期月季年日需 给予水 就业学医近地诊餐 到期位达场岗 至少今 因素此 除险雪害尘 如实期下何果皋 若干 将来军乐 把握关 凭证 商务品业标会户店贸场家住铺事誉城 沿线海街岸江途
遇难险害 同级时行意步等学比类样一期志城 和谐平解 凡是 由于此来 于是 根据本治 据此
管理线道网委护控辖家 报告名社刊酬废表警案考价道销 办公法事理案学 建筑设立成制材 做法 抓手捕 处理置罚分所长室方境于 设备施计立有置定想区 交通易流费警叉换接 送达 派出驻 发展改明电生票现热包货布 请示求假帖 享受有 依法规据照靠托次旧然存赖附从靠 付费款 列车入
评价估审定标选议级比 定期点额位价向性制义量员性居 免费疫税 收入费益支 查询看处明封 购买物房 配套备合置件送电 聘用 订单阅 拟定 审计核批查判理议`
    .trim()
    .split(/\s+/u)
    .map((entry) => [entry.slice(0, 1), entry.slice(1)] as const),
).set('针对', '性');

/** Length of the preposition that begins at `at`; 0 where none does. */
export const prepositionAt = (text: string, at: number): number => {
  const length = PREPOSITION_WORDS.guarded(text, at, BEGIN_OTHERS);
  return length > 0 && TOGETHER.test(text.slice(at, at + 2)) && !isWithWhom(text, at) ? 0 : length;
};
const TOGETHER = /^(?:协同|联合)/u;
/** 协同市财政局开展: with whom; 联合开展, 协同推进: an adverb before a verb. */
export const isWithWhom = (text: string, at: number): boolean =>
  TOGETHER.test(text.slice(at, at + 2)) &&
  /^\p{Script=Han}{2}/u.test(text.slice(at + 2, at + 4)) &&
  !/^(?:会|国|体|办|攻|惩|收|执)/u.test(text.slice(at + 2)) &&
  [verbs(), verbalNouns(), ADVERBS].every((set) => set.at(text, at + 2) === 0);
/** Length of the verb of one character at `at`; 0 where none stands. */
export const shortVerbAt = (text: string, at: number): number => SHORT_VERB_WORDS.guarded(text, at, BEGIN_OTHERS);
