/** Markdown → flow. Numbers of list items are text of the document and are kept as written; bullets are not. */
import type { List, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { loadPage } from '../html/load-page.js';
import { walk } from '../html/walk.js';
import { type Flow, type FlowSpan, plainStyle, type TextStyle } from '../markup/flow.js';

const parser = unified().use(remarkParse).use(remarkGfm);
/** Sizes in points of headings of depth 1 … 6. */
const headingSizes = [22, 18, 16, 14, 13, 12];

export interface MarkdownFlow {
  readonly flow: readonly Flow[];
  /** All text of the tree, marks of the syntax aside: what the ledger counts. */
  readonly text: string;
}

export function markdownFlow(markdown: string): MarkdownFlow {
  const root: Root = parser.parse(markdown);
  const flow: Flow[] = [];
  const labels: string[] = [];
  let element = 0;

  const add = (children: readonly PhrasingContent[], style: TextStyle, label = '', headingLevel?: number): void => {
    element += 1;
    const lines = linesOf(children, style);
    if (label !== '') lines[0]?.unshift({ ...style, text: label, printed: true });
    for (const spans of lines) {
      const level = headingLevel === undefined ? {} : { headingLevel };
      flow.push({ type: 'text', spans, align: 'left', indent: 0, gapBefore: 0, element, ...level });
    }
  };
  const visit = (node: Nodes, label = ''): void => {
    switch (node.type) {
      case 'heading':
        add(node.children, { ...plainStyle, bold: true, size: headingSizes[node.depth - 1] ?? 12 }, label, node.depth);
        break;
      case 'paragraph':
        add(node.children, plainStyle, label);
        break;
      case 'list':
        for (const [i, item] of node.children.entries()) visitItem(item, node, i);
        break;
      case 'table':
        flow.push(tableOf(node));
        break;
      case 'html':
        flow.push(...htmlFlow(node.value));
        break;
      case 'code':
        add([{ type: 'text', value: node.value }], plainStyle);
        break;
      default:
        if ('children' in node) for (const child of node.children) visit(child);
    }
  };
  const visitItem = (item: ListItem, list: List, i: number): void => {
    const written = /^\s*([0-9]{1,9}[.)])/.exec(markdown.slice(item.position?.start.offset ?? 0))?.[1]; // "3. " "12) "
    const label = list.ordered ? (written ?? `${(list.start ?? 1) + i}.`) : '';
    labels.push(label);
    for (const [k, child] of item.children.entries()) visit(child, k === 0 ? label : '');
  };
  visit(root);
  return { flow, text: textOf(root) + labels.join('') };
}

/** CommonMark sees no emphasis where a Chinese mark stands inside and a letter outside: the author meant it all the same. */
const LEFT_STRONG = /\*\*([^*\n]{1,200})\*\*/u; // "**建档挂牌。**对全市"

/** A soft line end and a hard break both end a piece; healing joins what was only wrapped. */
function linesOf(children: readonly PhrasingContent[], style: TextStyle): FlowSpan[][] {
  const lines: FlowSpan[][] = [[]];
  const visit = (node: PhrasingContent, bold: boolean): void => {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text' || node.type === 'inlineCode') {
      for (const [i, text] of node.value.split('\n').entries()) {
        if (i > 0) lines.push([]);
        for (const [k, stretch] of text.split(LEFT_STRONG).entries()) {
          lines.at(-1)?.push({ ...style, bold: bold || style.bold || k % 2 === 1, text: stretch, printed: true });
        }
      }
    } else if ('children' in node) {
      for (const child of node.children) visit(child, bold || node.type === 'strong');
    }
  };
  for (const child of children) visit(child, false);
  return lines;
}

function tableOf(table: Table): Flow {
  const rows = table.children.map((row) => row.children.map((cell) => textOf(cell)));
  return { type: 'table', rows, header: 1, raw: rows.flat().join('\n') };
}

function htmlFlow(html: string): Flow[] {
  const $ = loadPage(html);
  const [body] = $('body').toArray();
  return body ? walk($, body, () => false) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return loadPage(node.value)('body').text();
  if (node.type === 'text') return node.value.split(LEFT_STRONG).join('');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
