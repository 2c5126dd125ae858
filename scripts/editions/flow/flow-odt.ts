/** An edition as a flat OpenDocument text (.fodt, OASIS ODF 1.3) that LibreOffice Writer breaks into columns and sheets. */
import type { TruthBlock } from '../content.js';
import { escapeXml } from '../escape-xml.js';
import type { FlowDesign } from './flow-design.js';
import { partsOf } from './parts.js';

const namespaces = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ');

export function flowOdt(blocks: readonly TruthBlock[], design: FlowDesign, pages: ReadonlyMap<string, number>): string {
  const { masthead, contents, body, colophon } = partsOf(blocks);
  const entry = (block: TruthBlock) =>
    block.type === 'toc-entry'
      ? p('toc-entry', `${escapeXml(block.text)}<text:tab/>（${pages.get(block.title ?? '') ?? 0}）`)
      : line(block);
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
${fonts(design)}<office:styles>${styles(design)}</office:styles><office:automatic-styles>${pageLayout(design)}</office:automatic-styles>
<office:master-styles>${masters(design)}</office:master-styles><office:body><office:text>
${masthead.map(line).join('')}${p('body-start', '')}${contents.map(entry).join('')}${p('sheet', '')}
${sections(body, design)}${p('sheet', '')}${colophon.map(line).join('')}
</office:text></office:body></office:document>`;
}

const p = (style: string, content: string) => `<text:p text:style-name="${style}">${content}</text:p>\n`;

function line(block: TruthBlock): string {
  if (block.rows) return table(block.id, block.rows);
  const head = block.runIn ?? '';
  const bold = head ? `<text:span text:style-name="strong">${escapeXml(head)}</text:span>` : '';
  return p(block.type, bold + escapeXml(block.text.slice(head.length)));
}

const table = (name: string, rows: readonly (readonly string[])[]) =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${rows[0]!.length}"/>${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="cell">${p('cell-text', escapeXml(cell))}</table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;

/** Runs of blocks in columns; titles that span stand between them. */
function sections(body: readonly TruthBlock[], design: FlowDesign): string {
  let out = '';
  let open: TruthBlock[] = [];
  let count = 0;
  const close = () => {
    if (open.length > 0)
      out += `<text:section text:style-name="columns" text:name="s${count++}">${open.map(line).join('')}</text:section>`;
    open = [];
  };
  body.forEach((block, i) => {
    const opens = block.type === 'doc-title' && block.doc !== body[i - 1]?.doc;
    if (opens && design.newSheet && i > 0) {
      close();
      out += p('sheet', '');
    }
    if (design.titles === 'span' && /^doc-/.test(block.type)) {
      close();
      out += line(block);
    } else open.push(block);
  });
  close();
  return out;
}

const fonts = ({ text, bold }: FlowDesign) =>
  `<office:font-face-decls>${[...new Set([text, bold])].map((name) => `<style:font-face style:name="${name}" svg:font-family="'${name}'"/>`).join('')}</office:font-face-decls>`;

function styles(design: FlowDesign): string {
  const { size, leading, indent, text, bold, paragraphGap, align, titleSize } = design;
  const font = (name: string, points: number) =>
    `<style:text-properties style:font-name="${name}" style:font-name-asian="${name}" fo:font-size="${points}pt" style:font-size-asian="${points}pt" fo:language="zh" fo:country="CN"/>`;
  const style = (name: string, paragraph: string, face = text, points = size, extra = '') =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:orphans="1" fo:widows="1" style:punctuation-wrap="simple" ${paragraph}>${extra}</style:paragraph-properties>${font(face, points)}</style:style>`;
  const lead = `fo:line-height="${leading}pt"`;
  const body = `${lead} fo:text-align="${align}" fo:margin-bottom="${paragraphGap}pt" fo:text-indent="${indent * size}pt"`;
  const centred = 'fo:text-align="center"';
  const right = `${lead} fo:text-align="end" fo:margin-right="${2 * size}pt"`;
  const reach = design.page[0] - 2 * design.margin[1];
  const tab = `<style:tab-stops><style:tab-stop style:position="${reach}pt" style:type="right" style:leader-style="dotted" style:leader-text="${design.leader}"/></style:tab-stops>`;
  return [
    ...['paragraph', 'appointment', 'attachment-note', 'catalogue-row'].map((name) => style(name, body)),
    ...['heading', 'appointment-heading'].map((name) => style(name, body, bold)),
    ...['addressee', 'annex-mark', 'cell-text'].map((name) => style(name, `${lead} fo:text-align="left"`)),
    ...['doc-number', 'colophon', 'chapter'].map((name) => style(name, `${lead} ${centred}`)),
    ...['signature', 'date'].map((name) => style(name, right)),
    style('masthead', `${centred} fo:margin-top="30pt"`, bold, 30),
    style('toc-heading', centred, bold, 20),
    style('toc-section', `${lead}`, bold),
    style('toc-entry', lead, text, size, tab),
    style(
      'doc-title',
      `${centred} fo:margin-top="${leading}pt" fo:margin-bottom="8pt" fo:line-height="${1.4 * titleSize}pt"`,
      bold,
      titleSize,
    ),
    style('sheet', 'fo:break-before="page" fo:line-height="1pt"', text, 1),
    `<style:style style:name="body-start" style:family="paragraph" style:master-page-name="running">${font(text, 1)}</style:style>`,
    `<style:style style:name="strong" style:family="text">${font(bold, size)}</style:style>`,
    style('running-head', centred, text, 0.85 * size),
  ].join('\n');
}

function pageLayout({ page, margin, columns, gutter, columnRule }: FlowDesign): string {
  const [top, side, bottom] = margin;
  const layout = (name: string, furniture: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${page[0]}pt" fo:page-height="${page[1]}pt" fo:margin="${side}pt" fo:margin-top="${top - 28}pt" fo:margin-bottom="${bottom - 28}pt" fo:margin-left="${side}pt" fo:margin-right="${side}pt"/>${furniture}</style:page-layout>`;
  const band = (name: string, edge: string) =>
    `<style:${name}-style><style:header-footer-properties fo:min-height="28pt" fo:margin-${edge}="10pt"/></style:${name}-style>`;
  const rule = columnRule
    ? '<style:column-sep style:width="0.5pt" style:color="#000000" style:height="100%" style:style="solid"/>'
    : '';
  return `${layout('cover', '')}${layout('inner', band('header', 'bottom') + band('footer', 'top'))}
<style:style style:name="columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="${columns}" fo:column-gap="${gutter}pt">${columns > 1 ? rule : ''}</style:columns></style:section-properties></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>`;
}

function masters({ head, pageNumber }: FlowDesign): string {
  const [before = '', after = ''] = pageNumber.split('#');
  return `<style:master-page style:name="Standard" style:page-layout-name="cover"/>
<style:master-page style:name="running" style:page-layout-name="inner"><style:header>${p('running-head', escapeXml(head))}</style:header><style:footer>${p('running-head', `${before}<text:page-number text:select-page="current"/>${after}`)}</style:footer></style:master-page>`;
}
