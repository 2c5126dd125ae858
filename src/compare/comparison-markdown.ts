import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import { markdown } from '../emit/markdown/stringify.js';
import type { ComparedClause, Comparison, Piece } from './comparison.js';
import { leftPieces, nameOf, rightPieces, shownRows, summaryOf, TAGS } from './side-texts.js';

/**
 * 新旧对照表 in GitHub Flavored Markdown: <del> on the left, <ins> on the right. Those of HTML, because ~~ and ** do not hold between Chinese
 * characters and punctuation (CommonMark's flanking rule).
 */
export function comparisonMarkdown({ before, after, rows }: Comparison, all = false): string {
  const head = [before, after].map((text) => cell([{ type: 'text', value: nameOf(text) }]));
  const body = shownRows(rows, all).map((each) =>
    row([side(each.before, leftPieces(each)), side(each.after, rightPieces(each))]),
  );
  return markdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: '新旧对照表' }] },
      { type: 'paragraph', children: [{ type: 'text', value: `${summaryOf(rows)}。` }] },
      { type: 'table', children: [row(head), ...body] },
    ],
  });
}

const row = (children: TableCell[]): TableRow => ({ type: 'tableRow', children });
const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });

function side(clause: ComparedClause | null, pieces: readonly Piece[]): TableCell {
  if (clause === null) return cell([{ type: 'text', value: '—' }]);
  const label: PhrasingContent = { type: 'text', value: clause.label };
  return cell([
    clause.link === null ? label : { type: 'link', url: clause.link, children: [label] },
    { type: 'text', value: ' ' },
    ...pieces.flatMap(phrasing),
  ]);
}

const html = (value: string): PhrasingContent => ({ type: 'html', value });

/** A line feed inside a cell is a <br>. */
function phrasing({ change, text }: Piece): PhrasingContent[] {
  return text.split('\n').flatMap((line, i): PhrasingContent[] => {
    const tag = TAGS[change];
    const own: PhrasingContent = { type: 'text', value: line };
    const marked = tag === null ? [own] : [html(`<${tag}>`), own, html(`</${tag}>`)];
    return [...(i === 0 ? [] : [html('<br>')]), ...(line === '' ? [] : marked)];
  });
}
