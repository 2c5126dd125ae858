import type { Evidence, Facts } from '../../tree/facts.js';
import type { Actions } from './actions.js';
import { element } from './element.js';
import { factColumns } from './fact-columns.js';
import { certaintyOf } from './fact-view.js';
import { keyOfFact } from './leaves.js';
import { valueIn } from './single-out.js';
import { wordOf, words } from './words.js';

export interface NamedFact {
  readonly table: keyof Facts;
  readonly row: Evidence;
}

/** Duties are whole sentences: they are listed with the facts, and not drawn over the others. */
const MARKED: readonly (keyof Facts)[] = ['citations', 'responsibilities', 'deadlines', 'targets', 'appointments'];

/** The text of a leaf, its facts on their own words: each kind has a line and a sign of its own, and says what it means. */
export function markFacts(text: string, facts: readonly NamedFact[], { onPick }: Actions): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let at = 0;
  const shown = facts.filter(({ table }) => MARKED.includes(table)).sort((a, b) => a.row.start - b.row.start);
  for (const [i, { table, row }] of shown.entries()) {
    // Several facts of one stretch are one mark.
    if (row.start < at) continue;
    const together = shown.slice(i).filter((other) => other.row.start < row.end);
    const end = Math.max(
      row.end,
      ...together.filter(({ row: { start } }) => start === row.start).map((one) => one.row.end),
    );
    pieces.push(text.slice(at, row.start));
    pieces.push(
      element(
        'span',
        {
          className: `fact ${table}`,
          title: together.map(meaning).join('\n'),
          onclick: (event: Event) => {
            event.stopPropagation();
            onPick(keyOfFact(row), { page: row.page, bbox: row.bbox });
          },
        },
        text.slice(row.start, end),
      ),
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function meaning({ table, row }: NamedFact): string {
  const values = factColumns[table].map((name) => wordOf(table, name, valueIn(row, name))).filter(Boolean);
  return `${words.tables[table]}：${values.join('，')}（${certaintyOf(row)}）`;
}
