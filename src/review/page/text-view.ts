import type { BodyNode, Clause, Table } from '../../tree/body.js';
import type { Evidence } from '../../tree/facts.js';
import type { DocumentJson, IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { isStatic } from './api.js';
import { chosenBy } from './chosen-by.js';
import { button, element } from './element.js';
import { factTables } from './fact-columns.js';
import { clauseIdOf, keyOf, keyOfFact, type PageLeaf, rowLeaf } from './leaves.js';
import { markFacts, type NamedFact } from './mark-facts.js';
import { words } from './words.js';

const METADATA = ['title', 'section', 'kind', 'documentNumber', 'issuer', 'issuedOn', 'signatory'] as const;
const MASTHEAD = ['title', 'year', 'number', 'serial', 'publishedOn', 'publisher'] as const;

type Tool = HTMLElement | null;

/** The documents of an issue as a tree, the facts marked on their own words, each line with what can be corrected about it. */
export function textView(issue: IssueJson, leaves: readonly PageLeaf[], actions: Actions): HTMLElement[] {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  const facts = factsByKey(issue);
  const { onPick, onCorrect } = actions;
  const small = (name: string, action: () => unknown) =>
    isStatic ? null : button(name, action, { className: 'small' });

  const tools = (...buttons: Tool[]) => (isStatic ? null : element('span', { className: 'tools' }, ...buttons));

  function line(key: string, className: string, before: HTMLElement | null, table?: Table, more: Tool[] = []) {
    const leaf = byKey.get(key)!;
    const { clauseId, leaf: name, text } = leaf;
    const row = { clauseId, leaf: name };
    const isParagraph = className === 'paragraph' || className === 'note';
    return element(
      'div',
      { className: `leaf ${className}`, data: { key }, ...chosenBy(() => onPick(key)) },
      before,
      ...(text === null ? [tableView(table!, leaf, actions)] : markFacts(text, facts.get(key) ?? [], actions)),
      tools(
        text === null ? null : small(words.change, () => onCorrect({ table: 'text', row, values: { text } })),
        text === null ? null : small(words.add, () => onCorrect({ table: '', row, action: 'add', leaf })),
        isParagraph ? small(words.split, () => onCorrect({ table: 'text', row, action: 'split', leaf })) : null,
        isParagraph ? small(words.join, () => onCorrect({ table: 'text', row, action: 'join' })) : null,
        ...more,
      ),
    );
  }

  function clause(document: DocumentJson, partIndex: number, node: Clause, level: number): HTMLElement {
    const key = keyOf(document.id, partIndex, node.path, 'heading');
    const row = { clauseId: clauseIdOf(document, partIndex, node.path) };
    const label = element(
      'span',
      { className: 'label' },
      element('a', { href: linkTo(issue, node.source[0]?.page, row.clauseId), title: words.permalink }, node.label),
      ' ',
    );
    const { heading } = node;
    const own = [
      small(words.clause, () => onCorrect({ table: 'clauses', row, values: { label: node.label, heading, level } })),
      small(words.noClause, () => onCorrect({ table: 'clauses', row, action: 'remove' })),
    ];
    return element(
      'div',
      { className: 'clause', data: { clause: row.clauseId } },
      heading === null
        ? element('div', { className: 'leaf' }, label, tools(...own))
        : line(key, 'heading', label, undefined, own),
      ...nodes(document, partIndex, node.children, node.path, level + 1),
    );
  }

  function nodes(document: DocumentJson, partIndex: number, list: readonly BodyNode[], path: string, level: number) {
    const count = { paragraph: 0, note: 0, table: 0 };
    return list.map((node): HTMLElement => {
      if (node.type === 'clause') return clause(document, partIndex, node, level);
      count[node.type] += 1;
      const key = keyOf(document.id, partIndex, path, `${node.type}${count[node.type]}`);
      return node.type === 'table' ? line(key, 'table', null, node) : line(key, node.type, null);
    });
  }

  const fields = (table: string, row: object, names: readonly string[], of: object) =>
    element(
      'dl',
      {},
      ...names.map((field) => {
        const value = (of as Record<string, unknown>)[field] ?? null;
        const change = () => onCorrect({ table, row: { ...row }, values: { [field]: value } });
        return element(
          'div',
          {},
          element('dt', {}, words.columns[`${table}.${field}`] ?? words.columns[field] ?? field),
          element('dd', {}, value === null ? '—' : String(value), ' ', small(words.change, change)),
        );
      }),
    );

  return [
    ...(issue.masthead ? [fields('masthead', {}, MASTHEAD, issue.masthead)] : []),
    ...issue.documents.map((document) =>
      element(
        'article',
        { className: 'document', data: { document: document.id } },
        element(
          'h2',
          {},
          element('a', { href: linkTo(issue, document.pages.sheets.first, document.id) }, document.title),
        ),
        fields('documents', { documentId: document.id }, METADATA, document),
        ...document.parts.flatMap((part, partIndex) => [
          line(keyOf(document.id, partIndex, '', 'title'), 'heading', null),
          ...nodes(document, partIndex, part.body as BodyNode[], '', 1),
        ]),
      ),
    ),
  ];
}

const linkTo = ({ id }: IssueJson, sheet: number | undefined, at: string): string =>
  `#${encodeURIComponent(id)}/${sheet ?? 1}/text?${new URLSearchParams({ at })}`;

function factsByKey({ facts }: IssueJson): Map<string, NamedFact[]> {
  const found = new Map<string, NamedFact[]>();
  for (const table of factTables) {
    for (const row of facts[table] as readonly Evidence[]) {
      const key = keyOfFact(row);
      if (row.leaf !== 'row') found.set(key, [...(found.get(key) ?? []), { table, row }]);
    }
  }
  return found;
}

function tableView({ rows, header }: Table, leaf: PageLeaf, { onCorrect }: Actions): HTMLElement {
  const add = (i: number) => {
    const row = rowLeaf(leaf, { rows, header } as Table, i);
    const { clauseId } = row;
    return button(words.add, () => onCorrect({ table: '', row: { clauseId, leaf: 'row' }, action: 'add', leaf: row }), {
      className: 'small',
    });
  };
  const line = (cells: readonly string[], i: number) =>
    element(
      'tr',
      {},
      ...cells.map((cell, j) =>
        element(i < header ? 'th' : 'td', {}, cell, i >= header && j === cells.length - 1 && !isStatic ? add(i) : null),
      ),
    );
  return element('div', { className: 'wide', role: 'group', tabIndex: 0 }, element('table', {}, ...rows.map(line)));
}
