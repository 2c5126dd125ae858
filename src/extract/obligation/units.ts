import { canonicalName } from '../../text/registry/canonical.js';
import { type Jurisdiction, jurisdiction } from '../../text/registry/jurisdiction.js';
import type { Obligation } from '../../tree/facts.js';
import type { Leaf } from '../../tree/leaf.js';
import { splitUnits } from '../tokens/office/split-units.js';
import type { Actor } from './actor.js';
import { leading } from './leading.js';
import type { Limb } from './limb.js';
import { bearerEnds } from './words/bearers.js';

type DutyUnit = Obligation['units'][number];

const PARTNERS = /(?:会同|联合|商请|协同|会商|商(?=\p{Script=Han}{2,30}(?:部门|单位|局|委|厅)))/u;
const HELPS = /^(?:积极|主动|共同|密切)*(?:配合|协助|参与|协同)/u;
const SELF = /^(?:我|本)(?:部|局|委|厅|办|会|院|署|机关|部门|单位|行政机关)$/u;

/** The units of a duty: who acts and who takes part, each by its own name, with the registry's where it knows it. */
export function unitsOf(limb: Limb, leaf: Leaf, veiled: string, actor: Actor): DutyUnit[] {
  const { issuer, issuedOn } = leaf.document;
  const where = placeOf(leaf);
  const unit = (name: string, role: DutyUnit['role']): DutyUnit => ({
    unit: name,
    canonical: canonicalName(
      SELF.test(name) && issuer !== null && !issuer.includes('、') ? issuer : name,
      where,
      issuedOn,
    ),
    role,
    inheritedFrom: actor.inheritedFrom,
  });
  if (actor.charged.length > 0)
    return distinct(
      actor.charged.map(({ unit: name, canonical, role }) => ({
        unit: name,
        canonical,
        role,
        inheritedFrom: actor.inheritedFrom,
      })),
    );
  if (actor.name === null) return [];
  const partners = partnersOf(limb, leaf, veiled);
  const helps = HELPS.test(veiled.slice(limb.action.start, limb.action.end));
  const role = partners.length > 0 || limb.modal === '牵头' ? 'lead' : helps ? 'support' : 'responsible';
  return distinct([
    ...split(actor.name).map((name) => unit(name, role)),
    ...partners.map((name): DutyUnit => ({ ...unit(name, 'support'), inheritedFrom: null })),
  ]);
}

/** X会同Y: Y, where it stands in front of the verb. */
function partnersOf(limb: Limb, leaf: Leaf, veiled: string): string[] {
  const from =
    limb.subject && limb.subject.end <= limb.span.end ? Math.max(limb.subject.end, limb.span.start) : limb.span.start;
  const words = veiled.slice(from, limb.span.end);
  const match = PARTNERS.exec(words.slice(0, 24));
  if (!match) return [];
  const at = match.index + match[0].length;
  const name = leading(words, at, words.length, bearerEnds(words), true);
  return name ? split(leaf.text.slice(from + name.start, from + name.end)) : [];
}

/** 市、县（市、区）人民政府: governments of several levels stay whole, as printed. */
function split(names: string): string[] {
  const found = splitUnits(names, { start: 0, end: names.length }).map(({ start, end }) => names.slice(start, end));
  return found.some(
    (name) => name.length < 2 || (/^(?:各?(?:省|市|县|区|州|乡|镇)级?)[（(]?/u.test(name) && name.length < 3),
  )
    ? [names]
    : found;
}

const places = new WeakMap<object, Jurisdiction>();
function placeOf({ document, gazette }: Leaf): Jurisdiction {
  const known = places.get(document);
  if (known) return known;
  const where = jurisdiction(document.issuer ?? gazette.masthead?.publisher ?? gazette.masthead?.title ?? null);
  places.set(document, where);
  return where;
}

function distinct(units: readonly DutyUnit[]): DutyUnit[] {
  const seen = new Map(units.map((one) => [`${one.unit}\t${one.role}`, one]));
  return [...seen.values()];
}
