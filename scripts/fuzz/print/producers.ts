/** The programs that print, one row each: how often, what they need, and how they print. Most seeds go to the quick ones. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printWithChromium } from '../../editions/print-with-chromium.js';
import type { Design } from '../design/design.js';
import type { Draw } from '../draw.js';
import type { Issue } from '../issue/issue.js';
import type { SetIssue } from '../set/typeset.js';
import type { FlowJob } from './flow-parts.js';
import { printWithFop } from './fop.js';
import { editionHtml } from './html.js';
import { installed, pythonWith } from './installed.js';
import { printFlowWithChromium, printWithLibreOffice } from './office.js';
import { drawManner, printPdf, sayManner } from './pdf.js';
import { rewrite, rewriters } from './rewrite.js';
import { printWithXelatex } from './xelatex.js';

export interface PrintJob {
  readonly issue: Issue;
  readonly design: Design;
  readonly set: SetIssue;
  readonly draw: Draw;
  readonly file: string;
}
export interface Producer {
  readonly name: string;
  readonly weight: number;
  /** Is it installed? */
  readonly ready: () => boolean;
  /** Breaks lines and sheets itself: the truth has no places, and the 目录 its pages from a first printing. */
  readonly flows?: 'finds pages itself' | 'is told pages';
  /** A string tells how it was printed. */
  readonly print: (job: PrintJob & { readonly flow: FlowJob }) => unknown;
}

const commands =
  (...names: string[]) =>
  () =>
    names.every(installed);

export const producers: readonly Producer[] = [
  { name: 'pdf-lib', weight: 12, ready: () => true, print: drawn },
  { name: 'ReportLab', weight: 3, ready: () => pythonWith('reportlab.pdfgen') !== null, print: reportlab },
  {
    name: 'pdf-lib, written anew',
    weight: 3,
    ready: commands('gs', 'qpdf', 'pdftocairo'),
    print: async (job) => {
      const manner = await drawn(job);
      const rewriter = job.draw.under('rewriter').pick(rewriters);
      rewrite(rewriter, job.file);
      return [rewriter.name, manner].filter(Boolean).join(', ');
    },
  },
  {
    name: 'WeasyPrint',
    weight: 0.5,
    ready: commands('weasyprint'),
    print: (job) => withHtml(job, (html) => void execFileSync('weasyprint', [html, job.file], { stdio: 'ignore' })),
  },
  {
    name: 'Chromium',
    weight: 1,
    ready: commands('chromium'),
    print: (job) => withHtml(job, (html) => printWithChromium(html, job.file)),
  },
  {
    name: 'Chromium and cairo',
    weight: 0.4,
    ready: commands('chromium', 'pdftocairo'),
    print: async (job) => {
      await withHtml(job, (html) => printWithChromium(html, job.file));
      rewrite(rewriters.find(({ name }) => name === 'cairo')!, job.file);
      return undefined;
    },
  },
  {
    name: 'Chromium, flowing',
    weight: 0.6,
    ready: commands('chromium', 'pdftotext'),
    flows: 'is told pages',
    print: ({ flow, file }) => printFlowWithChromium(flow, resolve(file)),
  },
  {
    name: 'Apache FOP',
    weight: 0.7,
    ready: commands('fop', 'pdftotext'),
    flows: 'finds pages itself',
    print: ({ flow, file }) => printWithFop(flow, resolve(file)),
  },
  {
    name: 'XeLaTeX',
    weight: 0.7,
    ready: commands('xelatex', 'pdftotext'),
    flows: 'finds pages itself',
    print: ({ flow, file }) => printWithXelatex(flow, resolve(file)),
  },
  {
    name: 'LibreOffice',
    weight: 0.4,
    ready: commands('soffice', 'pdftotext'),
    flows: 'is told pages',
    print: ({ flow, file }) => printWithLibreOffice(flow, resolve(file)),
  },
  {
    name: 'LibreOffice from .docx',
    weight: 0.2,
    ready: commands('soffice', 'pdftotext'),
    flows: 'is told pages',
    print: ({ flow, file }) => printWithLibreOffice(flow, resolve(file), 'docx'),
  },
];

async function drawn({ set, design, draw, file }: PrintJob): Promise<string> {
  const manner = drawManner(draw);
  writeFileSync(file, await printPdf(set.edition, design, manner));
  return sayManner(manner);
}

function reportlab({ set, design, file }: PrintJob): undefined {
  const json = file.replace(/pdf$/, 'edition.json');
  writeFileSync(
    json,
    JSON.stringify({
      ...set.edition,
      sideways: [...set.edition.sideways],
      faces: { song: design.faces.song, hei: design.faces.hei, kai: design.faces.kai },
    }),
  );
  execFileSync(
    pythonWith('reportlab.pdfgen')!,
    [fileURLToPath(new URL('draw-with-reportlab.py', import.meta.url)), json, file],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  rmSync(json);
}

async function withHtml(
  { set, design, file }: PrintJob,
  print: (html: string) => void | Promise<void>,
): Promise<undefined> {
  const html = resolve(file.replace(/pdf$/, 'html'));
  writeFileSync(html, editionHtml(set.edition, design));
  await print(html);
  rmSync(html);
}
