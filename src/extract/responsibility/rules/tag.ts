import type { Leaf } from '../../../tree/leaf.js';
import { passageOf } from '../../passage.js';
import { isUnit } from '../../tokens/office/is-unit.js';
import { FIRST_LEADS, HOLDS_ON } from '../../tokens/tag/first-leads.js';
import { labelsOf } from '../../tokens/tag/labels.js';
import { listEnd } from '../../tokens/tag/list-end.js';
import { parseValue, type TagUnit } from '../../tokens/tag/parse-value.js';
import type { Tag } from '../../tokens/tag/tag.js';
import type { Proposal, Rule } from '../proposal.js';

/** 〔责任单位：A、B〕, （牵头单位：A；配合单位：B、C；完成时限：…）, （A牵头，B、C配合）, （A、B负责）. */
export const tagRule: Rule = (leaves) =>
  leaves
    .filter(({ kind }) => kind !== 'title')
    .flatMap((leaf) => passageOf(leaf.text).tags.flatMap((tag) => read(leaf, tag)));

function read(leaf: Leaf, tag: Tag): Proposal[] {
  const content = leaf.text.slice(tag.start, tag.end);
  const firstLeads = FIRST_LEADS.test(content) ? (HOLDS_ON.test(content) ? 'on' : 'here') : undefined;
  return unitsOf(leaf.text, tag).map(({ start, end, role }) => ({
    leaf,
    start,
    end,
    role: role ?? 'responsible',
    source: 'tag',
    rule: `tag/${tag.form}`,
    group: `${leaf.name}:${tag.start}`,
    ...(firstLeads ? { firstLeads } : {}),
    ...(tag.form === 'bare' ? { reason: 'a bracket with names of offices only, behind the sentence' } : {}),
  }));
}

function unitsOf(text: string, tag: Tag): TagUnit[] {
  const labels = labelsOf(text, tag);
  if (labels.length === 0) return parseValue(text, { start: tag.start, end: listEnd(text, tag) });
  return labels.flatMap((label, i) => {
    if (label.role === null) return [];
    const stop = labels[i + 1]?.start ?? tag.end;
    const span = { start: label.end, end: listEnd(text, { start: label.end, end: stop }) };
    const units = parseValue(text, span).map((unit) => ({ ...unit, role: unit.role ?? label.role }));
    return units.filter((unit) => isName(text.slice(unit.start, unit.end), tag.form));
  });
}

/** Behind a label stand names, known or not; a clause of prose is none. Without brackets only the grammar of offices is believed. */
const isName = (name: string, form: Tag['form']): boolean =>
  isUnit(name) || (form === 'label' && name.length <= 20 && !/[。：:的了应须将]/u.test(name));
