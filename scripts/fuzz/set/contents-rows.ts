/** The 目录: section headings and entries with their leaders and pages. */
import type { Contents } from '../design/design.js';
import type { Issue, IssueDocument } from '../issue/issue.js';
import type { Row, RowLine, RowSetter } from './rows.js';

export function contentsRows(
  issue: Issue,
  contents: Contents,
  pages: readonly number[],
  width: { whole: number; column: number },
  setter: RowSetter,
): { heading: Row[]; entries: Row[] } {
  const { size } = setter.design;
  const heading = contents.heading
    ? setter.display(contents.heading, null, width.whole, {
        size: size * 1.7,
        face: 'hei',
        align: 'center',
        leading: size * 3,
      })
    : [];
  let section: string | null = null;
  const entries = issue.documents.flatMap((document, i): Row[] => {
    const opens = document.section !== null && document.section !== section;
    section = document.section;
    const title = opens
      ? setter.display(contents.section.replace('{s}', section!), null, width.column, {
          size: size * 1.1,
          face: 'hei',
          align: contents.section === '{s}' ? 'center' : 'left',
        })
      : [];
    return [...title, ...entry(document, pages[i] ?? 0, contents, width.column, setter)];
  });
  return { heading, entries };
}

function entry(document: IssueDocument, page: number, contents: Contents, width: number, setter: RowSetter): Row[] {
  const { size, leading } = setter.design;
  const printed = contents.page.replace('{n}', String(page));
  const pageWidth = setter.measure(printed, 'song', size);
  const number = document.printedNumber && contents.number !== 'none' ? document.printedNumber : '';
  const source =
    contents.source === 'behind' && document.issuer && !document.listed.startsWith(document.issuer)
      ? `　${document.issuer}`
      : '';
  const text = `${document.listed}${contents.number === 'behind' && number ? `（${number}）` : ''}${source}`;
  const first = contents.order === 'page first';
  const left = first ? pageWidth + size : 0;
  const room = width - pageWidth - (first ? 1 : 3) * size;
  const lines = setter.broken(text, [{ text, face: 'song' }], room, room - size, size);
  const piece = (dx: number, words: string, natural: number): RowLine => ({
    block: null,
    dx,
    dy: 0.76 * leading,
    size,
    spacing: 0,
    width: natural,
    runs: [{ text: words, face: 'song' }],
  });
  const rows = lines.map((line, i): Row => {
    const dx = left + (i > 0 ? size : 0);
    const own: RowLine[] = [{ ...piece(dx, '', line.width), runs: line.runs }];
    if (first && i === 0) own.unshift(piece(0, printed, pageWidth));
    if (!first && i === lines.length - 1) {
      const unit = contents.leader ? setter.measure(contents.leader, 'song', size) : 0;
      const gap = width - pageWidth - dx - line.width - size;
      const count = unit > 0 ? Math.floor(gap / unit) : 0;
      if (count > 0) own.push(piece(dx + line.width + size / 2, contents.leader.repeat(count), count * unit));
      own.push(piece(width - pageWidth, printed, pageWidth));
    }
    return { height: leading, keep: i < lines.length - 1, lines: own };
  });
  if (contents.number === 'below' && number)
    rows.push({ height: leading, lines: [piece(left + size, number, setter.measure(number, 'song', size))] });
  return rows;
}
