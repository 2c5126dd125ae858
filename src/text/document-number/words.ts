/** Word lists of the document-number readers. */
import { wordList } from '../word-list.js';

/** Words of a sentence that never stand inside an issuer word. */
export const SENTENCE_WORDS: readonly string[] = wordList(`
  根据 依据 依照 按照 参照 遵照 对照 比照 执行 落实 贯彻 废止 修改 修订 修正 印发 转发 下发 发布 公布
  颁布 出台 制定 关于 文件 规定 要求 包括 其中 分别 以及 详见 参见 符合 通过 下达 已被 替代 同时 违反
  适用 的
`);

/**
 * Single words that may open the run. Each with the characters that make it the start of an issuer word instead: 自然资规, 即墨 即政发,
 * 从化 从府办, 和县 和政发.
 */
export const START_WORDS: readonly string[] = wordList(`
  请 按 据 由 经(?![信济贸开]) 以 见 即(?![墨政]) 原(?![政平阳州]) 从(?![化江府政])
  对(?!外) 将(?![乐政]) 为 与 依(?![兰安政]) 自(?![然贡府]) 在 至 该
  和(?![政县平田静林顺龙布]) 及 到 是 违反 适用 引用 涉及 采用
`);

/** Ends of full names of organs; what follows is the organ's issuer word. */
export const ORGAN_END: readonly string[] = wordList('人民政府 政府 办公厅 办公室 委员会 总局 管理局 国务院');

/** Ends of the names (and short names) of organs that issue decrees and announcements. */
export const DECREE_ISSUER_END: readonly string[] = wordList(`
  国务院 政府 主席 委员会 常委会 人大 军委 总局 银行 省长 市长 州长 法院 检察院 总署 审计署 部 委 局 厅
  办 院 会 署 府 政 国
`);

/** Ends of the names of organs that issue one announcement together. */
export const JOINT_ISSUER_END: readonly string[] = wordList('部 总局 总署 委 委员会 局 厅 银行 办 院 会');

/** Two-letter codes of Chinese industry standards (行业标准代号) and the other families cited in official documents. */
export const STANDARD_CODES: readonly string[] = wordList(`
  GB GBJ GBZ GJB AQ BB CB CCS CECS CH CJ CJJ CY DA DB DL DY DZ
  EJ FZ GA GC GD GF GH GM GY HB HG HJ HJB HS HY JB JC JG JGJ
  JJF JJG JR JT JTG JTJ JTS JY KA LB LD LS LY MH MT MZ NB NY
  QB QC QJ QX RB RISN SB SC SF SH SJ SL SN SW SY TB TD TJ TSG
  TY WB WH WJ WM WS WW XB XF YB YC YD YS YY YZ ZY ISO IEC EN
  ASTM
`);
