import type { BodyNode, DocumentJson } from '../tree/gazette.js';

/** A 款: its text and the 项 below it, each with its label. */
export interface StatuteParagraph {
  readonly text: string;
  readonly items: readonly string[];
}
/** A 条 by its printed label, or a heading between articles. */
export interface Article {
  readonly type: 'article';
  readonly label: string;
  readonly paragraphs: readonly StatuteParagraph[];
}
export interface Division {
  readonly type: 'division';
  readonly text: string;
}
export type StatuteNode = Article | Division;

const ARTICLE = /^第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?$/u; // 第三条, 第三条之一

/** The articles of the text a document publishes, else of the document itself; none where it is not written in articles. */
export function statuteOf(document: DocumentJson): StatuteNode[] {
  const parts = document.parts.map(({ body }) => nodesOf(body as readonly BodyNode[]));
  return parts.find((nodes) => nodes.some(({ type }) => type === 'article')) ?? [];
}

const nodesOf = (nodes: readonly BodyNode[]): StatuteNode[] =>
  nodes.flatMap((node): StatuteNode[] => {
    if (node.type !== 'clause') return [];
    if (ARTICLE.test(node.label)) return [{ type: 'article', label: node.label, paragraphs: paragraphsOf(node) }];
    return [{ type: 'division', text: `${node.label} ${node.heading ?? ''}`.trim() }, ...nodesOf(node.children)];
  });

function paragraphsOf({ heading, children }: Extract<BodyNode, { type: 'clause' }>): StatuteParagraph[] {
  const paragraphs: { text: string; items: string[] }[] = heading === null ? [] : [{ text: heading, items: [] }];
  for (const child of children) {
    if (child.type === 'paragraph') paragraphs.push({ text: child.text, items: [] });
    if (child.type !== 'clause') continue;
    const last = paragraphs.at(-1) ?? paragraphs[paragraphs.push({ text: '', items: [] }) - 1]!;
    last.items.push(
      `${child.label}${[child.heading, ...paragraphsOf({ ...child, heading: null }).map(({ text }) => text)].filter(Boolean).join('')}`,
    );
  }
  return paragraphs;
}

/** 款 as they stand in the quotation of an amendment: one a line, 项 below theirs. */
export function quotedParagraphs(quotation: string): StatuteParagraph[] {
  const paragraphs: { text: string; items: string[] }[] = [];
  for (const line of quotation
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    if (/^[（(][一二三四五六七八九十]+[）)]/u.test(line) && paragraphs.length > 0)
      paragraphs.at(-1)!.items.push(line.replace(/\s+/u, '')); // （一）
    else paragraphs.push({ text: line, items: [] });
  }
  return paragraphs;
}

export const articleText = ({ label, paragraphs }: Article): string =>
  `${label}　${paragraphs.flatMap(({ text, items }) => [text, ...items]).join('\n')}`;
