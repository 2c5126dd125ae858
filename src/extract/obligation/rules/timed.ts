import { IMPERATIVE_VERBS } from '../../../text/imperative-verbs.js';
import type { Deadline } from '../../../tree/facts.js';
import type { Leaf } from '../../../tree/leaf.js';
import { isUnit } from '../../tokens/office/is-unit.js';
import { splitUnits } from '../../tokens/office/split-units.js';
import { bodySegments } from '../../tokens/tag/body-segments.js';
import type { Duty } from '../duty.js';
import { findModals } from '../find-modals.js';
import { sentences } from '../sentences.js';

const LINK = /(?:于|在)$/u; // 各县政府于
const ACTS = new RegExp(
  `^(?:[，,])?(?:${[...IMPERATIVE_VERBS].sort((a, b) => b.length - a.length).join('|')}|报送|上报|提交|印发)`,
  'u',
);

/** 各市（州）每年1月15日前报送进展情况: an office, a limit and what is to be done by it, with no word such as 应当. */
export const timedDuties = (leaf: Leaf, limits: readonly Deadline[]): Duty[] =>
  leaf.kind !== 'paragraph'
    ? []
    : bodySegments(leaf.text).flatMap(({ span, tag }) =>
        sentences(leaf.text, span).flatMap((sentence): Duty[] => {
          const limit = limits.find(({ start, end }) => sentence.start < start && end <= sentence.end);
          if (!limit || !['by', 'within', 'recurring'].includes(limit.kind)) return [];
          const comma = leaf.text.slice(sentence.start, sentence.end).search(/[，,]/u);
          const end = comma < 0 ? sentence.end : sentence.start + comma;
          const words = leaf.text.slice(sentence.start, limit.start);
          const head = { start: sentence.start, end: limit.start - (LINK.exec(words)?.[0].length ?? 0) };
          const units = splitUnits(leaf.text, head);
          const areOffices = units.length > 0 && units.every((unit) => isUnit(leaf.text.slice(unit.start, unit.end)));
          const rest = leaf.text.slice(limit.end, end);
          if (limit.end > end || !areOffices || !ACTS.test(rest) || /了|已/u.test(rest)) return [];
          const whole = { start: sentence.start, end };
          if (findModals(leaf.text, whole).length > 0) return [];
          const action = { start: head.end, end };
          const reason = 'an office and a limit; no word such as 应当';
          return [{ leaf, span: whole, action, modality: 'obligation', tag, subjects: units, reason }];
        }),
      );
