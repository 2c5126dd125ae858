/** An issue in the terms of `scripts/editions/flow`: as a web page that Chromium breaks into sheets, or for LibreOffice Writer. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TruthBlock } from '../../editions/content.js';
import type { FlowDesign } from '../../editions/flow/flow-design.js';
import { flowHtml } from '../../editions/flow/flow-html.js';
import { flowOdt } from '../../editions/flow/flow-odt.js';
import { printWithChromium } from '../../editions/print-with-chromium.js';
import type { BlockType } from '../issue/issue.js';
import { type FlowJob, flowParts } from './flow-parts.js';

export async function printFlowWithChromium(job: FlowJob, file: string): Promise<void> {
  const source = file.replace(/pdf$/, 'html');
  const { blocks, design, pages } = adapted(job, 'chromium');
  writeFileSync(source, flowHtml(blocks, design, pages));
  await printWithChromium(source, file);
  rmSync(source);
}

/** @param through another format the text goes through on its way, as when an office sends it in that form */
export function printWithLibreOffice(job: FlowJob, file: string, through?: 'docx'): void {
  let source = file.replace(/pdf$/, 'fodt');
  const { blocks, design, pages } = adapted(job, 'libreoffice');
  writeFileSync(source, flowOdt(blocks, design, pages));
  const convert = (to: string) =>
    execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', dirname(file), source], {
      stdio: 'ignore',
      timeout: 180_000,
    });
  if (through) {
    convert(through);
    rmSync(source);
    source = file.replace(/pdf$/, through);
  }
  convert('pdf');
  rmSync(source);
}

/** Where the names of the two differ. */
const named: Readonly<Partial<Record<BlockType, string>>> = {
  'part-title': 'doc-title',
  letterhead: 'doc-number',
  adoption: 'doc-number',
  attachments: 'attachment-note',
  disclosure: 'paragraph',
  footnote: 'paragraph',
  'copied-to': 'paragraph',
  imprint: 'paragraph',
};

function adapted(job: FlowJob, producer: FlowDesign['producer']) {
  const { issue, design, pages } = job;
  const parts = flowParts(job);
  const line = (id: string, type: string, text: string, more: Partial<TruthBlock> = {}): TruthBlock => ({
    id,
    type,
    text,
    normText: text,
    page: 0,
    pieces: [],
    ...more,
  });
  const blocks: TruthBlock[] = [
    ...parts.masthead.map((text, i) => line(`m${i}`, 'masthead', text)),
    ...(design.contents
      ? [
          line('toc', 'toc-heading', design.contents.heading || '目录'),
          ...issue.documents.map(({ listed }, i) => line(`t${i}`, 'toc-entry', listed, { title: String(i) })),
        ]
      : []),
    ...job.blocks.map((block, i) =>
      line(`b${i}`, named[block.type] ?? block.type, block.text, {
        doc: block.document,
        ...(block.rows ? { rows: block.rows.map((row) => [...row]) } : {}),
        ...(block.runIn && design.runIn ? { runIn: block.text.slice(0, block.runIn) } : {}),
      }),
    ),
  ];
  const flow: FlowDesign = {
    name: 'fuzz',
    producer,
    page: [design.page[0], design.page[1]],
    margin: [design.margin.top, design.margin.inner, design.margin.bottom],
    columns: design.columns,
    gutter: design.gutter,
    columnRule: design.columnRule,
    titles: design.title.span && design.columns > 1 ? 'span' : 'column',
    size: design.size,
    leading: design.leading,
    titleSize: design.title.size,
    align: design.justified ? 'justify' : 'left',
    indent: design.indent,
    paragraphGap: design.indent === 0 ? Math.max(3, design.paragraphGap) : design.paragraphGap,
    text: design.faces.song.family,
    bold: design.faces.hei.family,
    head: parts.head,
    pageNumber: `${parts.number[0]}#${parts.number[1]}`,
    leader: design.contents?.leader || '.',
    newSheet: design.opens === 'sheet',
    spelling: { fullWidth: true, spacedNumbers: false },
  };
  return { blocks, design: flow, pages: new Map(pages.map((page, i) => [String(i), page])) };
}
