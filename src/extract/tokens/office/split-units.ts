import { bracketed } from '../../../text/brackets.js';
import { type Span, trim } from '../../../tree/span.js';
import { isUnit } from './is-unit.js';
import { isVague } from './is-vague.js';
import { COLLECTIVE_LEVELS } from './unit-words.js';

const SEPARATOR = /[、，,；;\s/／|｜+＋．①-⑳]/; // ①市教育局②市财政局
const EDGE = /[、，,；;：:。．.\s/／|｜+＋①-⑳]/;
/** 各镇（街道）、开发区管委会 are two: an area with an office of its own opens a new name. */
const AREAS = ['开发区', '功能区', '高新区', '园区', '新区'];
const LATER_LEVEL = `(?:${COLLECTIVE_LEVELS.filter((word) => !AREAS.includes(word))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const LEVEL_WORD = `(?:${[...COLLECTIVE_LEVELS].sort((a, b) => b.length - a.length).join('|')})`;
const NEXT = '(?=[（(、，,和及与；;\\s）)〕\\]】]|人民政府|政府|党委|管委会|办事处|有关|$)';
const COLLECTIVE = new RegExp(
  `各(?:有关|相关)?${LEVEL_WORD}级?(?:[（(][^（）()]{1,16}[）)])?(?:[、和]${LATER_LEVEL}${NEXT})+(?:及计划单列市)?|各${LEVEL_WORD}(?:人民)?政府、(?=管委会)|各委、办、(?:厅、)?局|各盟行政公署、(?=市人民政府)`,
  'gu',
); // 各区、县（市）, 各省、自治区、直辖市, 各乡镇、街道
const CONJUNCTION = /以及|会同|[和与及跟]/gu; // 商务部等和各省级人民政府, 市发改委与市财政局
const ET_CETERA =
  /等(?:\d*[家个]?)?(?:(?:国家|省级|市级|县级|区级|省直|市直|县直|有关|相关|成员|职能|责任|各)*(?:部门|单位|方面|机构|地区|企业|处室|科室)+|\p{Script=Han}{0,4}(?:部门|单位|机构|企业))?$|等(?:国务院|(?:省|市|县|区)(?:级|直))(?:有关|相关)?(?:部门|单位)+$/u; // 市财政局等, 市财政局等有关部门, 市教育局等市级部门

/**
 * Splits a list of offices at its separators (、 ， ； / spaces 和 与 及 以及 会同), never inside brackets nor inside a collective name
 * (各区、县（市）政府). 和 separates only two whole names: 自然资源和规划局 stays one. 等 and what closes the list with it are left out.
 */
export function splitUnits(text: string, span: Span): Span[] {
  return pieces(text, span)
    .flatMap((piece) => conjuncts(text, trim(text, piece, EDGE)))
    .map((piece) => withoutEtc(text, trim(text, piece, EDGE)))
    .flatMap((piece) => glued(text, piece))
    .filter(({ start, end }) => end > start);
}

function pieces(text: string, span: Span): Span[] {
  const kept = bracketed(text, span);
  for (const match of text.slice(span.start, span.end).matchAll(COLLECTIVE)) {
    kept.fill(true, match.index, match.index + match[0].length);
  }
  const found: Span[] = [];
  let from = span.start;
  for (let i = span.start; i <= span.end; i += 1) {
    if (i < span.end && (kept[i - span.start] || !SEPARATOR.test(text[i] ?? ''))) continue;
    if (i > from) found.push({ start: from, end: i });
    from = i + 1;
  }
  return found;
}

/** Splits at 和 and its like where a whole name stands before it. */
function conjuncts(text: string, piece: Span): Span[] {
  const words = text.slice(piece.start, piece.end);
  const inside = bracketed(text, piece);
  for (const match of words.matchAll(CONJUNCTION)) {
    if (inside[match.index]) continue;
    const left = words.slice(0, match.index).replace(ET_CETERA, '');
    const right = words.slice(match.index + match[0].length).replace(ET_CETERA, '');
    const whole = isWhole(left) || (match.index === 0 && right !== '');
    if (!whole && !/^各/u.test(right)) continue;
    if ((right.length < 2 || SHARED_GOVERNMENT.test(right)) && match.index > 0) continue;
    const middle = piece.start + match.index;
    return [
      { start: piece.start, end: middle },
      ...conjuncts(text, { start: middle + match[0].length, end: piece.end }),
    ].filter(({ start, end }) => end > start);
  }
  return [piece];
}

/** Levels whose offices a list names side by side, and what a collective or a company opens with. */
const OPENS_NAME = /(?:自治区|[省市县区州盟旗镇])(?![省市县区州委府]|委[^、]*府)|各|国网|团(?=[省市县区])/gu; // 县统计局 各镇人民政府

/** 县发改局县统计局各镇人民政府: names printed with nothing but a blank or a line's end between; each of them must be an office. */
function glued(text: string, piece: Span): Span[] {
  const name = text.slice(piece.start, piece.end);
  if (name.length < 6 || isKnownWhole(name)) return [piece];
  for (const { index } of name.matchAll(OPENS_NAME)) {
    const left = name.slice(0, index);
    if (index < 3 || !OFFICE_END.test(left) || !isUnit(left) || !sameLevel(left, name.slice(index))) continue;
    const rest = glued(text, { start: piece.start + index, end: piece.end });
    if (rest.every(({ start, end }) => isUnit(text.slice(start, end))))
      return [{ start: piece.start, end: piece.start + index }, ...rest];
  }
  return [piece];
}

/** How the name before the next one must end: 县发改局, 各街道办事处, 国网某县供电公司. */
const OFFICE_END =
  /(?:局|委|办|厅|部|院|中心|政府|委员会|公司|总队|支队|大队|管委会|办事处|集团|总工会|妇联|残联|科协|联社|银行|海关)$/u;
/** The second name is of the level of the first, or a collective, a company or a league; 市公安局市中分局 is one name. */
const sameLevel = (left: string, right: string): boolean =>
  /^(?:各|国网|团)/u.test(right) ||
  (right[0] === left.replace(/^团/u, '')[0] && !/^(?:市中|市北|市南|县城|区域)/u.test(right));
/** Offices whose names hold a second level word: 市委市政府督查室. */
const isKnownWhole = (name: string): boolean => /^.{0,6}[省市县区]委.{0,6}[省市县区](?:人民)?政府/u.test(name);

/** 各县（区）党委和政府, 各省、自治区、直辖市及计划单列市 are one. */
const SHARED_GOVERNMENT = /^(?:(?:人民)?政府|计划单列市(?:人民政府)?)$/u;

const isWhole = (name: string): boolean => isUnit(name) || isVague(name);

function withoutEtc(text: string, { start, end }: Span): Span {
  const match = ET_CETERA.exec(text.slice(start, end));
  return match ? { start, end: start + match.index } : { start, end };
}
