/** Endings of the names of bodies that issue documents. */
const ENDINGS = [
  '政府',
  '委员会',
  '办公室',
  '办公厅',
  '办公会议',
  '国务院',
  '中共中央',
  '党委',
  '市委',
  '省委',
  '县委',
  '区委',
  '党组',
  '工委',
  '纪委',
  '人大常委会',
  '常务委员会',
  '政协',
  '法院',
  '检察院',
  '总局',
  '局',
  '厅',
  '部',
  '署',
  '总队',
  '支队',
  '委',
  '办',
  '院',
  '银行',
  '公司',
  '集团',
  '中心',
  '协会',
  '学会',
  '联合会',
  '总工会',
  '妇联',
  '残联',
  '团委',
  '管委会',
  '指挥部',
  '领导小组',
  '工作组',
  '专班',
  '海关',
  '分行',
  '支行',
  '联社',
  '大学',
  '学院',
  '所',
  '站',
  '社',
  '会',
  '军分区',
  '警备区',
  '医院',
  '开发区',
  '高新区',
  '示范区',
];
const ORGAN = new RegExp(`(?:${ENDINGS.join('|')})(?:[（(][^（()）]{1,20}[）)])?$`); // 云州市人民政府  市委宣传部（市委网信办）

/** The end of a name alone: it stands on a line of its own where the name is long. */
const BARE = /^(?:办公[室厅]|委员会|领导小组|指挥部|工作组|管委会)$/; // 云州市城镇化工作委员会 | 办公室
export const isBareEnding = (text: string): boolean => BARE.test(text);

export const isOrgan = (text: string): boolean =>
  text.length >= 3 && text.length <= 40 && ORGAN.test(text) && !/[。；;？?！!]/.test(text);

/** Person who signs a decree: 市长 张三, 省长：王浩. */
export const SIGNATORY =
  /^(?:代?(?:总理|主席|省长|市长|县长|区长|州长|盟长|部长|主任|局长|署长|行长|审计长|旗长))[\s\t　:：'’”"]*([\p{Script=Han}·](?:[\s　]?[\p{Script=Han}·]){1,11})$/u; // 市长 张三  省长：王浩  省长”王浩 (a speck read as a quote)
