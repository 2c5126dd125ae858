import type { Obligation } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import { evidence, type Leaf, leaves } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import type { Stage } from '../../tree/stage.js';
import { actorOf } from './actor.js';
import { type Duty, dutiesOf, settingOf } from './duties.js';
import { type FactIndex, factIndex } from './fact-index.js';
import type { Limb } from './limb.js';
import { deadlinesOf, targetsOf } from './limits.js';
import { surroundingsOf } from './surroundings.js';
import { rowLimbs } from './table-rows.js';
import { unitsOf } from './units.js';

/** Documents that explain or list others lay no duty on anyone. */
const WITHOUT_DUTIES: readonly string[] = ['政策解读', '人事任免', '发文目录'];

/** Fills `facts.obligations`. Runs after responsibilities, deadlines and targets, whose rows it joins. */
export const obligations: Stage = () => (gazette: Gazette) => {
  gazette.facts.obligations = findObligations(gazette);
};

/** The duties of a tree in printed order. */
export function findObligations(gazette: Gazette): Obligation[] {
  const facts = factIndex(gazette);
  return [...leaves(gazette)].flatMap((leaf) =>
    allDuties(leaf, facts)
      .map((duty) => told(duty, leaf))
      .filter(({ vetoedBy }) => vetoedBy === null)
      .map((duty) => row(duty, leaf, facts)),
  );
}

/** `gongbao explain` hears of each limb, and of the veto that struck it. */
function told(duty: Duty, leaf: Leaf): Duty {
  const { span, rule } = duty.limb;
  leaf.gazette.data.trace?.({
    rule: `duty/${rule}`,
    text: leaf.text.slice(span.start, span.end),
    vetoedBy: duty.vetoedBy,
  });
  return duty;
}

/** The limbs of a leaf that may be duties, the vetoed ones with them. */
export function allDuties(leaf: Leaf, facts: FactIndex): Duty[] {
  if (WITHOUT_DUTIES.includes(leaf.document.kind ?? '')) return [];
  if (leaf.kind === 'paragraph') return dutiesOf(leaf, facts);
  return leaf.kind === 'row' && facts.charges(leaf).length > 0 ? rowDuties(leaf, facts) : [];
}

function rowDuties(leaf: Leaf, facts: FactIndex): Duty[] {
  const { limbs, veiled } = rowLimbs(leaf, settingOf(leaf));
  const around = surroundingsOf(leaf, settingOf(leaf));
  return limbs.map((limb) => ({
    limb,
    actor: actorOf(limb, leaf, null, around, facts),
    tag: null,
    veiled,
    vetoedBy: null,
    items: [],
  }));
}

function row(duty: Duty, leaf: Leaf, facts: FactIndex): Obligation {
  const { limb, actor, tag, veiled, items } = duty;
  const words = (span: Span | null) => (span === null ? null : leaf.text.slice(span.start, span.end));
  const isInferred = actor.reason !== null && actor.name !== null;
  const place = evidence(leaf, limb.span.start, limb.span.end, `duty/${limb.rule}`);
  // Named one by one: V8 takes thirty times as long to add to an object that began with others spread into it.
  return {
    issueId: place.issueId,
    documentId: place.documentId,
    documentNumber: place.documentNumber,
    partIndex: place.partIndex,
    path: place.path,
    clauseId: place.clauseId,
    leaf: place.leaf,
    page: place.page,
    printedPage: place.printedPage,
    bbox: place.bbox,
    text: place.text,
    start: place.start,
    end: place.end,
    rule: place.rule,
    certainty: isInferred ? 'inferred' : 'stated',
    reason: actor.reason,
    reviewed: place.reviewed,
    modality: limb.modality,
    modal: limb.modal,
    actor: actor.name,
    actorSource: actor.source,
    action: actionOf(limb, leaf.text),
    condition: words(limb.condition),
    purpose: words(limb.purpose),
    items: [...items],
    sentence: { start: limb.sentence.start, end: limb.sentence.end },
    units: unitsOf(limb, leaf, veiled, actor),
    deadlines: deadlinesOf(limb, leaf, tag, facts),
    targets: targetsOf(limb, leaf, facts),
  };
}

/** The verb phrase; where that is nothing but 负责 or 牵头, the object in front of it with it: 日常维护，由市档案馆负责. */
function actionOf({ action, span }: Limb, text: string): string {
  const words = text.slice(action.start, action.end).replace(/^[，,、：:\s]+/u, '');
  return words.length > 3 ? words : text.slice(span.start, span.end);
}
