import type { Correction } from '../../../dataset/corrections/correction.js';
import type { Asked } from '../actions.js';
import { button, element } from '../element.js';
import { words } from '../words.js';
import { addFields } from './add-fields.js';
import { changeFields } from './change-fields.js';
import { splitFields } from './split-fields.js';

/** What is asked besides the reason, and what it comes to. */
export interface DialogFields {
  readonly elements: readonly HTMLElement[];
  /** The entry without its reason; null where something is missing, which the form has said. */
  readonly read: (form: HTMLFormElement) => object | null;
}

const BY = 'gongbao-by';
const WHY = 'gongbao-why';
/** Who corrects, as said last. */
export const corrector = (): string => localStorage.getItem(BY) ?? '';
export const keepCorrector = (name: string): void => localStorage.setItem(BY, name);
/** What is said of the reason where nothing else is. */
export const reasonOf = (): string => localStorage.getItem(WHY) || words.compared;

/** Today as ISO date, by the clock on the wall. */
export const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** Who, when and why, as every correction says. */
export const signature = (why = reasonOf(), by = corrector()) => ({ why, when: today(), ...(by === '' ? {} : { by }) });

/** Asks for what is to be corrected, and resolves with a whole correction, or null where the person thought better of it. */
export function askCorrection(dialog: HTMLDialogElement, asked: Asked): Promise<Correction | null> {
  const { table, row, action } = asked;
  const fields = fieldsFor(asked);
  const why = element('input', { name: 'why', required: true, value: reasonOf() });
  const by = element('input', { name: 'by', value: corrector(), autocomplete: 'name' });
  const name = [words.tables[table], action ? words[action] : words.change].filter(Boolean).join('：');
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, name),
    ...fields.elements,
    element('label', {}, words.why, why),
    element('label', {}, words.by, by),
    element(
      'div',
      { className: 'buttons' },
      // No submit button: Enter in a field saves, as the first button of a form would be pressed.
      button(words.cancel, () => dialog.close('cancel')),
      element('button', { value: 'save' }, action && !asked.leaf ? words[action] : words.save),
    ),
  );
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  let entry: object | null = null;
  form.onsubmit = (event) => {
    entry = fields.read(form);
    if (entry === null) event.preventDefault();
  };
  dialog.showModal();
  form.querySelector<HTMLElement>('textarea:not([readonly]), select, input')?.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      if (dialog.returnValue !== 'save' || entry === null) return resolve(null);
      keepCorrector(by.value);
      localStorage.setItem(WHY, why.value);
      const whole = { table, row, ...(action ? { action } : {}), ...entry };
      return resolve({ ...whole, ...signature(why.value, by.value) } as Correction);
    };
  });
}

function fieldsFor(asked: Asked): DialogFields {
  if (asked.values) return changeFields(asked.table, asked.values);
  if (asked.action === 'add' && asked.leaf) return addFields(asked.leaf, asked.row);
  if (asked.action === 'split' && asked.leaf) return splitFields(asked.leaf);
  return { elements: [], read: () => ({}) };
}
