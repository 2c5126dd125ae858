import type { BodyNode, Table } from '../../tree/body.js';
import type { DocumentJson, IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { chosenBy } from './chosen-by.js';
import { element } from './element.js';
import { keyOf, type PageLeaf } from './leaves.js';
import { words } from './words.js';

const METADATA = ['title', 'section', 'kind', 'documentNumber', 'issuer', 'issuedOn'] as const;

/** The documents of an issue as a tree. */
export function textView(issue: IssueJson, leaves: readonly PageLeaf[], { onPick, onCorrect }: Actions): HTMLElement[] {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  const line = (key: string, className: string, ...children: (Node | string)[]) => {
    const { text, clauseId, leaf } = byKey.get(key)!;
    const correct = element(
      'button',
      {
        type: 'button',
        className: 'small',
        onclick: (event: Event) => {
          event.stopPropagation();
          onCorrect({ table: 'text', row: { clauseId, leaf }, values: { text } });
        },
      },
      words.change,
    );
    return element(
      'div',
      { className: `leaf ${className}`, data: { key }, ...chosenBy(() => onPick(key)) },
      ...children,
      ' ',
      text === null ? null : correct,
    );
  };

  function nodes(document: DocumentJson, partIndex: number, list: readonly BodyNode[], path: string): HTMLElement[] {
    const count = { paragraph: 0, note: 0, table: 0 };
    return list.map((node) => {
      if (node.type === 'clause') {
        const key = keyOf(document.id, partIndex, node.path, 'heading');
        const label = element('span', { className: 'label' }, node.label, ' ');
        return element(
          'div',
          { className: 'clause', data: { path: node.path } },
          node.heading === null ? label : line(key, 'heading', label, node.heading),
          ...nodes(document, partIndex, node.children, node.path),
        );
      }
      count[node.type] += 1;
      const key = keyOf(document.id, partIndex, path, `${node.type}${count[node.type]}`);
      return line(key, node.type, node.type === 'table' ? tableOf(node) : node.text);
    });
  }

  return issue.documents.map((document) =>
    element(
      'article',
      { className: 'document' },
      element('h2', {}, document.title),
      metadata(document, onCorrect),
      ...document.parts.flatMap((part, partIndex) => [
        line(keyOf(document.id, partIndex, '', 'title'), 'heading', part.title),
        ...nodes(document, partIndex, part.body as BodyNode[], ''),
      ]),
    ),
  );
}

function metadata(document: DocumentJson, onCorrect: Actions['onCorrect']): HTMLElement {
  const row = { documentId: document.id };
  return element(
    'dl',
    {},
    ...METADATA.flatMap((field) => [
      element('dt', {}, words.columns[field] ?? field),
      element('dd', {}, document[field] ?? '—'),
      element(
        'button',
        {
          type: 'button',
          className: 'small',
          onclick: () => onCorrect({ table: 'documents', row, values: { [field]: document[field] } }),
        },
        words.change,
      ),
    ]),
  );
}

const tableOf = ({ rows, header }: Table): HTMLElement =>
  element(
    'table',
    {},
    ...rows.map((cells, i) => element('tr', {}, ...cells.map((cell) => element(i < header ? 'th' : 'td', {}, cell)))),
  );
