import { runEnds } from '../../../text/lexicon/made-of.js';
import { names, registry } from '../../../text/registry/registry.js';
import { isVague } from './is-vague.js';
import { COLLECTIVE_LEVELS, LEVEL_ADJECTIVES, LEVELS, STRONG_FORMS, WEAK_FORMS } from './unit-words.js';

const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const BRACKET = '(?:[（(〔][^（）()〔〕]{1,24}[）)〕])';
const HAN = '[\\p{Script=Han}A-Za-z0-9“”·•]';
const LEVEL = `(?:${any(LEVELS)})`;
const PLACE = '\\p{Script=Han}{1,10}(?:省|市|县|区|州|盟|旗|镇|乡)';
const STRONG = `(?:${any(STRONG_FORMS)})`;
const WEAK = `(?:${any(WEAK_FORMS)})`;

const NAME = '\\p{Script=Han}{2,4}';
/** Levels that no other ones make up: a run of them can be read in one way only (县区 is 县 and 区). */
const LEVELS_OF_RUN = COLLECTIVE_LEVELS.filter(
  (word) =>
    !runEnds(
      word,
      COLLECTIVE_LEVELS.filter((other) => other !== word),
    ).has(word.length),
);
/** 各县（市、区）政府, 各设区市、省直管县人民政府, 各镇街, 各省级人民政府, 各有关省级人民政府. */
const COLLECTIVE = new RegExp(
  `^(?:各(?:有关|相关)?|全(?:市|省|县|区)各?)(?:${any(COLLECTIVE_LEVELS)})级?(?:${BRACKET}|[、和]|${any(LEVELS_OF_RUN)})*(?:${HAN}{0,12})(?:、管委会)?$|^各盟行政公署、市人民政府$`,
  'u',
); // 各县（市、区）政府 | 各乡镇、街道 | 各区、县（市）人民政府
const PLACED_GROUP = new RegExp(
  `^(?:各)?(?:${any(LEVEL_ADJECTIVES)})(?:各|有关|相关)*${HAN}{0,10}(?:部门|单位|机关|政府|企业|公司|医院|学校)$`,
  'u',
); // 市级有关单位, 省直各部门
/** 开发区（管理区）管委会, 自然资源（林业）局: a second word in brackets inside the name. */
const INNER = new RegExp(
  `^(?:${LEVEL}|${PLACE}|开发区|高新区)?${HAN}{0,10}[（(]\\p{Script=Han}{2,8}[）)]${HAN}{0,6}(?:局|委|办|厅|管委会|管理委员会|政府|办事处|中心)$`,
  'u',
);
const LEVELLED = new RegExp(`^(?:${LEVEL}|${PLACE})${HAN}{0,24}(?:${STRONG}|${WEAK})${BRACKET}?$`, 'u'); // 市公安局, 省委宣传部（省委网信办）, 南湖区政府
const PLAIN = new RegExp(`^${HAN}{2,24}(?:${STRONG})${BRACKET}?$`, 'u'); // 云州海关, 国网绍兴供电公司, 电信分公司
const BUREAU = /^\p{Script=Han}{2,12}(?<![公上官土])司$/u; // 就业促进司
const YOUTH = /^(?:团|共青团)(?:省|市|县|区|州|盟|旗)委$|^共青团\p{Script=Han}{2,8}委(?:员会)?$/u; // 团市委, 共青团绍兴市委
const PARTY = /^(?:\p{Script=Han}{2,8})?(?:省|市|县|区|州|盟|旗)(?:委|人大|政协|人大常委会)$/u; // 市委, 县人大常委会
const PEOPLE = new RegExp(`^(?:${NAME}|各|试点|有关|相关)?(?:城市|地区|区域|园区|地方)(?:人民)?政府$`, 'u'); // 试点城市政府, 有关地方人民政府
/** Characters that open a clause, not a name; the exceptions are names of places and fields (经济, 应急, 从化区, 那曲市). */
const OPENERS =
  '由|对(?!外)|在|按|经(?![济信贸开营])|从(?![化江])|向|以|并|与|和(?![田平顺县政静林龙硕布])|及|或|请|要|应(?![急城县])|如(?![皋东])|若(?![羌尔])|当(?![涂阳雄])|该|此|其|这|那(?!曲)|每|凡';
const NOT_IN_NAMES = '[的了是把被给]|将(?!乐)|让(?!胡)';
const VERBS = '领导|发挥|负责|加强|推进|完善|做好|开展|建立|建设好|落实|不得|应当|可以|需要|必须|提出|制定|制订|出台';
const NOT_AT_END = '主办|承办|协办|举办|全部|干部|内部|外部|机会|社会|大会|会议|以上|负责|牵头|配合|加强|推进|做好';
const BAD_INSIDE = new RegExp(`^(?:${OPENERS})|${NOT_IN_NAMES}|${VERBS}|(?:${NOT_AT_END})$`, 'u'); // 由市财政局, 加强部门, 建立市…, 全部

let stems: RegExp | undefined;
/** Ends with the name of a known department, with at most six characters before it (a place, a company). */
function knownStem(): RegExp {
  if (stems) return stems;
  const { departments, known: others, fields } = registry();
  const offices = [...departments.flatMap(names), ...others].filter(
    (name) => name.length > 2 || /[局厅办委]$/.test(name),
  );
  const forms = [
    `\\p{Script=Han}{0,6}(?:${any(offices)})(?:\\p{Script=Han}{2,10}(?:${STRONG}|${WEAK}))?${BRACKET}?`,
    `\\p{Script=Han}{0,4}(?:${any(fields)})(?:行政|监管|监督管理)?(?:主管)?部门`,
  ];
  stems = new RegExp(`^(?:${forms.join('|')})$`, 'u'); // 云州海事局, 公安局交通警察局, 医保部门, 县级农业农村主管部门
  return stems;
}

let centralNames: ReadonlySet<string> | undefined;
const isCentral = (name: string): boolean => {
  centralNames ??= new Set(registry().central.flatMap(names));
  return (
    centralNames.has(name.replace(/^([^（(]*)[（(].*[）)]$/u, '$1')) || centralNames.has(name.replace(/^国家/, ''))
  );
};

/** Names looked at lately: the same offices come back in every clause, and all kinds of facts ask. */
const KEPT = 20_000;
const known = new Map<string, boolean>();

/** Is the whole string the name of an office, by the grammar of such names? Strict: made for running text. */
export function isUnit(name: string): boolean {
  if (name.length < 2 || name.length > 40) return false;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const found = !isVague(name) && hasForm(name);
  known.set(name, found);
  return found;
}

function hasForm(name: string): boolean {
  if (isCentral(name)) return true;
  if (BAD_INSIDE.test(name.replace(/领导小组|建设[局厅部委]/gu, '')) && !/领导小组/.test(name)) return false;
  return (
    [COLLECTIVE, PLACED_GROUP, LEVELLED, INNER, YOUTH, PARTY, PEOPLE, PLAIN, BUREAU].some((form) => form.test(name)) ||
    knownStem().test(name)
  );
}
