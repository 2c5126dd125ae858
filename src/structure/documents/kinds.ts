/** 文种: the fifteen of 党政机关公文处理工作条例 art. 8, those of laws and regulations, and texts that gazettes print or attach. */
export const issuingKinds: readonly string[] = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '复函',
  '函',
  '纪要',
  '答复',
  '公示',
];
export const textKinds: readonly string[] = [
  '条例',
  '规定',
  '办法',
  '细则',
  '规则',
  '规程',
  '方案',
  '预案',
  '规划',
  '计划',
  '纲要',
  '要点',
  '措施',
  '政策',
  '标准',
  '规范',
  '准则',
  '守则',
  '章程',
  '清单',
  '名单',
  '名录',
  '目录',
  '指南',
  '指引',
  '导则',
  '制度',
  '说明',
  '解读',
  '问答',
  '分工',
  '任务',
  '台账',
  '表',
  '图',
  '行动',
  '职责',
  '流程',
  '大事记',
  '更正',
  '勘误',
  '启事',
  '任免',
  '讲话',
  '公约',
  '法',
  '一览',
  '汇总',
  '体系',
  '倡议书',
  '责任书',
  '承诺书',
  '样本',
  '式样',
  '要求',
  '安排',
  '事项',
];

/** Ends like a title: a 文种, a bracket such as （试行） after it allowed. */
const SUFFIX = '(?:[（(][^（()）]{1,30}[）)])?$';
const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const ISSUING = new RegExp(`(${byLength(issuingKinds)})${SUFFIX}`); // …的通知  …的决定（试行）
const ANY = new RegExp(`(${byLength([...issuingKinds, ...textKinds])})${SUFFIX}`); // 工作方案  管理办法（试行）

export const endsInIssuingKind = (title: string): boolean => ISSUING.test(title);
export const endsInKind = (title: string): boolean => ANY.test(title);

/** Rules about appointments appoint nobody. */
const RULES = new RegExp(`(?:条例|规定|办法|细则|规则|规程|制度)${SUFFIX}`); // 国家工作人员任免办法

/** What the editors correct in an earlier issue. */
const ERRATUM = /^(?:更正|勘误)(?:说明|启事|声明|表)?$/; // 更正  更正说明

/** 文种 of a document from its title; kinds of the gazette's own come first. */
export function kindOf(title: string): string | null {
  if (/目录(?:[（(][^（()）]*[）)])?$/.test(title) && !/关于/.test(title)) return '发文目录';
  if (/解读/.test(title) && !(/关于/.test(title) && /的(?:通知|意见|决定)$/.test(title))) return '政策解读';
  if (/任免|任命|任职|免职/.test(title) && !endsInIssuingKind(title) && !RULES.test(title)) return '人事任免';
  if (/大事记/.test(title)) return '大事记';
  if (ERRATUM.test(title)) return '更正';
  const kind = ANY.exec(title)?.[1] ?? null;
  return kind === '复函' ? '函' : kind;
}
