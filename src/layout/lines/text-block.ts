import { countGlyphs } from '../../text/normalize.js';
import type { Block, TextBlock } from '../../tree/block.js';
import { alignmentOf } from '../paragraphs/alignment.js';
import { heal, type Leader } from './heal.js';
import { indentOf, shortOf, type TextLine } from './text-line.js';

export interface HealedBlock {
  readonly block: TextBlock;
  readonly leaders: readonly Leader[];
}

/** The lines of one paragraph or title → its block. @param inContents whether they are of a 目录 */
export function textBlock(lines: readonly TextLine[], before: Block | undefined, inContents = false): HealedBlock {
  const { text, lines: placed, styles, leaders } = heal(lines, inContents);
  const main = [...styles].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const first = lines[0]!;
  const glyphs = lines.reduce((sum, line) => sum + line.runs.reduce((n, run) => n + countGlyphs(run.text), 0), 0);
  const block: TextBlock = {
    type: 'text',
    text,
    lines: placed,
    styles,
    align: alignOf(lines),
    indent: Math.round(indentOf(first) * 100) / 100,
    extent: first.column.extent,
    size: main?.size ?? first.size,
    typeface: main?.typeface ?? 'unknown',
    bold: main?.bold ?? false,
    gapBefore: gapAbove(first, before),
    glyphs: leaders.reduce((rest, leader) => rest - leader.glyphs, glyphs),
  };
  return { block, leaders };
}

function alignOf(lines: readonly TextLine[]): TextBlock['align'] {
  const [first] = lines.map(alignmentOf);
  if (lines.length === 1) return first!;
  // A line of a centred title may fill its column.
  const aligns = lines.map(alignmentOf);
  const centred = lines.every((line, i) => aligns[i] === 'center' || isSymmetric(line));
  return centred && aligns.includes('center') ? 'center' : 'justify';
}

const isSymmetric = (line: TextLine) => Math.abs(indentOf(line) - shortOf(line)) < 0.6;

/** Line heights between this block and the one above in its column; the top of a column counts as far. */
function gapAbove(first: TextLine, before: Block | undefined): number {
  const above = before?.type === 'text' ? before.lines.at(-1) : undefined;
  const height = first.bbox[3] - first.bbox[1];
  if (!above || above.page !== first.page || above.bbox[1] >= first.bbox[1]) return 10;
  return Math.max(0, Math.round(((first.bbox[1] - above.bbox[3]) / height) * 100) / 100);
}
