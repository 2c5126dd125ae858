/** An edition as a web page that Chromium breaks into columns and sheets. */
import type { TruthBlock } from '../content.js';
import { escapeXml } from '../escape-xml.js';
import type { FlowDesign } from './flow-design.js';
import { partsOf } from './parts.js';

export function flowHtml(
  blocks: readonly TruthBlock[],
  design: FlowDesign,
  pages: ReadonlyMap<string, number>,
): string {
  const [top, side, bottom] = design.margin;
  const { masthead, contents, body, colophon } = partsOf(blocks);
  const line = (block: TruthBlock) => `<p class="${block.type}">${inline(block)}</p>`;
  const entry = (block: TruthBlock) =>
    block.type === 'toc-entry'
      ? `<p class="toc-entry"><span>${escapeXml(block.text)}</span><i>${design.leader.repeat(160)}</i><span>（${pages.get(block.title ?? '') ?? 0}）</span></p>`
      : line(block);
  return `<!doctype html><meta charset="utf-8"><title>${design.name}</title><style>
@page { size: ${design.page[0]}pt ${design.page[1]}pt; margin: ${top}pt ${side}pt ${bottom}pt;
  @top-center { content: "${design.head}"; font: ${design.size * 0.85}pt "${design.text}" }
  @bottom-center { content: ${design.pageNumber.replace(/^(.*)#(.*)$/, '"$1" counter(page) "$2"')}; font: ${design.size * 0.85}pt "${design.text}" } }
@page :first { @top-center { content: none } @bottom-center { content: none } }
html { counter-reset: page ${0} } body { margin: 0; font: ${design.size}pt/${design.leading}pt "${design.text}"; text-align: ${design.align} }
p { margin: 0 0 ${design.paragraphGap}pt; text-indent: ${design.indent}em } b, .heading, .appointment-heading, .toc-section, .chapter { font-family: "${design.bold}"; font-weight: normal }
section { break-after: page } .masthead, .toc-heading, .doc-title, .doc-number, .chapter, .colophon { text-indent: 0; text-align: center }
.masthead { font-size: 30pt; line-height: 60pt } .toc-heading { font: 20pt/40pt "${design.bold}"; letter-spacing: 1em }
.toc-section, .addressee, .annex-mark { text-indent: 0 } .toc-entry { text-indent: 0; display: flex; align-items: flex-end } .toc-entry i { flex: 1; overflow: hidden; white-space: nowrap; min-width: 3em; height: ${design.leading}pt; font-style: normal } .toc-entry span:first-child { max-width: 80% }
.doc-title { font: ${design.titleSize}pt/1.45 "${design.bold}"; margin: ${design.leading}pt 0 6pt; ${design.titles === 'span' ? 'column-span: all' : ''} }
.doc-number { margin-bottom: ${design.leading}pt; ${design.titles === 'span' ? 'column-span: all' : ''} }
.signature, .date { text-align: right; text-indent: 0; margin-right: 2em }
table { border-collapse: collapse; width: 100% } td { border: 0.6pt solid #000; padding: 1pt 3pt; text-align: left }
.flow { column-count: ${design.columns}; column-gap: ${design.gutter}pt; ${design.columnRule ? 'column-rule: 0.5pt solid #000' : ''} } .opens { break-before: page }
</style><section>${masthead.map(line).join('')}</section><section>${contents.map(entry).join('')}</section>
${documents(body, design)
  .map((document) => `<div class="flow ${design.newSheet ? 'opens' : ''}">${document.map(line).join('\n')}</div>`)
  .join('\n')}
<section></section><div>${colophon.map(line).join('')}</div>`;
}

/** Each document in a box of its own where it opens a sheet, else all in one. */
function documents(body: readonly TruthBlock[], { newSheet }: FlowDesign): TruthBlock[][] {
  const all: TruthBlock[][] = [[]];
  body.forEach((block, i) => {
    if (newSheet && i > 0 && block.doc !== body[i - 1]?.doc) all.push([]);
    all.at(-1)!.push(block);
  });
  return all;
}

function inline(block: TruthBlock): string {
  if (block.rows)
    return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  if (block.runIn) return `<b>${escapeXml(block.runIn)}</b>${escapeXml(block.text.slice(block.runIn.length))}`;
  return escapeXml(block.text);
}
