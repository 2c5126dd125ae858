import type { Layout } from '../tree/block.js';
import { emptyFacts } from '../tree/facts.js';
import type { Gazette, SourceFile } from '../tree/gazette.js';

/** Blocks → gazette tree: masthead, 目录, documents, parts, clauses. No facts yet. */
export function structure(layout: Layout, source: SourceFile): Gazette {
  return {
    type: 'gazette',
    id: 'unknown',
    masthead: null,
    toc: [],
    children: [],
    facts: emptyFacts(),
    audit: [],
    source,
    data: { sheets: layout.sheets, ledger: [] },
  };
}
