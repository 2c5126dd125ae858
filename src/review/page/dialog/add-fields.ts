import type { Facts } from '../../../tree/facts.js';
import { element } from '../element.js';
import { factColumns, factTables } from '../fact-columns.js';
import type { PageLeaf } from '../leaves.js';
import { words } from '../words.js';
import type { DialogFields } from './ask-correction.js';
import { markedText } from './marked-text.js';
import { valueFor, valueInput } from './value-input.js';

/** A row the tool misses, of any table: words are marked, and what they say is filled in. A paragraph may be a clause that was missed. */
export function addFields(leaf: PageLeaf, row: Readonly<Record<string, unknown>>): DialogFields {
  const isParagraph = leaf.leaf.startsWith('paragraph');
  const tables: string[] = [...factTables, ...(isParagraph ? ['clauses'] : [])];
  const table = element(
    'select',
    { name: 'table' },
    ...tables.map((name) => element('option', { value: name }, words.tables[name] ?? name)),
  );
  const { area, told, range } = markedText(leaf);
  const own = element('div', { className: 'fields' });
  const columns = () => factColumns[table.value as keyof Facts] ?? ['heading'];
  const fill = () => {
    const input = (name: string) => {
      const named = words.columns[`${table.value}.${name}`] ?? words.columns[name] ?? name;
      return element('label', {}, named, valueInput(table.value, name, `new.${name}`, null));
    };
    own.replaceChildren(...columns().map(input));
  };
  table.onchange = fill;
  fill();
  return {
    elements: [
      element('label', {}, words.table, table),
      element('label', {}, table.value === 'clauses' ? words.markLabel : words.markWords, area),
      told,
      own,
    ],
    read: (form) => {
      const [start, end] = range();
      if (end <= start) {
        told.value = words.markWords;
        area.focus();
        return null;
      }
      const data = new FormData(form);
      const values = columns().map(
        (name) => [name, valueFor(table.value, name, String(data.get(`new.${name}`) ?? ''))] as const,
      );
      return {
        table: table.value,
        row: { ...row, start },
        quote: (leaf.text ?? '').slice(start, end),
        new: Object.fromEntries(values.filter(([, value]) => value !== null)),
      };
    },
  };
}
