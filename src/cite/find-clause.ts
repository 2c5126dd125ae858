import type { BodyNode, DocumentJson } from '../tree/gazette.js';

/** A clause as it is read out. */
export interface ReadClause {
  readonly path: string;
  readonly text: string;
  readonly sheet: number;
}

/** 第三条, 第三条之一; what follows it (第二款第一项) is found inside its text. */
const ARTICLE = /第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十]+)?/u;
const PARAGRAPH = /第([一二三四五六七八九十]+)款/u; // 第二款
const DIGITS = '一二三四五六七八九十';

/** The clause of a document by its path (二/(一)/3) or by how it is cited (第三条第二款); null where the document has none of it. */
export function findClause(document: DocumentJson, cited: string): ReadClause | null {
  const article = ARTICLE.exec(cited)?.[0];
  for (const part of document.parts) {
    for (const clause of clausesIn(part.body as readonly BodyNode[])) {
      const isMeant = article === undefined ? clause.path === cited : clause.path.split('/').at(-1) === article;
      if (isMeant) return clauseText(clause, article === undefined ? undefined : PARAGRAPH.exec(cited)?.[1]);
    }
  }
  return null;
}

type ClauseNode = Extract<BodyNode, { type: 'clause' }>;

export function* clausesIn(nodes: readonly BodyNode[]): Generator<ClauseNode> {
  for (const node of nodes) {
    if (node.type !== 'clause') continue;
    yield node;
    yield* clausesIn(node.children);
  }
}

function clauseText(clause: ClauseNode, nth: string | undefined): ReadClause | null {
  const paragraphs = clause.children.filter((node) => node.type === 'paragraph');
  const own = nth === undefined ? null : paragraphs[DIGITS.indexOf(nth)];
  if (own === undefined) return null;
  const text = own ? own.text : linesOf(clause).join('\n');
  return { path: clause.path, text, sheet: (own ?? clause).source[0]?.page ?? 1 };
}

/** A clause as printed: its label and heading, then all that stands in it. */
export function linesOf(node: BodyNode): string[] {
  if (node.type === 'table') return node.rows.map((row) => row.join(' | '));
  if (node.type !== 'clause') return [node.text];
  const [first, ...rest] = node.children.flatMap(linesOf);
  if (node.heading !== null) return [`${node.label} ${node.heading}`, ...(first === undefined ? [] : [first]), ...rest];
  return [`${node.label} ${first ?? ''}`, ...rest];
}
