import { describe, expect, it } from 'vitest';
import { factIndex } from '../src/extract/obligation/fact-index.js';
import { allDuties, findObligations } from '../src/extract/obligation/obligations.js';
import { vetoes } from '../src/extract/obligation/vetoes.js';
import { findResponsibilities } from '../src/extract/responsibility/responsibilities.js';
import type { Deadline, Obligation, Target } from '../src/tree/facts.js';
import type { Gazette } from '../src/tree/gazette.js';
import { leaves } from '../src/tree/leaf.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

function dutiesOf(gazette: Gazette): Obligation[] {
  gazette.facts.responsibilities = findResponsibilities(gazette);
  return findObligations(gazette);
}

/** `modality (word) | action | actor (where it was read)`, and `⇒ purpose`, `if condition`. */
function line({ modality, modal, action, actor, actorSource, purpose, condition }: Obligation): string {
  const who = actor === null ? '-' : `${actor} (${actorSource})`;
  const more = [purpose && `⇒ ${purpose}`, condition && `if ${condition}`].filter(Boolean).join(' ');
  return `${modality} (${modal ?? '-'}) | ${action} | ${who}${more ? ` ${more}` : ''}`;
}

describe('obligations', () => {
  it.each(fixtureCases('obligation').map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', (_, one) => {
    expect(dutiesOf(miniGazette(one.input)).map(line)).toEqual(one.expected);
  });

  it.each(vetoes.map(({ name, example }) => [name, example] as const))('veto %s: %s', (name, example) => {
    const gazette = miniGazette(example);
    const facts = factIndex(gazette);
    const struck = [...leaves(gazette)].flatMap((leaf) => allDuties(leaf, facts).map(({ vetoedBy }) => vetoedBy));
    expect(struck).toContain(name);
  });

  it('joins the limits and targets that stand in its own words, and no others', () => {
    const text = '市教育局应当于2023年底前新建幼儿园10所。其他事项于2024年底前完成。';
    const gazette = miniGazette([text]);
    const [duty] = dutiesOf(gazette);
    const place = { ...duty!, certainty: 'stated' as const, reason: null };
    const span = (words: string) => ({
      text: words,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const limit = (words: string, due: string): Deadline => ({
      ...place,
      ...span(words),
      kind: 'by',
      due,
      from: null,
      within: null,
      workingDays: false,
      anchor: null,
      rrule: null,
    });
    const target: Target = {
      ...place,
      ...span('新建幼儿园10所'),
      indicator: '新建幼儿园',
      comparator: '=',
      value: 10,
      unit: '所',
      direction: null,
      quantity: 10,
      baseUnit: '所',
      due: null,
    };
    gazette.facts.deadlines = [limit('2023年底前', '2023-12-31'), limit('2024年底前', '2024-12-31')];
    gazette.facts.targets = [target];
    const [joined] = findObligations(gazette);
    expect(joined?.deadlines).toMatchObject([{ kind: 'by', due: '2023-12-31', inheritedFrom: null }]);
    expect(joined?.targets).toMatchObject([{ indicator: '新建幼儿园', value: 10, unit: '所', inheritedFrom: null }]);
  });

  it('takes the limit of the tag where the sentence has none', () => {
    const text = '开展专项整治。（责任单位：市城管局；完成时限：2023年6月底前）';
    const gazette = miniGazette([text]);
    const start = text.indexOf('2023');
    const [duty] = dutiesOf(gazette);
    const own = {
      kind: 'by' as const,
      due: '2023-06-30',
      from: null,
      within: null,
      workingDays: false,
      anchor: null,
      rrule: null,
    };
    gazette.facts.deadlines = [{ ...duty!, ...own, start, end: start + 9, text: text.slice(start, start + 9) }];
    expect(findObligations(gazette)[0]?.deadlines).toMatchObject([{ due: '2023-06-30', inheritedFrom: null }]);
  });

  it('inherits the limit of the heading it stands under, and says from where', () => {
    const gazette = miniGazette(['@clause 一 2024年底前完成的任务', '@clause 一/1', '各区政府应当完成管网改造。']);
    const [duty] = dutiesOf(gazette);
    const limit = {
      kind: 'by' as const,
      due: '2024-12-31',
      from: null,
      within: null,
      workingDays: false,
      anchor: null,
      rrule: null,
    };
    gazette.facts.deadlines = [
      { ...duty!, ...limit, path: '一', leaf: 'heading', start: 0, end: 7, text: '2024年底前' },
    ];
    expect(findObligations(gazette)[0]?.deadlines).toMatchObject([{ due: '2024-12-31', inheritedFrom: '一' }]);
  });
});
