import { linesOf } from '../cite/find-clause.js';
import type { BodyNode, Clause, DocumentJson } from '../tree/gazette.js';
import type { ComparedClause } from './comparison.js';

const ARTICLE = /^第[一二三四五六七八九十百千零〇\d]+条/u; // 第三条, 第三条之一

/**
 * The clauses of a document in printed order: those of the texts it publishes, where they have any, else its own. An article is one clause with all
 * its items; elsewhere a clause is its heading and its own paragraphs, its sub-clauses being clauses of their own.
 */
export function clausesOf(document: DocumentJson, linkTo: (sheet: number) => string | null): ComparedClause[] {
  const parts = document.parts.map(({ body }) => clausesIn(body as readonly BodyNode[], linkTo));
  const published = parts.slice(1).flat();
  return published.length > 0 ? published : parts.flat();
}

const clausesIn = (nodes: readonly BodyNode[], linkTo: (sheet: number) => string | null): ComparedClause[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'clause') return [];
    const isWhole = ARTICLE.test(node.label);
    const text = isWhole ? wholeText(node) : ownText(node);
    const link = linkTo(node.source[0]?.page ?? 1);
    return [{ path: node.path, label: node.label, text, link }, ...(isWhole ? [] : clausesIn(node.children, linkTo))];
  });

/** Without the label: numbers that move are no change of words. */
const wholeText = (clause: Clause): string => linesOf(clause).join('\n').slice(clause.label.length).trim();

const ownText = ({ heading, children }: Clause): string =>
  [heading, ...children.flatMap((child) => (child.type === 'clause' ? [] : linesOf(child)))]
    .filter((line) => line !== null)
    .join('\n');
