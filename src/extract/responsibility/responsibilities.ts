import { canonicalName } from '../../text/registry/canonical.js';
import { type Jurisdiction, jurisdiction } from '../../text/registry/jurisdiction.js';
import type { Responsibility } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import { evidence, leaves } from '../../tree/leaf.js';
import type { Stage } from '../../tree/stage.js';
import { groupBy } from '../group-by.js';
import type { Proposal } from './proposal.js';
import { firstUnitLeads } from './refine/first-unit-leads.js';
import { once } from './refine/once.js';
import { dutyListRule } from './rules/duty-list.js';
import { tableRule } from './rules/table.js';
import { tagRule } from './rules/tag.js';
import { textChargeRule } from './rules/text-charge.js';
import { textLeadRule } from './rules/text-lead.js';
import { textPostRule } from './rules/text-post.js';

/** Order matters where two rules read the same words: a bracketed tag and a table column say more than running text. */
const rules = [tableRule, tagRule, dutyListRule, textLeadRule, textPostRule, textChargeRule];

/** Fills `facts.responsibilities`: one row for each unit charged with one clause. */
export const responsibilities: Stage = () => (gazette: Gazette) => {
  gazette.facts.responsibilities = findResponsibilities(gazette);
};

/** The responsibilities of a tree in printed order. */
export function findResponsibilities(gazette: Gazette): Responsibility[] {
  const parts = groupBy(leaves(gazette), ({ part }) => part);
  return [...parts.values()].flatMap((part) => {
    const document = part[0]?.document;
    const where = jurisdiction(document?.issuer ?? gazette.masthead?.publisher ?? gazette.masthead?.title ?? null);
    const order = new Map(part.map((leaf, i) => [leaf, i]));
    return firstUnitLeads(once(rules.flatMap((rule) => rule(part))), part)
      .sort((a, b) => (order.get(a.leaf) ?? 0) - (order.get(b.leaf) ?? 0) || a.start - b.start)
      .map((proposal) => row(proposal, where, document?.issuedOn ?? null));
  });
}

function row(
  { leaf, start, end, role, source, rule, reason }: Proposal,
  where: Jurisdiction,
  day: string | null,
): Responsibility {
  const unit = leaf.text.slice(start, end);
  const canonical = canonicalName(unit, where, day);
  leaf.gazette.data.trace?.({ rule, text: unit, vetoedBy: null });
  return {
    ...evidence(leaf, start, end, rule),
    ...(reason === undefined ? {} : { certainty: 'inferred' }),
    reason: reason ?? (canonical === null ? unknownBecause(unit) : null),
    unit,
    canonical,
    role,
    source,
  };
}

/** Why no full name is given. */
const unknownBecause = (unit: string): string =>
  SEVERAL.test(unit) ? 'the name is of several offices' : 'the registry of units does not know the name';
const SEVERAL = /^(?:各|全[省市县区]|有关|相关|所属|其他)|^[省市县区]\p{Script=Han}{0,2}(?:有关|相关)|等/u; // 各县（市、区）政府, 市级有关单位
