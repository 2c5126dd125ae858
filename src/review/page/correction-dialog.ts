import type { Correction } from '../../dataset/corrections/correction.js';
import type { Asked } from './actions.js';
import { element } from './element.js';
import { smallestChange } from './smallest-change.js';
import { choicesOf, wordOf, words } from './words.js';

const BY = 'gongbao-by';

/** Today as ISO date, by the clock on the wall. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/**
 * Asks for the right value (or only the reason, where the entry has an action of its own), and resolves with a whole correction, or
 * null where the person thought better of it.
 */
export function askCorrection(dialog: HTMLDialogElement, { values, ...entry }: Asked): Promise<Correction | null> {
  const fields = Object.keys(values ?? {});
  const field = element(
    'select',
    { name: 'field' },
    ...fields.map((name) => element('option', { value: name }, words.columns[name] ?? name)),
  );
  const old = element('textarea', { rows: 2, readOnly: true });
  const fresh = element('label', {}, words.new);
  const why = element('input', { name: 'why', required: true });
  const by = element('input', { name: 'by', value: localStorage.getItem(BY) ?? '' });
  const fill = () => {
    const value = values?.[field.value];
    old.value = wordOf(entry.table, field.value, value);
    fresh.replaceChildren(words.new, input(choicesOf(entry.table, field.value), value));
  };
  if (values) {
    field.onchange = fill;
    fill();
  }
  const labelled = (name: 'field' | 'old' | 'why' | 'by', input: HTMLElement) =>
    element('label', {}, words[name], input);
  const form = element(
    'form',
    { method: 'dialog' },
    element('strong', {}, words.tables[entry.table] ?? entry.table),
    ...(values ? [labelled('field', field), labelled('old', old), fresh] : []),
    labelled('why', why),
    labelled('by', by),
    element(
      'div',
      { className: 'buttons' },
      // No submit button: Enter in a field saves, as the first button of a form would be pressed.
      element('button', { type: 'button', onclick: () => dialog.close('cancel') }, words.cancel),
      element('button', { value: 'save' }, entry.action ? words[entry.action] : words.save),
    ),
  );
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      if (dialog.returnValue !== 'save') return resolve(null);
      localStorage.setItem(BY, by.value);
      const fresh = String(new FormData(form).get('new') ?? '');
      const change = values && changeOf(entry.table, field.value, values[field.value], fresh);
      const reason = { why: why.value, when: today(), ...(by.value === '' ? {} : { by: by.value }) };
      return resolve({ ...entry, ...change, ...reason } as Correction);
    };
  });
}

/** Where a field has but few values, one is chosen. */
function input(choices: Readonly<Record<string, string>> | undefined, value: unknown): HTMLElement {
  const now = value === null || value === undefined ? '' : String(value);
  if (!choices) return element('textarea', { name: 'new', rows: 2, value: now });
  const options = Object.entries(choices).map(([name, word]) => element('option', { value: name }, word));
  const chosen = element('select', { name: 'new' }, element('option', { value: '' }, '—'), ...options);
  chosen.value = now;
  return chosen;
}

/** Of a text only what differs is named, so that other corrections of it still fit. */
function changeOf(table: string, field: string, old: unknown, text: string) {
  if (table === 'text') return { field, ...smallestChange(String(old), text) };
  return { field, old, new: valueFor(field, old, text) };
}

/** Numbers and yes or no are such in JSON too; nothing is null. */
function valueFor(field: string, old: unknown, text: string): string | number | boolean | null {
  if (text === '') return null;
  if (typeof old === 'number' || field === 'value') return Number(text);
  return typeof old === 'boolean' ? text === 'true' : text;
}
