import type { ListedCorrection } from '../listed-correction.js';
import type { Actions } from './actions.js';
import { getAllCorrections, revokeCorrection } from './api.js';
import { button, element, tableOf } from './element.js';
import { words } from './words.js';

/** All corrections of the dataset, the last first: what, who, when and why; each can be taken back. */
export async function correctionsView(actions: Actions, reload: () => void): Promise<HTMLElement[]> {
  const listed = await getAllCorrections();
  if (listed.length === 0) return [element('p', {}, words.noCorrections)];
  const sorted = [...listed]
    .reverse()
    .sort((a, b) => (a.entry.when < b.entry.when ? 1 : a.entry.when > b.entry.when ? -1 : 0));
  const revoke = async ({ issueId, id }: ListedCorrection) => {
    try {
      await revokeCorrection(issueId, id);
      actions.say(words.undone, 'done');
      actions.onSaved();
      reload();
    } catch (error) {
      actions.say((error as Error).message, 'error');
    }
  };
  const line = (one: ListedCorrection) => {
    const { table, row, why, when, by } = one.entry;
    return element(
      'tr',
      {},
      element('td', {}, element('a', { href: `#${encodeURIComponent(one.issueId)}/1/text?${at(row)}` }, one.issueId)),
      element('td', {}, words.tables[table] ?? table),
      element('td', {}, Object.values(row).filter(Boolean).join(' · ')),
      element('td', {}, whatOf(one.entry)),
      element('td', {}, when),
      element('td', {}, by ?? ''),
      element('td', {}, why),
      element('td', one.fault === null ? {} : { className: 'error' }, one.fault ?? words.applied),
      element(
        'td',
        {},
        button(words.takeBack, () => revoke(one), { className: 'small' }),
      ),
    );
  };
  return [tableOf([...words.correctionColumns], sorted.map(line))];
}

const at = ({ clauseId, documentId }: Readonly<Record<string, unknown>>) =>
  new URLSearchParams({ at: String(clauseId ?? documentId ?? '') });

function whatOf(entry: ListedCorrection['entry']): string {
  if (entry.action === 'add') return `${words.add} “${entry.quote}” ${shown(entry.new)}`;
  if (entry.action === 'split') return `${words.split} “${entry.quote}”`;
  if (entry.action === 'confirm' || entry.action === 'remove' || entry.action === 'join') return words[entry.action];
  return `${words.columns[entry.field] ?? entry.field}：${shown(entry.old)} → ${shown(entry.new)}`;
}

const shown = (value: unknown): string =>
  value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
