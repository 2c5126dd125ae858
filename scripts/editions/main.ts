/**
 * Sets the sample issue anew in other layouts, fonts and producers, each with its exact truth:
 *
 *     npx tsx scripts/editions/main.ts OUT_DIR [--truth TRUTH.json] [name …]
 *
 * Needs Debian packages: chromium, weasyprint, wkhtmltopdf, poppler-utils and the fonts that `designs.ts` names.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { respell } from './content.js';
import type { Design } from './design.js';
import { designs } from './designs.js';
import { canvasMeasure, halfWidthMeasure } from './measure.js';
import { printWithChromium } from './print-with-chromium.js';
import { readArguments } from './read-arguments.js';
import { renderHtml } from './render-html.js';
import { renderPdf } from './render-pdf.js';
import { truthOf } from './truth.js';
import { typeset } from './typeset.js';

const { out, base, asked } = readArguments(designs);

for (const design of asked) {
  const blocks = respell(base, design.spelling);
  const edition = typeset(
    blocks,
    design,
    design.renderer === 'predefined-cmap' ? halfWidthMeasure : canvasMeasure(design),
  );
  await print(design, join(out, `${design.name}.pdf`), edition);
  writeFileSync(
    join(out, `${design.name}.truth.json`),
    JSON.stringify(truthOf(base, blocks, edition, design), null, 1),
  );
  console.log(`${design.name}: ${edition.sheets} sheets`);
}

async function print(design: Design, file: string, edition: ReturnType<typeof typeset>) {
  if (design.renderer === 'embedded' || design.renderer === 'predefined-cmap') {
    writeFileSync(file, await renderPdf(edition, design));
    return;
  }
  const html = file.replace(/pdf$/, 'html');
  writeFileSync(html, renderHtml(edition, design));
  const [width, height] = design.page;
  if (design.renderer === 'weasyprint') execFileSync('weasyprint', [html, file], { stdio: 'ignore' });
  else if (design.renderer === 'wkhtmltopdf') {
    const mm = (points: number) => `${(points * 25.4) / 72}mm`;
    const flags = [
      '-q',
      '--page-width',
      mm(width),
      '--page-height',
      mm(height),
      '-B',
      '0',
      '-L',
      '0',
      '-R',
      '0',
      '-T',
      '0',
      '--disable-smart-shrinking',
      '--dpi',
      '96',
    ];
    execFileSync('wkhtmltopdf', [...flags, html, file], { stdio: 'ignore' });
  } else {
    const target = design.renderer === 'cairo' ? `${file}.skia` : file;
    await printWithChromium(resolve(html), target);
    if (target !== file) {
      execFileSync('pdftocairo', ['-pdf', target, file]);
      rmSync(target);
    }
  }
  rmSync(html);
}
