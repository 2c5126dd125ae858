type Names = Readonly<Record<string, string>>;

/** What the page says: Chinese by default, English on request; the choice is kept. */
interface Words {
  readonly title: string;
  /** Name of the other language. */
  readonly other: string;
  readonly sheet: (n: number, of: number) => string;
  readonly printed: (page: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly text: string;
  readonly facts: string;
  readonly check: string;
  readonly search: string;
  readonly noAnswer: string;
  readonly asked: {
    readonly text: string;
    readonly unit: string;
    readonly dueAfter: string;
    readonly dueBefore: string;
  };
  readonly documents: (n: number) => string;
  readonly findings: (n: number) => string;
  readonly confirm: string;
  readonly change: string;
  readonly remove: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly why: string;
  readonly by: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: (file: string) => string;
  readonly pending: (n: number) => string;
  readonly reviewed: string;
  readonly inferred: string;
  readonly nothing: string;
  readonly failed: string;
  readonly noIssues: string;
  readonly noPicture: string;
  readonly shownRows: (n: number, all: number) => string;
  readonly tables: Names;
  readonly columns: Names;
  /** Values of columns that have but few. */
  readonly values: Readonly<Record<string, Names>>;
}

const zh: Words = {
  title: '公报核对',
  other: 'English',
  sheet: (n, of) => `第 ${n} / ${of} 面`,
  printed: (page) => `（印刷页码 ${page}）`,
  previous: '上一面',
  next: '下一面',
  text: '正文',
  facts: '事实',
  check: '待核对',
  search: '检索',
  noAnswer: '没有结果',
  asked: { text: '词语', unit: '单位', dueAfter: '晚于', dueBefore: '早于' },
  documents: (n) => `${n} 个文件`,
  findings: (n) => `${n} 条提示`,
  confirm: '无误',
  change: '更正',
  remove: '删除',
  field: '字段',
  old: '现值',
  new: '应为',
  why: '依据',
  by: '核对人',
  save: '保存',
  cancel: '取消',
  saved: (file) => `已写入 ${file}，下次 build 时生效`,
  pending: (n) => `${n} 条更正`,
  reviewed: '已核对',
  inferred: '推定',
  nothing: '没有需要核对的内容',
  failed: '未能处理',
  noIssues: '数据集中没有公报',
  noPicture: '没有页面图像：',
  shownRows: (n, all) => `显示前 ${n} 条，共 ${all} 条`,
  tables: {
    citations: '引用文件',
    responsibilities: '责任单位',
    deadlines: '时限',
    targets: '指标',
    obligations: '义务',
    appointments: '任免',
    documents: '文件信息',
    text: '文字',
    audit: '校验提示',
  },
  columns: {
    text: '原文',
    context: '原文',
    title: '标题',
    number: '文号',
    relation: '关系',
    unit: '单位',
    canonical: '规范名称',
    role: '职责',
    kind: '类型',
    due: '截止',
    from: '起始',
    within: '期限',
    workingDays: '工作日',
    anchor: '起算',
    rrule: '周期',
    indicator: '指标',
    comparator: '比较',
    value: '数值',
    modality: '性质',
    action: '事项',
    person: '姓名',
    post: '职务',
    organisation: '机构',
    probation: '试用期',
    documentNumber: '发文字号',
    issuer: '发文机关',
    issuedOn: '成文日期',
    section: '栏目',
  },
  values: {
    relation: {
      based_on: '依据',
      cites: '引用',
      repeals: '废止',
      amends: '修改',
      publishes: '印发',
      interprets: '解读',
    },
    role: { lead: '牵头', support: '配合', responsible: '责任', duty: '分工' },
    kind: { by: '截止', within: '期限内', recurring: '周期', effective: '施行', until: '有效期至', period: '期间' },
    modality: { obligation: '应当', prohibition: '禁止', permission: '可以' },
    action: { appoint: '任', remove: '免' },
    comparator: { '>=': '≥', '<=': '≤', '=': '=', '~': '≈' },
    workingDays: { true: '是', false: '否' },
    severity: { error: '错误', warning: '警告', info: '提示' },
  },
};
const en: Words = {
  title: 'Gazette review',
  other: '中文',
  sheet: (n, of) => `Sheet ${n} of ${of}`,
  printed: (page) => ` (printed page ${page})`,
  previous: 'Previous',
  next: 'Next',
  text: 'Text',
  facts: 'Facts',
  check: 'To check',
  search: 'Search',
  noAnswer: 'Nothing found',
  asked: { text: 'Words', unit: 'Unit', dueAfter: 'Due after', dueBefore: 'Due before' },
  documents: (n) => `${n} documents`,
  findings: (n) => `${n} findings`,
  confirm: 'Right',
  change: 'Correct',
  remove: 'Remove',
  field: 'Field',
  old: 'Now',
  new: 'Should be',
  why: 'Why',
  by: 'Who',
  save: 'Save',
  cancel: 'Cancel',
  saved: (file) => `Written to ${file}; takes effect with the next build`,
  pending: (n) => `${n} corrections`,
  reviewed: 'reviewed',
  inferred: 'inferred',
  nothing: 'Nothing to check',
  failed: 'Could not be built',
  noIssues: 'There is no issue in this dataset',
  noPicture: 'No picture of the sheet: ',
  shownRows: (n, all) => `The first ${n} of ${all}`,
  tables: {
    citations: 'Citations',
    responsibilities: 'Responsibilities',
    deadlines: 'Deadlines',
    targets: 'Targets',
    obligations: 'Obligations',
    appointments: 'Appointments',
    documents: 'Documents',
    text: 'Text',
    audit: 'Findings',
  },
  columns: {
    text: 'Text',
    context: 'Text',
    title: 'Title',
    number: 'Number',
    relation: 'Relation',
    unit: 'Unit',
    canonical: 'Full name',
    role: 'Role',
    kind: 'Kind',
    due: 'Due',
    from: 'From',
    within: 'Within',
    workingDays: 'Working days',
    anchor: 'Counted from',
    rrule: 'Recurrence',
    indicator: 'Indicator',
    comparator: 'Comparator',
    value: 'Value',
    modality: 'Modality',
    action: 'Action',
    person: 'Person',
    post: 'Post',
    organisation: 'Organisation',
    probation: 'Probation',
    documentNumber: 'Document number',
    issuer: 'Issuer',
    issuedOn: 'Issued on',
    section: 'Section',
  },
  values: {
    relation: {
      based_on: 'based on',
      cites: 'cites',
      repeals: 'repeals',
      amends: 'amends',
      publishes: 'publishes',
      interprets: 'interprets',
    },
    role: { lead: 'lead', support: 'support', responsible: 'responsible', duty: 'duty' },
    kind: {
      by: 'by',
      within: 'within',
      recurring: 'recurring',
      effective: 'effective',
      until: 'until',
      period: 'period',
    },
    modality: { obligation: 'obligation', prohibition: 'prohibition', permission: 'permission' },
    action: { appoint: 'appoint', remove: 'remove' },
    comparator: { '>=': '≥', '<=': '≤', '=': '=', '~': '≈' },
    workingDays: { true: 'yes', false: 'no' },
    severity: { error: 'error', warning: 'warning', info: 'info' },
  },
};

const KEY = 'gongbao-language';
const isEnglish = () => localStorage.getItem(KEY) === 'en';
export const words: Words = isEnglish() ? en : zh;
document.documentElement.lang = isEnglish() ? 'en' : 'zh-CN';

export function changeLanguage(): void {
  localStorage.setItem(KEY, isEnglish() ? 'zh' : 'en');
  location.reload();
}

/** A value as people say it. `documents` keep their words: 通知 is one already. */
export function wordOf(table: string, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  return choicesOf(table, field)?.[String(value)] ?? String(value);
}

/** The values a field can have, and what they are called; undefined where it can have any. */
export const choicesOf = (table: string, field: string): Names | undefined => {
  if (table === 'documents' || (table === 'obligations' && field === 'action')) return undefined;
  return words.values[field];
};
