import { element } from '../element.js';
import { smallestChange } from '../smallest-change.js';
import { wordOf, words } from '../words.js';
import type { DialogFields } from './ask-correction.js';
import { valueFor, valueInput } from './value-input.js';

/** One of some values is put right. */
export function changeFields(table: string, values: Readonly<Record<string, unknown>>): DialogFields {
  const named = (name: string) => words.columns[`${table}.${name}`] ?? words.columns[name] ?? name;
  const field = element(
    'select',
    { name: 'field' },
    ...Object.keys(values).map((name) => element('option', { value: name }, named(name))),
  );
  const old = element('textarea', { rows: 1, readOnly: true });
  const fresh = element('label', {});
  const fill = () => {
    const value = values[field.value];
    old.value = wordOf(table, field.value, value);
    fresh.replaceChildren(words.new, valueInput(table, field.value, 'new', value));
  };
  field.onchange = fill;
  fill();
  return {
    elements: [element('label', {}, words.field, field), element('label', {}, words.old, old), fresh],
    read: (form) => {
      const text = String(new FormData(form).get('new') ?? '');
      const value = values[field.value];
      // Of a text only what differs is named, so that other corrections of it still fit.
      if (table === 'text') return { field: field.value, ...smallestChange(String(value), text) };
      return { field: field.value, old: value, new: valueFor(table, field.value, text) };
    },
  };
}
