/** A set edition as HTML in which every line stands at its own place, for producers that print web pages. */
import { escapeXml } from '../../editions/escape-xml.js';
import type { Design } from '../design/design.js';
import type { Edition, SetLine, Shape } from '../set/edition.js';

const colours = { red: '#d91a1a', grey: '#ccc', black: '#000', white: '#fff' } as const;
/** Where browsers put the base line of a line box as high as its type, in ems from above. */
const ASCENT = 0.88;

export function editionHtml(edition: Edition, design: Design): string {
  const [width, height] = edition.page;
  const faces = (['song', 'hei', 'kai'] as const).map(
    (face) => `.${face} { font-family: "${design.faces[face].family}" }`,
  );
  const sheets = Array.from({ length: edition.sheets }, (_, i) => {
    const on = <T extends { readonly sheet: number }>(all: readonly T[]) => all.filter(({ sheet }) => sheet === i + 1);
    const inner = [...on(edition.shapes).map(shapeHtml), ...on(edition.lines).map(lineHtml)].join('\n');
    const turned = edition.sideways.has(i + 1)
      ? `<div style="position:absolute;left:0;top:0;width:${height}pt;height:${width}pt;transform-origin:0 0;transform:translate(0,${height}pt) rotate(-90deg)">${inner}</div>`
      : inner;
    return `<section>${turned}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>公报</title><style>
@page { size: ${width}pt ${height}pt; margin: 0 }
* { margin: 0; padding: 0 } html, body { width: ${width}pt }
section { position: relative; width: ${width}pt; height: ${height - 4}pt; page-break-after: always; overflow: hidden }
section:last-child { page-break-after: auto }
p { position: absolute; white-space: pre; line-height: 1 } i { position: absolute }
${faces.join('\n')}
</style>${sheets.join('\n')}`;
}

function lineHtml(line: SetLine): string {
  const style = [
    `left:${line.x.toFixed(2)}pt`,
    `top:${(line.y - ASCENT * line.size).toFixed(2)}pt`,
    `font-size:${line.size}pt`,
    ...(line.spacing ? [`letter-spacing:${line.spacing.toFixed(3)}pt`] : []),
    ...(line.colour ? [`color:${colours[line.colour]}`] : []),
    ...(line.angle ? [`transform-origin:0 ${ASCENT * line.size}pt`, `transform:rotate(${-line.angle}deg)`] : []),
  ].join(';');
  const spans = line.runs.map(({ text, face }) => `<span class="${face}">${escapeXml(text)}</span>`);
  return `<p style="${style}">${spans.join('')}</p>`;
}

function shapeHtml({ kind, colour, box: [x0, y0, x1, y1] }: Shape): string {
  const place = `left:${x0}pt;top:${y0}pt;width:${x1 - x0}pt;height:${y1 - y0}pt`;
  const line =
    kind === 'fill'
      ? `background:${colours[colour]}`
      : `border:${kind === 'seal' ? 2 : 0.8}pt solid ${colours[colour]}`;
  return `<i style="${place};${line}${kind === 'seal' ? ';border-radius:50%' : ''}"></i>`;
}
