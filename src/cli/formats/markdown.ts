import type { Root, TableRow } from 'mdast';
import { markdown as stringify } from '../../emit/markdown/stringify.js';
import { plain, type Writer } from './format-rows.js';

/** A table of GitHub Flavored Markdown; the citation leads to the printed page. */
export const markdown: Writer = ({ columns, rows }) => {
  const shown = columns.includes('citation') ? columns.filter((name) => name !== 'link') : columns;
  const row = (cells: readonly TableRow['children'][number][]): TableRow => ({
    type: 'tableRow',
    children: [...cells],
  });
  const text = (value: string): TableRow['children'][number] => ({
    type: 'tableCell',
    children: [{ type: 'text', value }],
  });
  const cell = (from: (typeof rows)[number], name: string): TableRow['children'][number] => {
    const value = plain(from[name]).replaceAll('\n', ' ');
    const link = name === 'citation' ? from.link : null;
    return typeof link === 'string'
      ? { type: 'tableCell', children: [{ type: 'link', url: link, children: [{ type: 'text', value }] }] }
      : text(value);
  };
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'table',
        children: [row(shown.map(text)), ...rows.map((each) => row(shown.map((name) => cell(each, name))))],
      },
    ],
  };
  return stringify(root);
};
