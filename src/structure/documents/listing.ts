import { findDocumentNumbers } from '../../text/document-number.js';
import type { Block } from '../../tree/block.js';
import type { BodyNode, Table } from '../../tree/gazette.js';
import { buildBody } from '../clauses/build-body.js';
import { sliceBlock } from '../slice.js';

/** The body of a 发文目录: its lines are rows (number, title) even where no rules are drawn around them. Prose stays prose. */
export function buildListing(blocks: readonly Block[]): BodyNode[] {
  const nodes: BodyNode[] = [];
  const paths = new Set<string>();
  let run: Block[] = [];
  const flush = () => {
    const table = tableOf(run);
    if (table) nodes.push(table);
    else nodes.push(...buildBody(run, paths));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'text' && !/。/.test(block.text)) run.push(block);
    else {
      flush();
      nodes.push(...buildBody([block], paths));
    }
  }
  flush();
  return nodes;
}

function tableOf(blocks: readonly Block[]): Table | null {
  const lines = blocks.flatMap((block) => (block.type === 'text' ? [sliceBlock(block)] : []));
  if (lines.length === 0) return null;
  const numbered = lines.some(({ text }) => findDocumentNumbers(text)[0]?.start === 0);
  const source = lines.flatMap((line) => line.source);
  return {
    type: 'table',
    rows: lines.map(({ text }) => (numbered ? cells(text) : [text])),
    header: 0,
    source,
    data: { rowSources: lines.flatMap((line) => line.source.slice(0, 1)) },
  };
}

function cells(text: string): string[] {
  const number = findDocumentNumbers(text)[0];
  return number?.start === 0 ? [text.slice(0, number.end), text.slice(number.end).trim()] : ['', text];
}
