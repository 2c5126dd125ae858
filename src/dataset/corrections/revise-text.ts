import type { BodyNode, Clause, LeafData, Part } from '../../tree/gazette.js';
import type { Leaf } from '../../tree/leaf.js';

/** Puts `fresh` in place of characters [start, end) of a leaf and moves the lines and styles behind it. */
export function replaceInLeaf(node: Clause | Part | BodyNode, leaf: Leaf, start: number, end: number, fresh: string) {
  const text = leaf.text.slice(0, start) + fresh + leaf.text.slice(end);
  if (node.type === 'clause') node.heading = text;
  else if (node.type === 'part') node.title = text;
  else if (node.type !== 'table') node.text = text;
  if (node.type === 'table' || !node.data) return;
  const move = (offset: number) => {
    if (offset <= start) return offset;
    return offset >= end ? offset + fresh.length - (end - start) : Math.min(offset, start + fresh.length);
  };
  const moved = <Piece extends { start: number; end: number }>(pieces: readonly Piece[]) =>
    pieces.map((piece) => ({ ...piece, start: move(piece.start), end: move(piece.end) }));
  const data: LeafData = node.data;
  if (data.lines) data.lines = moved(data.lines);
  if (data.styles) data.styles = moved(data.styles);
}

/** The node a leaf was read from, or null for a table row: its cells are joined and cannot be told apart again. */
export function nodeOf(leaf: Leaf): Clause | Part | BodyNode | null {
  if (leaf.kind === 'title') return leaf.part;
  const clause = leaf.clauses.at(-1);
  if (leaf.kind === 'heading') return clause ?? null;
  if (leaf.kind === 'row') return null;
  const count = Number(leaf.name.slice(leaf.kind.length));
  const siblings = (clause ?? leaf.part).children as BodyNode[];
  return siblings.filter((node) => node.type === leaf.kind)[count - 1] ?? null;
}
