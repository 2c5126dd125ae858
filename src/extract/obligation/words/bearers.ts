/** Names for those who can have a duty: offices, bodies, persons. Not their names by heart, but how such names end. */

/** Ends of names that are bodies or persons whatever stands before them. */
const ENDS =
  '单位|部门|机构|机关|组织(?!实施|开展|协调|制定|召开|编制|申报|评审|验收|推荐|领导|推进|保障|建设|方式)|政府|企业|公司|学校|高校|院校|院所|媒体|科学家|企业家|(?<=[省市县区州旗]|中央|地方|各级)财政(?=给予|安排|按|对|根据|统筹|设立|补助|每年)|大学|学院|医院|工会|协会|学会|商会|基金会|委员会|常委会|人大|政协|法院|检察院|海关|银行|集团|中心|办公室|办公厅|办事处|管委会|指挥部|督查室|政府研究室|处室|科室|工作组|专家组|领导小组|协调小组|小组|专班|联席会议|(?<![创记笔读作使供消患急或])者|经营户|用户|业主|个人|人员|员工|职工|教师|学生|考生|家长|监护人|医师|律师|村民|居民|公民|代表|委员|主任|主席|市长|县长|省长|局长|所长|总指挥|指挥长|组长|成员|干部|党员|党委|党组|党支部|支部|监事会|理事会|董事会|业主大会|代表大会|业委会|大队|支队|总队|中队|队伍|团队|街道|乡镇|社区|各地|各省|各市|各县|各区|各镇|各级|各方|(?<=^|[由、和，：])(?:国家(?!工作人员|机关)|本市|本省|本县|本区|全市|全省|我省|我市|我县|我区|地方)|(?<=以上|各级|有关)地方|我部|我局|我委|我厅|我办|本部|本局|本委|本厅|本机关|本部门|平台企业|(?<=经营|市场|创新|各类|投资|运营|实施|建设|办学|参与)主体|志愿者|专家|战区|军区|军分区|兵团|驾驶员|司机|旅客|乘客|监理师|工程师|投资人|[^本他个工投法何某众商诱老新成客]人(?![员力民士才口大工均次事们类群])';
/** Ends of one character: only behind a level, a place or a field, and not half of another word. */
const SHORT_ENDS =
  '(?<=[\\p{Script=Han}]{2})(?<![格布结当全大邮定变时候书骗])局|(?<=[\\p{Script=Han}])厅|(?<=[\\p{Script=Han}]{2})(?<![原推编])委(?!托|派|任|员|屈|婉|曲)|(?<=[\\p{Script=Han}]{2})(?<![主承协举申督交合代经查承])办(?!理|法|事|学|公|好|结|证|案)|(?<=[\\p{Script=Han}]{2})(?<![全内外干局底中顶面头东南西北部大])部(?!分|门|署|队|委|位|级|长)|(?<=[\\p{Script=Han}]{2})署(?!名)|(?<=[\\p{Script=Han}]{2})(?<![公上官打])司(?![法机令空仪库长局])|(?<=[\\p{Script=Han}]{2})(?<!住|出|入|医|剧|影|书|学|法|庭|场)院(?!校|士|长|系|落)|(?<=(?:国务|科学|工程|检察|法))院|(?<=[\\p{Script=Han}]{2})馆(?!藏)|(?<=派出|监管|管理|研究|司法|供电|交易|律师事务|会计师事务|税务|卫生)所|(?<=县|市|区|省|州|自治区|直辖市)党委|(?<=总工|团市|团省|妇)[会委联]';
const NAMES = new RegExp(`${ENDS}|${SHORT_ENDS}`, 'gu');
/** 各省、自治区、直辖市, 有关地区: levels of places stand for their governments. */
const PLACES =
  /(?:^|[、各和及])(?:有关|相关|所在|其他|重点|试点|示范|先行)?(?:设区的?市|地级以上市|省|自治区|直辖市|自治州|州|盟|市|县|区|旗|乡|镇|村|地区|市州|县区|区县)(?:＊+)?(?=[、要应须可请必不均都要按负组结根对依在于每将]|和|及|$)/gu;
/** A place by name: 济南市, 云栖街道. */
const PLACE_BY_NAME =
  /(?:^|[、和及])\p{Script=Han}{2,5}(?<!城|都|超|股|上|夜|集|园|地|社|片|辖|景|库|校|城|郊|灾|牧|林|山|矿|疫|防护|保护|示范|控制|作业|功能|工业|试验)[市县区州](?=[、要应须可负将]|和|$)/gu;

/** What may close a name: 等单位, 及其工作人员, （市、区）. */
const CLOSES =
  /^(?:＊{2,}|等(?:\d*个?)?(?:有关|相关|成员|职能|责任|市级|省级|中央)*(?:单位|部门|机构|企业|地区|方面|主体)?|负责[^，。；]{2,20}?的(?:主管)?部门|及其(?:主管部门|工作人员|负责人|派出机构|所属单位|有关部门)?)/u;

/** Where names of those who can have a duty end in a text whose brackets are covered by ＊; in order. */
export function bearerEnds(text: string): number[] {
  const ends = new Set<number>();
  for (const pattern of [NAMES, PLACES, PLACE_BY_NAME]) {
    for (const match of text.matchAll(pattern)) {
      let end = match.index + match[0].length;
      for (
        let closes = CLOSES.exec(text.slice(end, end + 80));
        closes !== null;
        closes = CLOSES.exec(text.slice(end, end + 80))
      ) {
        ends.add(end);
        end += closes[0].length;
      }
      ends.add(end);
    }
  }
  return [...ends].sort((a, b) => a - b);
}

/** Offices and public bodies: they are told what to do in the present tense (市财政局审核后上报). */
export const OFFICE =
  /(?:部门|机关|政府|机构|委员会|常委会|办公室|办公厅|办事处|管委会|指挥部|小组|工作组|专家组|专班|联席会议|中心|法院|检察院|海关|局|厅|委|办|部|署|院|财政|馆|所|室|组|党委|党组|人大|政协|单位|街道|乡镇|各地|各级|各省|各市|各县|各区|省|市|县|区|州|自治区|直辖市|国家|总队|支队|大队|中队|工会|妇联|协会|学会|集团|公司|联席会议|学校|医院|银行|中央企业|领导小组|协调小组)(?:＊+|等.{0,6})?$/u;
