import type { Evidence, Facts } from '../../tree/facts.js';
import type { WorkItem } from '../queue/work-item.js';
import { button, element } from './element.js';
import { factColumns } from './fact-columns.js';
import { kindWord } from './kind-word.js';
import { valueIn } from './single-out.js';
import { wordOf, words } from './words.js';

/** What can be done about the item at hand. */
export type Choices = Readonly<Record<'right' | 'correct' | 'wrong' | 'skip' | 'note', () => unknown>>;

/** The item at hand: what is asked, what was read, and the buttons with their keys. */
export function queueCard(item: WorkItem, row: Evidence | null, choices: Choices): HTMLElement {
  const { kind, severity, text, reason, chance, issueId, page, notes } = item;
  const isFact = item.sort === 'fact';
  const named = (name: string, key: string, does: () => unknown) => {
    const made = button(`${name} (${key})`, does);
    made.setAttribute('aria-keyshortcuts', key);
    return made;
  };
  const place = [issueId, page === null ? '' : words.sheetShort(page)].filter(Boolean).join(' · ');
  return element(
    'article',
    { className: `card ${severity}`, tabIndex: -1, data: { item: item.id } },
    element(
      'h2',
      {},
      `${kindWord(kind)} `,
      element('span', { className: 'label' }, isFact ? words.inferred : (words.values.severity?.[severity] ?? '')),
    ),
    element('p', { className: 'label' }, place, ' · ', words.chance(Math.round(chance * 100))),
    isFact ? element('blockquote', {}, text) : element('p', {}, text),
    row ? valuesOf(kind.split(':')[0] as keyof Facts, row) : null,
    reason === null ? null : element('p', {}, `${words.because}：${reasonWord(reason)}`),
    ...notes.map((note) => element('p', { className: 'note' }, note)),
    element(
      'div',
      { className: 'buttons' },
      named(words.confirm, 'y', choices.right),
      named(isFact ? words.change : words.toText, 'e', choices.correct),
      named(isFact ? words.remove : words.handled, 'x', choices.wrong),
      named(words.skip, 's', choices.skip),
      named(words.note, 'n', choices.note),
    ),
  );
}

export const reasonWord = (reason: string): string => words.reasons[reason] ?? reason;

function valuesOf(table: keyof Facts, row: Evidence): HTMLElement {
  const shown = factColumns[table].filter((name) => valueIn(row, name) !== null);
  return element(
    'dl',
    {},
    ...shown.map((name) =>
      element(
        'div',
        {},
        element('dt', {}, words.columns[name] ?? name),
        element('dd', {}, wordOf(table, name, valueIn(row, name))),
      ),
    ),
  );
}
