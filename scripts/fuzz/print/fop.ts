/** An issue as XSL-FO (XSL 1.1) for Apache FOP, which breaks lines, columns and sheets, and finds the pages of the 目录 itself. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { escapeXml } from '../../editions/escape-xml.js';
import type { Face, FaceFile } from '../font/faces.js';
import type { PrintedBlock } from '../set/printed-blocks.js';
import { type FlowJob, faceOf, flowParts, isCentred, isRight, spansColumns } from './flow-parts.js';

export function printWithFop(job: FlowJob, file: string): void {
  const [source, config] = [file.replace(/pdf$/, 'fo'), file.replace(/pdf$/, 'xconf')];
  writeFileSync(source, flowFo(job));
  writeFileSync(config, configuration(job));
  execFileSync('fop', ['-c', config, '-fo', source, '-pdf', file], { stdio: 'ignore' });
  rmSync(source);
  rmSync(config);
}

const faces: readonly Face[] = ['song', 'hei', 'kai'];

function configuration({ design }: FlowJob): string {
  const font = (face: Face, { file, family }: FaceFile) =>
    `<font embed-url="file:${file}"${file.endsWith('.ttc') ? ` sub-font="${family}"` : ''}><font-triplet name="${face}" style="normal" weight="normal"/></font>`;
  return `<?xml version="1.0"?><fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>${faces.map((face) => font(face, design.faces[face])).join('')}</fonts></renderer></renderers></fop>`;
}

function flowFo(job: FlowJob): string {
  const { design, issue } = job;
  const parts = flowParts(job);
  const { page, margin, size, leading, columns, gutter } = design;
  const region = (
    name: string,
    count: number,
  ) => `<fo:simple-page-master master-name="${name}" page-width="${page[0]}pt" page-height="${page[1]}pt" margin="0">
<fo:region-body margin-top="${margin.top}pt" margin-bottom="${margin.bottom}pt" margin-left="${margin.inner}pt" margin-right="${margin.outer}pt" column-count="${count}" column-gap="${gutter || 12}pt"/><fo:region-before extent="${margin.top - 14}pt" display-align="after"/><fo:region-after extent="${margin.bottom - 14}pt"/></fo:simple-page-master>`;
  const side =
    design.furniture[0]?.side === 'left' ? 'start' : design.furniture[0]?.side === 'right' ? 'end' : 'center';
  const band = (text: string) =>
    `<fo:block margin-left="${margin.inner}pt" margin-right="${margin.outer}pt" font-size="9pt" text-align="${side}">${text}</fo:block>`;
  const number =
    parts.number.join('') || design.furniture.length
      ? `${escapeXml(parts.number[0])}<fo:page-number/>${escapeXml(parts.number[1])}`
      : '';
  const contents = design.contents
    ? `<fo:block break-before="page" font-family="hei" font-size="${1.6 * size}pt" text-align="center" space-after="${leading}pt">${escapeXml(design.contents.heading)}</fo:block>${issue.documents
        .map((document, i) => {
          const leader = design.contents!.leader;
          const [before = '', after = ''] = design.contents!.page.split('{n}');
          return `<fo:block text-align-last="justify">${escapeXml(document.listed)}<fo:leader leader-pattern="${leader ? 'use-content' : 'space'}">${leader}</fo:leader>${escapeXml(before)}<fo:page-number-citation ref-id="d${i}"/>${escapeXml(after)}</fo:block>`;
        })
        .join('\n')}`
    : '';
  const body = parts.documents
    .map((blocks, i) =>
      blocks.map((block, at) => blockFo(block, job, at === 0 ? `d${i}` : null, parts.spans)).join('\n'),
    )
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" language="zh" font-family="song" font-size="${size}pt" line-height="${leading}pt">
<fo:layout-master-set>${region('front', 1)}${region('body', columns)}</fo:layout-master-set>
<fo:page-sequence master-reference="front"><fo:flow flow-name="xsl-region-body">${parts.masthead.map((text) => `<fo:block text-align="center" font-family="hei" font-size="22pt" line-height="44pt">${escapeXml(text)}</fo:block>`).join('')}${contents}</fo:flow></fo:page-sequence>
<fo:page-sequence master-reference="body" initial-page-number="1"><fo:static-content flow-name="xsl-region-before">${band(escapeXml(parts.head))}</fo:static-content><fo:static-content flow-name="xsl-region-after">${band(number)}</fo:static-content>
<fo:flow flow-name="xsl-region-body">${body}</fo:flow></fo:page-sequence></fo:root>`;
}

function blockFo(block: PrintedBlock, { design }: FlowJob, id: string | null, spans: boolean): string {
  const { size, leading, indent, justified, title } = design;
  const style: string[] = [`font-family="${faceOf(block, design)}"`];
  if (id) style.push(`id="${id}"`);
  if (id && design.opens === 'sheet' && id !== 'd0') style.push('break-before="page"');
  if (spans && spansColumns(block)) style.push('span="all"');
  if (block.type === 'doc-title' || block.type === 'part-title')
    style.push(
      `font-size="${title.size}pt" line-height="${1.4 * title.size}pt" space-before="${leading}pt" space-after="${0.5 * leading}pt"`,
    );
  if (isCentred(block)) style.push('text-align="center" keep-with-next="always"');
  else if (isRight(block)) style.push(`text-align="end" end-indent="${2 * size}pt"`);
  else style.push(`text-align="${justified ? 'justify' : 'start'}"`);
  const flush = isCentred(block) || isRight(block) || block.type === 'addressee' || block.type === 'annex-mark';
  if (!flush) style.push(`text-indent="${indent * size}pt"`);
  if (block.rows) return tableFo(block.rows, design.tables);
  const head = design.runIn ? (block.runIn ?? 0) : 0;
  const bold = head
    ? `<fo:inline font-family="${design.headings[(block.level ?? 2) - 1]}">${escapeXml(block.text.slice(0, head))}</fo:inline>`
    : '';
  return `<fo:block ${style.join(' ')}>${bold}${escapeXml(block.text.slice(head))}</fo:block>`;
}

function tableFo(rows: readonly (readonly string[])[], rules: string): string {
  const border =
    rules === 'none'
      ? ''
      : rules === 'three'
        ? 'border-top="0.5pt solid black" border-bottom="0.5pt solid black"'
        : 'border="0.5pt solid black"';
  const row = (cells: readonly string[]) =>
    `<fo:table-row>${cells.map((text) => `<fo:table-cell ${rules === 'full' ? border : ''} padding="2pt"><fo:block>${escapeXml(text)}</fo:block></fo:table-cell>`).join('')}</fo:table-row>`;
  const [head, ...body] = rows;
  const columns = head!.map(
    (_, c) =>
      `<fo:table-column column-width="proportional-column-width(${Math.max(3, ...rows.map((cells) => Math.min(14, (cells[c] ?? '').length)))})"/>`,
  );
  return `<fo:table table-layout="fixed" width="100%" ${rules === 'three' ? border : ''}>${columns.join('')}<fo:table-header ${border}>${row(head!)}</fo:table-header><fo:table-body>${body.map(row).join('')}</fo:table-body></fo:table>`;
}
