import { isClose, isOpen } from '../../text/brackets.js';
import type { Span } from '../../tree/span.js';
import { isUnit } from '../tokens/office/is-unit.js';
import { isVague } from '../tokens/office/is-vague.js';
import { splitUnits } from '../tokens/office/split-units.js';
import { TASK_BODIES } from '../tokens/office/unit-words.js';

const TASK_BODY = new RegExp(`(?:${TASK_BODIES.join('|')})$`, 'u'); // 市指挥部, 领导小组办公室
/** The standing office of a task body, where a sentence charges it by name: 由市防汛抗旱指挥部办公室负责. */
const OFFICE_OF_TASK =
  /^(?:省|市|县|区|州|盟|旗|自治区)\p{Script=Han}{2,16}(?:指挥部|领导小组|联席会议|委员会)办公室$/u;
const BOUNDARY = /[。；;：:！？!?“”"\n\t]/u;
const OPENING = /^(?:同时|其中|由|请|并由|具体由|原则上由|必要时|分别由)/u;

/**
 * The list of offices that ends right before `end` in running text. It is read backwards while every piece is an office by the grammar
 * of names; it begins behind 由, a mark of the sentence, or a piece that is no office. Vague names are passed over.
 * `mayBeTaskBody`: the words charge by name (由X负责), and may mean the office of a task body.
 */
export function unitsBefore(text: string, end: number, mayBeTaskBody = false): Span[] {
  for (const reach of REACHES) {
    const { from, isWhole } = listStart(text, end, reach);
    const { units, isClosed } = read(text, { start: from, end }, mayBeTaskBody);
    if (isWhole || isClosed) return units;
  }
  return [];
}

/** No name of an office is longer. */
const LONGEST_NAME = 40;
/** Characters looked back, the next only where the list may go on: most lists are short, and none is longer than the last. */
const REACHES = [60, 500];

/** Where a list that ends at `end` may begin: behind 由 or the start of the sentence, or else where `reach` ends. */
function listStart(text: string, end: number, reach: number): { from: number; isWhole: boolean } {
  const { from, isWhole } = sentenceStart(text, end, reach);
  const by = text.slice(from, end).lastIndexOf('由');
  const isAgent = by >= 0 && !/^由(?:于|此)/u.test(text.slice(from + by, from + by + 2));
  return isAgent ? { from: from + by + 1, isWhole: true } : { from, isWhole: isWhole || reach === REACHES.at(-1) };
}

/** The offices of the list from its end backwards; `isClosed`: a piece behind the first is no office, so that nothing before it counts. */
function read(text: string, span: Span, mayBeTaskBody: boolean): { units: Span[]; isClosed: boolean } {
  const found: Span[] = [];
  const pieces = splitUnits(text, span);
  for (const [i, piece] of [...pieces.entries()].reverse()) {
    const opening = OPENING.exec(text.slice(piece.start, piece.end));
    const unit = { start: piece.start + (opening?.[0].length ?? 0), end: piece.end };
    const name = text.slice(unit.start, unit.end);
    if (isVague(name)) continue;
    if (!isCharged(name) && !(mayBeTaskBody && OFFICE_OF_TASK.test(name) && isUnit(name)))
      return { units: found.reverse(), isClosed: i > 0 || name.length > LONGEST_NAME };
    found.push(unit);
  }
  return { units: found.reverse(), isClosed: false };
}

/** Behind the last mark of the sentence, or the bracket that is still open; else behind the first 、 or ， that is `reach` away. */
function sentenceStart(text: string, end: number, reach: number): { from: number; isWhole: boolean } {
  let depth = 0;
  for (let i = end - 1; i >= 0; i -= 1) {
    if (isClose(text[i])) depth += 1;
    else if (isOpen(text[i])) depth -= 1;
    if (depth < 0 || (depth === 0 && BOUNDARY.test(text[i] ?? ''))) return { from: i + 1, isWhole: true };
    const isFar = end - i > reach && ((depth === 0 && /[、，,]/u.test(text[i] ?? '')) || end - i > 2 * reach);
    if (isFar) return { from: i + 1, isWhole: false };
  }
  return { from: 0, isWhole: true };
}

/** The offices of a list at `start`, up to `end`; pieces that are no offices are left out. */
export const unitsWithin = (text: string, span: Span): Span[] =>
  splitUnits(text, span).filter(({ start, end }) => isCharged(text.slice(start, end)));

/** Governments of a whole level: a tag may charge them, a sentence in running text only speaks of them. */
const LEVEL_OF_ALL = /^(?:各级|地方|各地方|地方各级|县级以上)/u; // 各级人民政府, 地方人民政府

/** Kinds of bodies, none in particular: 行业协会, 保险公司, 供水企业, 人民法院. */
const KIND_ONLY =
  /^(?:行业|专业|社会|相关|物业|保险|担保|证券|施工|设计|监理|承包|运营|供水|供电|供气|供热|房地产开发|开发|建设|商业|公立|中小|高等|人民|基层|村民|居民|业主){0,4}(?:服务|管理)?(?:协会|商会|学会|公司|银行|学校|医院|集团|法院|检察院|工会|委员会|办公室|研究院|大学|学院)$/u;

/** A town or a street by its own name; in running text it is charged as its government is: 云栖街道配合. */
const TOWN =
  /^(?![全本各该在由对和与向从以经]|属地|所在|当地|有关|相关|重点|中心|建制|特色|乡)\p{Script=Han}{2,4}(?:街道|镇|乡|苏木)$/u;

const isCharged = (name: string): boolean =>
  (isUnit(name) || TOWN.test(name)) && ![TASK_BODY, LEVEL_OF_ALL, KIND_ONLY].some((pattern) => pattern.test(name));
