import type { Leaf } from '../../../tree/leaf.js';
import { findTags } from '../../tokens/tag/find-tags.js';
import type { Proposal, Rule } from '../proposal.js';
import { helpersAfter } from '../text-help.js';
import { unitsBefore } from '../text-list.js';

const CHARGE = /(?:分别|共同|具体|统一|各自|联合)*负责(?!人|同志|制|任|的)/gu; // 由市司法局负责解释, 由市住建局具体负责
const BY = /(?<![自缘事来])(?<!(?<![管办处审受清治代修护])理)由[^。；：，]*$/u; // 日常管理由市体育中心具体; not 理由, 自由
const ENDS = /^(?:[，,。；;]|$)/u; // 市住建局负责，
const HELPED = /^[，,](?![^，,、]{0,20}(?:应|要|须|将))/u; // ，市医保局协助
const DUTIES =
  /(?:等)?(?:(?:成员|职能|有关|相关|责任)*(?:部门|单位))?(?:按照|按|根据|依照|依据|依)(?:各自|部门|工作)*职(?:责|能)(?:职责|分工|权限|范围)*(?:分别|共同|各自|具体)*(?:负责|抓好|做好|落实)/gu; // 市教育局、市财政局按职责分工负责

/** `由X负责`, `X负责，Y协助` and `X、Y按职责分工负责`. A plain `X负责…` is a sentence like `X应当…` and charges no one here. */
export const textChargeRule: Rule = (leaves) =>
  leaves
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .flatMap((leaf) => {
      const tags = findTags(leaf.text);
      const outside = (index: number) => !tags.some((tag) => tag.start <= index && index < tag.end);
      return [...by(leaf, outside), ...byDuties(leaf, outside)];
    });

function by(leaf: Leaf, outside: (index: number) => boolean): Proposal[] {
  return [...leaf.text.matchAll(CHARGE)].flatMap(({ index, 0: words }) => {
    const before = leaf.text.slice(0, index);
    if (!outside(index) || /牵头$/u.test(before)) return [];
    const after = index + words.length;
    const isBy = BY.test(before.split(/[。；：，]/u).at(-1) ?? '');
    // 市卫健局负责，市医保局协助: the limb names offices and nothing to be done
    const rule = isBy ? 'text/by' : 'text/charge';
    const units = isBy || ENDS.test(leaf.text.slice(after)) ? charged(leaf, index, rule, isBy) : [];
    const opens = before.length - (/[^。；;：，]*$/u.exec(before)?.[0].length ?? 0);
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
