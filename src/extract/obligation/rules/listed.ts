import type { Leaf } from '../../../tree/leaf.js';
import type { Duty } from '../duty.js';
import { distinct } from '../inheritable.js';
import { sentences } from '../sentences.js';
import { subjectsOf } from '../subjects.js';

/** 管线权属单位应当履行下列职责： not 有下列情形之一的：, which lists cases. */
const LEAD_IN =
  /(?:应当|应|必须|须|要)?(?:履行|承担|做好|完成|遵守)(?:以?下列|以下|下述)(?:职责|义务|工作|任务|规定|要求)[：:]$/u;
const REST = /其他(?:职责|义务|工作|事项|规定|要求)$/u; // 法律、法规规定的其他职责

/** The items of a list of duties whose lead-in says who has them: each is a duty of that unit. */
export function listedDuties(leaf: Leaf): Duty[] {
  const parent = leaf.clauses.at(-2);
  const own = leaf.clauses.at(-1);
  if (leaf.kind !== 'paragraph' || !parent || own?.heading !== null) return [];
  const leadIn = parent.children.find((child) => child.type === 'paragraph');
  const match = leadIn?.type === 'paragraph' ? LEAD_IN.exec(leadIn.text) : null;
  if (leadIn?.type !== 'paragraph' || !match) return [];
  const units = subjectsOf(leadIn.text, { start: 0, end: match.index });
  if (units.length === 0) return [];
  const inherited = distinct(
    units.map(({ start, end }) => ({ value: leadIn.text.slice(start, end), inheritedFrom: parent.path })),
  );
  return sentences(leaf.text)
    .filter(({ start, end }) => !REST.test(leaf.text.slice(start, end)))
    .map((span) => ({
      leaf,
      span,
      action: span,
      modality: 'obligation',
      tag: null,
      subjects: [],
      inherited,
      reason: 'an item of a list of duties',
    }));
}
