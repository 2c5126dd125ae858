import type { Leaf } from '../../../tree/leaf.js';
import { type Span, spanAt } from '../../../tree/span.js';
import { passageOf } from '../../passage.js';
import type { Role } from '../../tokens/tag/tag.js';
import type { Proposal, Rule } from '../proposal.js';
import { helpersAfter, restOfSentence, unitsBeforeVerb } from '../text-help.js';
import { unitsBefore, unitsWithin } from '../text-list.js';

const LEAD = /(?:负责|具体|共同|联合|分别|统一){0,3}牵头(?!单位|部门|人|抓总单位|作用)/gu; // 由市教育局牵头，市财政局牵头制定
const ATTRIBUTE =
  /^牵头(?:\p{Script=Han}{2,4})?的|^牵头\p{Script=Han}{0,6}了|^牵头[^。；]{2,60}?(?:参加|参与|配合|组成|协同)的/u; // 牵头的联席会议, 牵头举办的活动, 牵头召开了
const DONE = /(?:已|曾|正在|将会|近年来)$/u; // 国办正在牵头组织
/** 市教育局依照职责牵头: the manner stands between. */
const MANNER =
  /(?:按照|依照|依据|根据|按|依)(?:各自|法定|部门|国家|有关)*的?(?:职责|职责权限|职责分工|分工|权限|规定)$/u;
const CARRY_OUT = /具体(?:负责)?(?:组织)?(?:实施|落实|承办)|(?:负责|组织)实施/gu; // 由市住建局牵头，县水务集团具体实施

/** `由X牵头`, `X牵头，Y、Z配合`, `由X牵头，会同Y`. A body that is led (X牵头的联席会议) is no charge. */
export const textLeadRule: Rule = (leaves) =>
  leaves.filter(({ kind }) => kind === 'paragraph' || kind === 'heading').flatMap(leads);

function leads(leaf: Leaf): Proposal[] {
  const { tags } = passageOf(leaf.text);
  return [...leaf.text.matchAll(LEAD)].flatMap(({ index, 0: words }) => {
    const verb = index + words.length - 2;
    if (spanAt(tags, index)) return [];
    if (ATTRIBUTE.test(leaf.text.slice(verb, verb + 70)) || DONE.test(leaf.text.slice(Math.max(0, index - 4), index)))
      return [];
    const said = MANNER.exec(leaf.text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0;
    const leading = unitsBefore(leaf.text, index - said);
    if (leading.length === 0) return [];
    return [
      ...leading.map(proposal(leaf, 'lead')),
      ...helpers(leaf.text, verb + 2).map(proposal(leaf, 'support')),
      ...unitsBeforeVerb(leaf.text, verb + 2, CARRY_OUT).map(proposal(leaf, 'responsible')),
    ];
  });
}

/** Who helps, in the same sentence: `，Y、Z配合`, `，会同Y`, `，Y等单位参加`. */
function helpers(text: string, from: number): Span[] {
  const rest = restOfSentence(text, from);
  const joint = /^[^，,]{0,12}?[，,]?会同([^，,]{2,80}?)(?=[，,]|$|共同|制定|制订|研究|开展|负责|组织|推进|建立)/u.exec(
    rest,
  ); // ，会同市财政局、市审计局制定
  if (joint?.[1] !== undefined) {
    const start = from + joint.index + joint[0].length - joint[1].length;
    return unitsWithin(text, { start, end: start + joint[1].length });
  }
  return helpersAfter(text, from);
}

const proposal =
  (leaf: Leaf, role: Role) =>
  ({ start, end }: Span): Proposal => ({ leaf, start, end, role, source: 'text', rule: `text/${role}` });
