import { element } from '../element.js';
import { choicesOf } from '../words.js';

const NUMBERS = new Set(['value', 'level', 'year', 'number', 'serial']);

/** Where a field has but few values, one is chosen. */
export function valueInput(table: string, field: string, name: string, value: unknown): HTMLElement {
  const now = value === null || value === undefined ? '' : String(value);
  const choices = choicesOf(table, field);
  if (!choices) return element('textarea', { name, rows: now.length > 60 ? 5 : 1, value: now });
  const options = Object.entries(choices).map(([choice, word]) => element('option', { value: choice }, word));
  const chosen = element('select', { name }, element('option', { value: '' }, '—'), ...options);
  chosen.value = now;
  return chosen;
}

/** Numbers and yes or no are such in JSON too; nothing is null. */
export function valueFor(table: string, field: string, text: string): string | number | boolean | null {
  if (text === '') return null;
  const isNumber = NUMBERS.has(field) && (field !== 'number' || table === 'masthead');
  if (isNumber && Number.isFinite(Number(text))) return Number(text);
  return field === 'workingDays' ? text === 'true' : text;
}
