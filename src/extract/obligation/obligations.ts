import type { Obligation } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import { evidence, leaves } from '../../tree/leaf.js';
import type { Stage } from '../../tree/stage.js';
import type { Duty } from './duty.js';
import { type FactIndex, factIndex } from './fact-index.js';
import { deadlinesOf, targetsOf } from './limits.js';
import { chargedDuties } from './rules/charged.js';
import { listedDuties } from './rules/listed.js';
import { modalDuties } from './rules/modal.js';
import { timedDuties } from './rules/timed.js';
import { unitsOf } from './units-of.js';

/** Documents that explain or list others lay no duty on anyone. */
const WITHOUT_DUTIES: readonly string[] = ['政策解读', '人事任免', '发文目录'];

/** Fills `facts.obligations`. Runs after responsibilities, deadlines and targets, whose rows it joins. */
export const obligations: Stage = () => (gazette: Gazette) => {
  gazette.facts.obligations = findObligations(gazette);
};

/** The duties of a tree in printed order. */
export function findObligations(gazette: Gazette): Obligation[] {
  const facts = factIndex(gazette);
  return [...leaves(gazette)]
    .filter(
      ({ document, kind }) => kind !== 'title' && kind !== 'note' && !WITHOUT_DUTIES.includes(document.kind ?? ''),
    )
    .flatMap((leaf) => {
      const modal = leaf.kind === 'paragraph' ? modalDuties(leaf) : [];
      const duties = [
        ...modal,
        ...(modal.length === 0 ? listedDuties(leaf) : []),
        ...chargedDuties(leaf, facts.charges(leaf)),
      ];
      const apart = ({ span }: Duty) => duties.every((one) => one.span.end <= span.start || one.span.start >= span.end);
      const timed = timedDuties(leaf, facts.deadlines(leaf)).filter(apart);
      return [...duties, ...timed].sort((a, b) => a.span.start - b.span.start).map((duty) => row(duty, facts));
    });
}

function row(duty: Duty, facts: FactIndex): Obligation {
  const { leaf, span, action, modality } = duty;
  const units = unitsOf(duty, facts);
  const reason = duty.reason ?? units.reason;
  return {
    ...evidence(leaf, span.start, span.end, `duty/${modality}`),
    ...(reason === undefined ? {} : { certainty: 'inferred', reason }),
    modality,
    action: leaf.text.slice(action.start, action.end),
    units: units.values,
    deadlines: deadlinesOf(duty, facts),
    targets: targetsOf(duty, facts),
  };
}
