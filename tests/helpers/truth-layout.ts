/** Makes a Layout from a typesetter's truth file, so that structure can be tested apart from ingest and layout. */
import type { Block, Layout, Line, TextBlock } from '../../src/tree/block.js';

interface TruthBlock {
  type: string;
  text: string;
  normText: string;
  page: number;
  pieces: { page: number; bbox: [number, number, number, number]; text: string }[];
  runIn?: string;
  tocPage?: number;
  level?: number;
}
export interface Truth {
  sheets: number;
  pageSizes: [number, number][];
  blocks: TruthBlock[];
}

const centred = new Set(['masthead', 'toc-heading', 'toc-section', 'doc-title', 'doc-number', 'colophon']);
const bold = new Set(['heading', 'toc-section', 'appointment-heading']);

export function truthLayout(truth: Truth): Layout {
  const blocks: Block[] = truth.blocks.map((block): TextBlock => {
    let at = 0;
    const lines: Line[] = block.pieces.map((piece, region) => {
      const start = at;
      at = Math.min(block.normText.length, at + piece.text.length);
      return {
        page: piece.page,
        bbox: piece.bbox,
        start,
        end: region === block.pieces.length - 1 ? block.normText.length : at,
        region,
      };
    });
    // Layout puts a tab for a leader or a wide gap inside a line.
    const text = block.type === 'toc-entry' ? `${block.normText}\t(${block.tocPage})` : block.normText;
    const head = block.runIn ? block.runIn.replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '').length : 0;
    const size = block.type === 'doc-title' ? 18 : block.type === 'masthead' ? 36 : 10.5;
    const style = (start: number, end: number, isBold: boolean) => ({
      start,
      end,
      typeface: 'song' as const,
      bold: isBold,
      size,
    });
    const whole = bold.has(block.type);
    return {
      type: 'text',
      text,
      lines,
      styles:
        head > 0 && head < text.length
          ? [style(0, head, true), style(head, text.length, false)]
          : [style(0, text.length, whole)],
      align: centred.has(block.type)
        ? 'center'
        : block.type === 'signature' || block.type === 'date'
          ? 'right'
          : 'justify',
      indent: ['paragraph', 'heading', 'attachment-note', 'appointment', 'appointment-heading'].includes(block.type)
        ? 2
        : 0,
      extent: ['doc-title', 'doc-number', 'masthead', 'toc-heading', 'toc-section', 'toc-entry', 'colophon'].includes(
        block.type,
      )
        ? 'page'
        : 'column',
      size,
      typeface: 'song',
      bold: whole,
      gapBefore: block.type === 'doc-title' ? 2 : 0,
      glyphs: text.replace(/\s/g, '').length,
    };
  });
  return {
    sheets: truth.pageSizes.map(([width, height], i) => ({
      number: i + 1,
      width,
      height,
      textLayer: 'born-digital',
      printedPage: i > 0 && i < truth.sheets - 1 ? i : null,
      columns: 2,
      glyphs: blocks.reduce((n, b) => n + (b.type === 'text' && b.lines[0]?.page === i + 1 ? b.glyphs : 0), 0),
      suspect: null,
      error: null,
    })),
    blocks,
    furniture: [],
    drops: [],
    metadata: {},
  };
}
