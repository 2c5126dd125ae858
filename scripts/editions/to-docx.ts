/**
 * The sample issue as a Word document, typed anew and saved by LibreOffice: `npx tsx scripts/editions/to-docx.ts OUT.docx [--truth TRUTH.json]`.
 * The 目录 has the pages of the truth. Needs Debian's libreoffice-writer.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTruth } from './content.js';
import { flowDesigns } from './flow/flow-design.js';
import { flowOdt } from './flow/flow-odt.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { truth: { type: 'string', default: 'tests/fixtures/layout/jiaxing-2021-01.truth.json' } },
});
const [to] = positionals;
if (!to) throw new Error('usage: to-docx.ts OUT.docx [--truth TRUTH.json]');
const { blocks } = loadTruth(values.truth);
const pages = new Map(blocks.flatMap(({ title, tocPage }) => (title && tocPage ? [[title, tocPage] as const] : [])));
const folder = mkdtempSync(join(tmpdir(), 'to-docx-'));
const source = join(folder, 'edition.fodt');
writeFileSync(source, flowOdt(blocks, flowDesigns[0]!, pages));
const profile = `-env:UserInstallation=file://${folder}/profile`;
execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, source], {
  stdio: 'ignore',
});
copyFileSync(join(folder, 'edition.docx'), to);
rmSync(folder, { recursive: true });
