import type { Design } from '../design/design.js';
import type { Issue } from '../issue/issue.js';
import { type Row, type RowSetter, space } from './rows.js';

/** The masthead: on a sheet of its own, or above the 目录. */
export function coverRows(issue: Issue, design: Design, width: number, setter: RowSetter): Row[] {
  const { masthead, year, number, serial, publishedOn } = issue;
  const big = Math.min(design.cover ? 40 : 26, width / (masthead.length + 1));
  const [y, m, d] = publishedOn.split('-').map(Number);
  const line = (text: string, size: number, face: 'song' | 'hei') =>
    setter.display(text, null, width, { size, face, align: 'center', leading: size * 1.8, colour: 'red' });
  const date = `${y}年${m}月${d}日${design.cover ? '出版' : ''}`;
  if (!design.cover)
    return [
      ...line(masthead, big, 'hei'),
      ...line(`${year}年第${number}期（总第${serial}期）　　${date}`, design.size, 'song'),
      space(design.leading),
    ];
  return [
    { height: design.page[1] * 0.15, lines: [], shapes: [] },
    ...line(masthead, big, 'hei'),
    ...line(String(year), 44, 'hei'),
    ...line(`第${number}期（总第${serial}期）`, 15, 'song'),
    ...line(date, 13, 'song'),
  ];
}
