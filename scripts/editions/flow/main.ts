/**
 * Prints the sample issue with producers that break lines, columns and sheets themselves. The truth has every text, without places:
 *
 *     npx tsx scripts/editions/flow/main.ts OUT_DIR [--truth TRUTH.json] [name …]
 *
 * Needs Debian packages: chromium, libreoffice-writer, poppler-utils and the fonts that `flow-design.ts` names.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { respell, type TruthBlock } from '../content.js';
import { printWithChromium } from '../print-with-chromium.js';
import { readArguments } from '../read-arguments.js';
import { type FlowDesign, flowDesigns } from './flow-design.js';
import { flowHtml } from './flow-html.js';
import { flowOdt } from './flow-odt.js';

const { out, base, asked } = readArguments(flowDesigns);

for (const design of asked) {
  const blocks = respell(base, design.spelling);
  const pdf = resolve(out, `${design.name}.pdf`);
  // The 目录 needs the pages of the documents: printed once to learn them, once more to print them.
  await print(blocks, design, pdf, new Map());
  await print(blocks, design, pdf, titlePages(blocks, pdf));
  const truth = { ...base, edition: design.name, file: `${design.name}.pdf`, producer: design.producer, blocks };
  writeFileSync(join(out, `${design.name}.truth.json`), JSON.stringify(truth, null, 1));
  console.log(design.name);
}

async function print(
  blocks: readonly TruthBlock[],
  design: FlowDesign,
  pdf: string,
  pages: ReadonlyMap<string, number>,
) {
  const source = pdf.replace(/pdf$/, design.producer === 'chromium' ? 'html' : 'fodt');
  if (design.producer === 'chromium') {
    writeFileSync(source, flowHtml(blocks, design, pages));
    await printWithChromium(source, pdf);
  } else {
    writeFileSync(source, flowOdt(blocks, design, pages));
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', resolve(out), source], {
      stdio: 'ignore',
    });
  }
  rmSync(source);
}

/** Title → the sheet it is printed on. A sheet with many titles is the 目录 or a list of documents. */
function titlePages(blocks: readonly TruthBlock[], pdf: string): Map<string, number> {
  const titles = blocks.flatMap(({ type, title }) => (type === 'toc-entry' && title ? [title] : []));
  const sheets = execFileSync('pdftotext', [pdf, '-'], { maxBuffer: 1 << 28 })
    .toString()
    .split('\f')
    .map(bare)
    .map((text) => titles.filter((title) => text.includes(bare(title))));
  return new Map(titles.map((title) => [title, sheets.findIndex((on) => on.length < 6 && on.includes(title)) + 1]));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
