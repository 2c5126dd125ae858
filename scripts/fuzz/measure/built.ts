/** The running text of a built issue, in reading order, and the pieces of it that may be a printed paragraph. */
import type { BodyNode, IssueJson } from '../../../src/index.js';

export interface Span {
  readonly text: string;
  readonly pages: readonly number[];
}

/** Letters, digits and Chinese characters only. */
export const fold = (text: string | null | undefined) => (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

export function builtText(issue: IssueJson): { stream: Span[]; spans: Span[]; tables: string[][][] } {
  const stream: Span[] = [];
  const spans: Span[] = [];
  const tables: string[][][] = [];
  const span = (text: string, ...sources: readonly { readonly page: number }[][]): Span => ({
    text: fold(text),
    pages: sources.flat().map(({ page }) => page),
  });
  const walk = (nodes: readonly BodyNode[]) => {
    for (const node of nodes) {
      if (node.type === 'table') tables.push(node.rows.map((row) => row.map(fold)));
      else if (node.type === 'clause') {
        const head = `${node.label}${node.heading ?? ''}`;
        const [first] = node.children;
        stream.push(span(head, node.source));
        spans.push(span(head, node.source));
        if (first && (first.type === 'paragraph' || first.type === 'note'))
          spans.push(span(head + first.text, node.source, first.source));
        walk(node.children as readonly BodyNode[]);
      } else {
        stream.push(span(node.text, node.source));
        spans.push(span(node.text, node.source));
      }
    }
  };
  for (const document of issue.documents) for (const part of document.parts) walk(part.body as readonly BodyNode[]);
  return { stream, spans, tables };
}
