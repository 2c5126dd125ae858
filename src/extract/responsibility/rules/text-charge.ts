import type { Leaf } from '../../../tree/leaf.js';
import { type Span, spanAt } from '../../../tree/span.js';
import { passageOf } from '../../passage.js';
import type { Proposal, Rule } from '../proposal.js';
import { helpersAfter } from '../text-help.js';
import { unitsBefore, unitsWithin } from '../text-list.js';

const CHARGE = /(?:分别|共同|具体|统一|各自|联合){0,3}负责(?!人|同志|制|任|的)/gu; // 由市司法局负责解释, 由市住建局具体负责
const BY = /(?<![自缘事来])(?<!(?<![管办处审受清治代修护])理)由[^。；：，]*$/u; // 日常管理由市体育中心具体; not 理由, 自由
const ENDS = /^(?:[，,。；;]|$)/u; // 市住建局负责，
/** 依照职责, 按照各自职责 between the office and what it is charged with. */
const MANNER =
  /(?:按照|依照|依据|根据|按|依)(?:各自|法定|部门|规定|国务院规定)?的?(?:职责|职责权限|职责分工|分工|权限|规定)$/u;
const ACTS = /^[\p{Script=Han}“《]/u; // 负责组织协调, 负责《…》
/** 办公室设在市农业农村局负责日常工作: the seat of an office. */
const IS_SEATED = /下设|设在|设于/u;
const HELPED = /^[，,](?![^，,、]{0,20}(?:应|要|须|将))/u; // ，市医保局协助
const DUTIES =
  /(?:等)?(?:(?:成员|职能|有关|相关|责任){0,3}(?:部门|单位))?(?:按照|按|根据|依照|依据|依)(?:各自|部门|工作){0,2}职(?:责|能)(?:职责|分工|权限|范围){0,3}(?:分别|共同|各自|具体){0,3}(?:负责|抓好|做好|落实)/gu; // 市教育局、市财政局按职责分工负责

/** `由X负责`, `X负责，Y协助`, `X、Y按职责分工负责`, and `X负责…` where the offices are the whole subject of their limb. */
export const textChargeRule: Rule = (leaves) =>
  leaves
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .flatMap((leaf) => {
      const { tags } = passageOf(leaf.text);
      const outside = (index: number) => spanAt(tags, index) === null;
      return [...by(leaf, outside), ...byDuties(leaf, outside), ...(tags.length > 0 ? [] : together(leaf, outside))];
    });

function by(leaf: Leaf, outside: (index: number) => boolean): Proposal[] {
  return [...leaf.text.matchAll(CHARGE)].flatMap(({ index, 0: words }) => {
    if (!outside(index) || leaf.text.startsWith('牵头', index - 2)) return [];
    const after = index + words.length;
    const isBy = BY.test(leaf.text.slice(limbStart(leaf.text, index), index));
    // 市卫健局负责，市医保局协助: the limb names offices and nothing to be done
    const rule = isBy ? 'text/by' : 'text/charge';
    const opens = limbStart(leaf.text, index);
    const said = MANNER.exec(leaf.text.slice(Math.max(opens, index - 40), index))?.[0].length ?? 0;
    const units = charged(leaf, index - said, rule, isBy);
    const ends = ENDS.test(leaf.text.slice(after, after + 1));
    // 市教育局负责组织协调: the offices are all the limb says before 负责
    const isSubject = units[0]?.start === opens && !IS_SEATED.test(leaf.text.slice(opens, index));
    if (!isBy && !ends && (!ACTS.test(leaf.text.slice(after, after + 4)) || !isSubject)) return [];
    if (units.length === 0 || (!isBy && units.every(({ start }) => start > opens))) return [];
    const helps = HELPED.test(leaf.text.slice(after)) ? helpersAfter(leaf.text, after) : [];
    return [
      ...units,
      ...helps.map(
        (unit): Proposal => ({ leaf, ...unit, role: 'support', source: 'text', rule: 'text/charge-helper' }),
      ),
    ];
  });
}

const byDuties = (leaf: Leaf, outside: (index: number) => boolean): Proposal[] =>
  [...leaf.text.matchAll(DUTIES)]
    .filter(({ index }) => outside(index))
    .flatMap(({ index }) => charged(leaf, index, 'text/duties'));

/** 由市教育局会同市财政局制定: who does it with whom, and no 负责 behind. */
const TOGETHER =
  /由([^，。；：由]{2,40}?)会同([^，。；：由]{2,60}?)(?:共同|联合|另行|具体|研究|统一){0,3}(?:制定|制订|提出|确定|组织|开展|实施|审核|审查|评审|认定|公布|发布|办理|核定|推进|建立|解释|编制|处理|调查|报)/gu;

function together(leaf: Leaf, outside: (index: number) => boolean): Proposal[] {
  return [...leaf.text.matchAll(TOGETHER)].flatMap(({ index, 1: first = '', 2: second = '' }) => {
    if (!outside(index) || /[自缘事来理]/u.test(leaf.text[index - 1] ?? '')) return [];
    const start = index + 1;
    const joined = start + first.length + 2;
    const leading = unitsWithin(leaf.text, { start, end: start + first.length });
    if (leading.length === 0 || leading[0]?.start !== start) return [];
    const charge =
      (role: Proposal['role']) =>
      (unit: Span): Proposal => ({ leaf, ...unit, role, source: 'text', rule: 'text/together' });
    const helping = unitsWithin(leaf.text, { start: joined, end: joined + second.length });
    return [...leading.map(charge('lead')), ...helping.map(charge('support'))];
  });
}

/** X会同Y负责: X leads, Y takes part. */
function charged(leaf: Leaf, end: number, rule: string, isByName = false): Proposal[] {
  const units = unitsBefore(leaf.text, end, isByName);
  const joint = leaf.text.slice(units[0]?.start ?? end, end).indexOf('会同');
  const cut = joint < 0 ? null : (units[0]?.start ?? 0) + joint;
  return units.map((unit) => {
    const role = cut === null ? 'responsible' : unit.start < cut ? 'lead' : 'support';
    return { leaf, ...unit, role, source: 'text', rule };
  });
}

/** Characters looked back for the start of a limb. */
const LONGEST_LIMB = 400;

/** Where the limb of a text begins that `index` stands in: behind the last mark, bracketed notes apart. */
function limbStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_LIMB && !/[。；;：:，\n\t]/u.test(text[start - 1]!)) start -= 1;
  while (start < index && /[\s\d.．、（）()①-⑳]/u.test(text[start]!)) start += 1;
  return start;
}
