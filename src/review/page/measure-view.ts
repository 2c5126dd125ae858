import type { Accuracy } from '../../measure/accuracy-file.js';
import type { SampledRow, SampledSheet } from '../../measure/draw.js';
import type { Share } from '../../measure/wilson.js';
import type { Actions } from './actions.js';
import { addDecision, drawSample, getMeasure } from './api.js';
import { corrector } from './dialog/ask-correction.js';
import { button, element, tableOf } from './element.js';
import { factTables } from './fact-columns.js';
import { wordOf, words } from './words.js';

/** The answer of the server about the sample. */
export interface Measured {
  readonly accuracy: Accuracy;
  readonly rows: readonly SampledRow[];
  readonly sheets: readonly SampledSheet[];
}

/** How right the dataset is, and the next item of the sample to be judged: rows first, then whole sheets. */
export async function measureView(actions: Actions, reload: () => void): Promise<HTMLElement[]> {
  const measured = await getMeasure();
  if (measured === null) return [drawForm(reload)];
  const { accuracy, rows, sheets } = measured;
  const [row] = rows;
  const [sheet] = sheets;
  const asked = row ? rowCard(row, actions, reload) : sheet ? sheetCard(sheet, actions, reload) : null;
  return [
    element('p', { role: 'status' }, words.measure.open(accuracy.open, accuracy.sheetsRead)),
    ...(asked ? [asked] : []),
    resultTable(accuracy),
    element('p', { className: 'label' }, words.measure.method),
    drawForm(reload),
  ];
}

function drawForm(reload: () => void): HTMLElement {
  const count = element('input', { name: 'sample', type: 'number', min: '1', value: '200' });
  const seed = element('input', { name: 'seed', type: 'number', min: '1', value: '1' });
  const form = element(
    'form',
    { className: 'search' },
    element('label', {}, words.measure.rows, count),
    element('label', {}, words.measure.seed, seed),
    element('button', {}, words.measure.draw),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    void drawSample(Number(count.value), Number(seed.value)).then(reload);
  };
  return form;
}

const decided = (item: SampledRow | SampledSheet, kind: string, rest: object) => {
  const by = corrector();
  const { source, item: id } = item;
  return addDecision({
    decision: { source, item: id, kind: `measure:${kind}`, verdict: 'right', ...(by ? { by } : {}), ...rest },
  });
};

function rowCard(row: SampledRow, actions: Actions, reload: () => void): HTMLElement {
  const { documentId, partIndex, path, leaf, start, text } = row;
  void actions.onPlace(row.issueId, row.page, {
    fact: { documentId, partIndex, path, leaf, start, table: row.table, text },
  });
  const judge = (verdict: 'right' | 'wrong') => () => decided(row, row.table, { verdict }).then(reload);
  const values = Object.entries(row.values).filter(([, value]) => value !== null);
  return element(
    'article',
    { className: 'card', tabIndex: -1, data: { item: row.item } },
    element('h2', {}, words.tables[row.table] ?? row.table),
    element('blockquote', {}, text),
    element(
      'dl',
      {},
      ...values.map(([name, value]) =>
        element(
          'div',
          {},
          element('dt', {}, words.columns[name] ?? name),
          element('dd', {}, wordOf(row.table, name, value)),
        ),
      ),
    ),
    element(
      'div',
      { className: 'buttons' },
      button(words.confirm, judge('right')),
      button(words.measure.wrong, judge('wrong')),
    ),
  );
}

/** A sheet is read whole, and what the tables miss is counted. */
function sheetCard(sheet: SampledSheet, actions: Actions, reload: () => void): HTMLElement {
  void actions.onPlace(sheet.issueId, sheet.page);
  const inputs = factTables.map((table) => {
    const input = element('input', { name: table, type: 'number', min: '0', value: '0' });
    return {
      table,
      input,
      label: element('label', {}, words.measure.missed(words.tables[table]!, sheet.found[table] ?? 0), input),
    };
  });
  const save = () => {
    const missed = Object.fromEntries(
      inputs.map(({ table, input }) => [table, Math.max(0, Math.trunc(Number(input.value)))]),
    );
    void decided(sheet, 'sheet', { missed }).then(reload);
  };
  return element(
    'article',
    { className: 'card', data: { item: sheet.item } },
    element('h2', {}, words.measure.sheet(sheet.page)),
    element('p', {}, words.measure.readWhole),
    element('div', { className: 'fields' }, ...inputs.map(({ label }) => label)),
    element('div', { className: 'buttons' }, button(words.measure.isRead, save)),
  );
}

function resultTable({ tables }: Accuracy): HTMLElement {
  const shown = ({ right, of, share, low, high }: Share) =>
    share === null ? '—' : `${percent(share)}（${percent(low!)}–${percent(high!)}，${right}/${of}）`;
  const lines = Object.entries(tables).map(([table, { rows, precision, recall }]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, words.tables[table] ?? table),
      element('td', {}, String(rows)),
      element('td', {}, shown(precision)),
      element('td', {}, shown(recall)),
    ),
  );
  return tableOf(words.measure.columns, lines);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
