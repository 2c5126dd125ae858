import type { Block, TableBlock, TextBlock } from '../../tree/block.js';
import type { BodyNode, Clause, Paragraph, Table } from '../../tree/gazette.js';
import type { Label } from '../numbering/numbering-style.js';
import { sliceBlock } from '../slice.js';
import { chooseLabels } from './choose-labels.js';
import { isTagLine } from './closing.js';
import { findHeading } from './heading.js';
import { healHeadings } from './heal-headings.js';
import { type Following, OpenClauses } from './open-clauses.js';
import { findStyleOrder } from './style-order.js';
import { commonLook } from './typeface.js';

/**
 * Blocks of a part in printed order → its body: clauses by their labels, all else where it belongs. Figures leave no node.
 *
 * @param paths of clauses of the same part that were built before
 */
export function buildBody(printed: readonly Block[], paths = new Set<string>()): BodyNode[] {
  const blocks = healHeadings(printed);
  const labels = chooseLabels(blocks.map((block) => (isNote(block) ? unlabelled : block)));
  const textLook = commonLook(blocks.filter((block): block is TextBlock => block.type === 'text'));
  const open = new OpenClauses(findStyleOrder(labels), paths);
  const followings = findFollowing(blocks, labels);
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'figure') continue;
    const label = labels[i];
    const following = followings[i] ?? { label: null, last: true };
    if (block.type === 'table') open.add(tableNode(block), following);
    else if (block.note) open.add({ ...paragraphNode(block, 0), type: 'note' }, following);
    else if (!label) open.add(paragraphNode(block, 0), following);
    else {
      const place = open.place(label);
      const next = labels[i + 1];
      const nextBlock = blocks[i + 1];
      const tagged = nextBlock?.type === 'text' && isTagLine(nextBlock.text);
      const continues =
        nextBlock !== undefined && !tagged && (next === null || next === undefined || open.isBelow(next, label));
      const heading = findHeading(block, label, {
        textLook,
        continues,
        plainRun: open.previous(label)?.heading === null,
      });
      const source = sliceBlock(block, 0, heading?.end ?? label.length).source;
      const clause: Clause = {
        type: 'clause',
        label: label.text,
        path: place.path,
        heading: null,
        source,
        children: [],
      };
      if (heading) {
        const slice = sliceBlock(block, heading.start, heading.end);
        clause.heading = slice.text;
        clause.data = { lines: slice.lines, styles: slice.styles };
      }
      const own = paragraphNode(block, heading?.bodyStart ?? label.length);
      const inline = own.text !== '';
      if (inline) clause.children.push(own);
      open.push(clause, label, inline);
    }
  }
  return open.body;
}

const isNote = (block: Block): boolean => block.type === 'text' && block.note === true;
/** Stands for a footnote where labels are chosen: its number is that of a note. */
const unlabelled: Block = { type: 'figure', page: 0, bbox: [0, 0, 0, 0] };

function findFollowing(blocks: readonly Block[], labels: readonly (Label | null)[]): Following[] {
  const found: Following[] = [];
  let next: Following = { label: null, last: true };
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    found[i] = next;
    if (blocks[i]?.type === 'text' && !isNote(blocks[i]!)) next = { label: labels[i] ?? next.label, last: false };
  }
  return found;
}

function paragraphNode(block: TextBlock, start: number): Paragraph {
  const { text, lines, styles, source } = sliceBlock(block, start);
  return { type: 'paragraph', text, source, data: { lines, styles } };
}

function tableNode(block: TableBlock): Table {
  return {
    type: 'table',
    rows: block.rows.map((row) => row.map((cell) => cell.text)),
    header: block.header,
    source: block.pieces.map(({ page, bbox }) => ({ page, bbox: [...bbox] })),
    data: {
      rowSources: block.rows.map((row) => {
        const page = row[0]?.page ?? block.pieces[0]?.page ?? 1;
        const boxes = row.filter((cell) => cell.page === page).map((cell) => cell.bbox);
        const all = boxes.length > 0 ? boxes : [block.pieces[0]?.bbox ?? ([0, 0, 0, 0] as const)];
        return {
          page,
          bbox: [
            Math.min(...all.map((box) => box[0])),
            Math.min(...all.map((box) => box[1])),
            Math.max(...all.map((box) => box[2])),
            Math.max(...all.map((box) => box[3])),
          ],
        };
      }),
    },
  };
}
