/** A set edition as HTML in which every line stands at its own place, for the producers that print web pages. */

import type { Design, SetEdition, SetLine } from './design.js';
import { escapeXml } from './escape-xml.js';

/** Qt's web engine prints a point at 0.7684 of its size. */
const QT_ZOOM = 'body { zoom: 1.3014 }';

export function renderHtml(edition: SetEdition, design: Design): string {
  const [width, height] = design.page;
  const pages = Array.from({ length: edition.sheets }, (_, i) => {
    const lines = edition.lines.filter((line) => line.sheet === i + 1);
    const drawn = design.drawing === 'row-by-row' ? lines.toSorted((a, b) => a.y - b.y || a.x - b.x) : lines;
    const rules = edition.rules.filter((rule) => rule.sheet === i + 1);
    return `<section>${drawn.map((line) => htmlLine(line, design)).join('\n')}${rules
      .map(
        ({ box: [x0, y0, x1, y1] }) =>
          `<i style="left:${x0}pt;top:${y0}pt;width:${x1 - x0}pt;height:${y1 - y0}pt"></i>`,
      )
      .join('')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>${design.name}</title><style>
@page { size: ${width}pt ${height}pt; margin: 0 }
* { margin: 0; padding: 0 } html, body { width: ${width}pt }
${design.renderer === 'wkhtmltopdf' ? QT_ZOOM : ''}
section { position: relative; width: ${width}pt; height: ${height - 4}pt; page-break-after: always; overflow: hidden }
p { position: absolute; white-space: pre; line-height: 1 } i { position: absolute; background: #000 }
${(Object.entries(design.faces) as [string, { family: string; bold?: boolean }][])
  .map(([face, { family, bold }]) => `.${face} { font-family: "${family}"; font-weight: ${bold ? 700 : 400} }`)
  .join('\n')}
</style>${pages.join('\n')}`;
}

function htmlLine(line: SetLine, design: Design): string {
  const style = `left:${line.x.toFixed(2)}pt;top:${(line.y - 0.88 * line.size).toFixed(2)}pt;font-size:${line.size}pt;letter-spacing:${line.spacing.toFixed(3)}pt`;
  const spans = line.runs.map((run) => `<span class="${run.face}">${escapeXml(run.text)}</span>`).join('');
  const twice = design.fauxBold && line.runs[0]?.face === 'title';
  const p = (dx: number) => `<p style="${style};margin-left:${dx}pt">${spans}</p>`;
  return twice ? p(0) + p(0.3) : p(0);
}
