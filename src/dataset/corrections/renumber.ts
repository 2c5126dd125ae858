import { matchLabels } from '../../structure/numbering/match-labels.js';
import type { BodyNode, Part } from '../../tree/gazette.js';

/**
 * Gives every clause of a part the path that its label and its place give it, as the build does: canonical labels joined with /, dashes
 * counted, `~2` behind a number that comes again under one parent. Canonical forms of labels that stay are taken from their old paths.
 */
export function renumber(part: Part): void {
  const paths = new Set<string>();
  const counts = new Map<string, number>();
  const visit = (nodes: readonly BodyNode[], parent: string): void => {
    for (const node of nodes) {
      if (node.type !== 'clause') continue;
      const path = [parent, canonicalOf(node.label, node.path, parent, counts)].filter(Boolean).join('/');
      let unique = path;
      for (let run = 2; paths.has(unique); run += 1) unique = `${path}~${run}`;
      paths.add(unique);
      node.path = unique;
      visit(node.children, unique);
    }
  };
  visit(part.children, '');
}

function canonicalOf(label: string, path: string, parent: string, counts: Map<string, number>): string {
  // What follows a label tells some from a reference; here it is known to be one.
  const [read] = matchLabels(label).length > 0 ? matchLabels(label) : matchLabels(`${label} 标题`);
  if (!read) return path.split('/').at(-1)?.replace(/~\d+$/, '') || label.replaceAll(/[、．.\s/]/g, '');
  if (read.value !== null) return read.canonical;
  const key = `${parent}/${read.canonical}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return `${read.canonical}${counts.get(key)}`;
}
