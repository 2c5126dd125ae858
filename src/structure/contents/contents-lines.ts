import type { Block, TextBlock } from '../../tree/block.js';
import { endsInPage, type PagedText, pageOfCell, splitAtPages } from './page-token.js';
import { withLeaders } from './scanned-leaders.js';

/** A line of the 目录, and how its block looks. */
export interface ContentsLine extends PagedText {
  readonly look: string;
  readonly centred: boolean;
}

const CHINESE = /\p{Script=Han}/u;

/** Lines of the blocks of a 目录. A second 目录 in English names the same documents: its lines are left out. */
export function contentsLines(blocks: readonly Block[]): ContentsLine[] {
  return blocks.flatMap((block): ContentsLine[] => {
    if (block.type === 'figure') return [];
    const place =
      block.type === 'text' ? { look: lookOf(block), centred: block.align === 'center' } : { look: '', centred: false };
    const lines = block.type === 'text' ? splitAtPages(withLeaders(block.text)) : block.rows.map((row) => rowLine(row));
    return lines.filter(({ text }) => text === '' || CHINESE.test(text)).map((line) => ({ ...line, ...place }));
  });
}

/** A row of a 目录 that layout read as a table: the last cell is the page. */
export function rowLine(row: readonly { readonly text: string }[]): PagedText {
  const page = pageOfCell(row.at(-1)?.text ?? '');
  const cells = (page === null ? row : row.slice(0, -1)).map((cell) => cell.text.trim()).filter(Boolean);
  const [only = ''] = cells;
  return page === null && cells.length === 1 && endsInPage(only)
    ? (splitAtPages(only)[0] ?? { text: only, page: null })
    : { text: cells.join(' '), page };
}

const lookOf = ({ bold, typeface, size }: TextBlock): string => `${bold} ${typeface} ${Math.round(size * 2)}`;

/** Look of most lines that end in a page number: that of the entries. */
export function entryLook(lines: readonly ContentsLine[]): string | null {
  const count = new Map<string, number>();
  for (const { look, page } of lines) if (page !== null) count.set(look, (count.get(look) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
