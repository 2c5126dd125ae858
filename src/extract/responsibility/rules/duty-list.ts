import { IMPERATIVE_VERBS } from '../../../text/imperative-verbs.js';
import type { Leaf } from '../../../tree/leaf.js';
import type { Span } from '../../../tree/span.js';
import { groupBy } from '../../group-by.js';
import { isUnit } from '../../tokens/office/is-unit.js';
import { splitUnits } from '../../tokens/office/split-units.js';
import { TASK_BODIES } from '../../tokens/office/unit-words.js';
import type { Proposal, Rule } from '../proposal.js';

/** Fewest items with an office each that make a list of units and their duties. */
const FEWEST = 3;
const COLON_HEAD = /^([^：:。；;]{2,48})[：:](?=.)/u; // 市公安局：负责现场警戒…
const VERB_HEAD = /^([^：:。；;，,]{2,30}?)(?=(?:主要|具体|牵头)?(?:负责|协助|参与|承担|会同|配合|组织|做好|按照))/u; // 市公安局负责现场警戒…
const DUTY = new RegExp(
  `^(?:主要|具体|会同|密切|按照?|根据|对|在|将|为|把|${[...IMPERATIVE_VERBS].sort((a, b) => b.length - a.length).join('|')})`,
  'u',
); // 负责现场警戒, 协助疏散
const TASK_BODY = new RegExp(`(?:${TASK_BODIES.join('|')}|办公室|组)$`, 'u'); // 市指挥部, 专家组, 综合协调组

interface Item {
  readonly leaf: Leaf;
  readonly units: readonly Span[];
  /** What follows the office opens with a verb of doing; a telephone number or an amount does not. */
  readonly acts: boolean;
}

/** `（3）市公安局：负责…` one item after another: items of one list are siblings of one kind that open with an office. */
export const dutyListRule: Rule = (leaves) =>
  [...groupBy(leaves.flatMap(itemOf), ([list]) => list).values()].flatMap((items) => {
    const found = items.map(([, item]) => item);
    const charged = found.filter((item) => item.units.length > 0);
    if (charged.length < FEWEST || charged.length < found.length * 0.6) return [];
    if (charged.filter(({ acts }) => acts).length < charged.length / 2) return [];
    return charged.flatMap(({ leaf, units }) =>
      units.map((unit): Proposal => ({ leaf, ...unit, role: 'duty', source: 'text', rule: 'duty-list' })),
    );
  });

/** The opening of a clause that may be an item, under the name of its list: the parent clause, or for plain paragraphs the clause. */
function itemOf(leaf: Leaf): [string, Item][] {
  const clause = leaf.clauses.at(-1);
  const list = `clauses of ${leaf.clauses.at(-2)?.path ?? ''}`;
  if (leaf.kind === 'heading' && clause) {
    const first = clause.children.find((child) => child.type !== 'note');
    const acts = first?.type === 'clause' || (first?.type === 'paragraph' && DUTY.test(first.text));
    return first ? [[list, { leaf, acts, units: offices(leaf.text, { start: 0, end: leaf.text.length }) }]] : [];
  }
  if (leaf.kind !== 'paragraph') return [];
  const opening = (COLON_HEAD.exec(leaf.text) ?? VERB_HEAD.exec(leaf.text))?.[1];
  const units = opening === undefined ? [] : offices(leaf.text, { start: 0, end: opening.length });
  const acts = DUTY.test(leaf.text.slice(opening?.length ?? 0).replace(/^[：:]/u, ''));
  const item = { leaf, acts, units };
  const paragraphs: [string, Item][] =
    units.length > 0 && COLON_HEAD.test(leaf.text) ? [[`paragraphs of ${leaf.path}`, item]] : [];
  return clause && leaf.name === 'paragraph1' && clause.heading === null ? [[list, item], ...paragraphs] : paragraphs;
}

/** The offices an opening names, if it names nothing else and no task force (duties of 指挥部 and 专家组 are no duties of a unit). */
function offices(text: string, span: Span): Span[] {
  const units = splitUnits(text, span);
  const names = units.map(({ start, end }) => text.slice(start, end));
  return names.every((name) => isUnit(name) && !TASK_BODY.test(name)) ? units : [];
}
