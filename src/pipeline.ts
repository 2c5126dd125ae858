/**
 * READ FIRST. One input file becomes one gazette tree:
 *
 *     ingest     file    → pages     glyph runs, rules, images of every sheet (markup: blocks at once)
 *     layout     pages   → blocks    columns, reading order, furniture, healed paragraphs, tables
 *     witness    blocks  → doubts    sheets that other code reads in another way, or that cannot be Chinese in this order
 *     readings   blocks  → blocks    errors of OCR that grammar can settle (scanned sheets only)
 *     structure  blocks  → tree      masthead, 目录, documents, parts, clauses
 *     heads      tree    → tree      number, date and issuer against title, 目录, 印发 line and seal (scanned sheets only)
 *     extract    tree    → facts     the plugins below, in this order
 *     audit      tree    → findings
 *
 * `emit` then writes the tree, and `dataset` puts many issues together. Nothing reaches back.
 */
import { unified } from 'unified';
import { VFile } from 'vfile';
import { audit } from './audit/audit.js';
import { extractors } from './extract/extractors.js';
import { ingest } from './ingest/ingest.js';
import { layout } from './layout/layout.js';
import { settleHeads } from './readings/heads/settle-heads.js';
import { settleReadings } from './readings/settle-readings.js';
import { structure } from './structure/structure.js';
import type { Layout, SettledReading } from './tree/block.js';
import type { Gazette, SourceFile } from './tree/gazette.js';
import type { IngestOptions, InputFile } from './tree/input.js';
import type { Page } from './tree/page.js';
import { witness } from './witness/witness.js';

export interface BuiltIssue {
  readonly gazette: Gazette;
  /** Messages with place and rule id (vfile-message). */
  readonly file: VFile;
}

/** Changes a tree by hand before facts are drawn from it: the readings of people (see `dataset/corrections`). */
export type Revision = (gazette: Gazette) => void | Promise<void>;

/** Builds one issue. Throws `InputError` where nothing of the file can be built; all lesser trouble is in `audit` and the messages. */
export async function buildIssue(input: InputFile, options: IngestOptions, revise?: Revision): Promise<BuiltIssue> {
  const ingested = await ingest(input, options);
  const laidOut =
    ingested.kind === 'pages' ? settleReadings(layout(ingested.pages), settledByInk(ingested.pages)) : ingested.layout;
  const file = new VFile({ path: input.path });
  const gazette = structure(laidOut, sourceFile(input, ingested.producer, laidOut));
  if (laidOut.readings) gazette.data.readings = laidOut.readings;
  if (ingested.kind === 'pages') gazette.data.doubts = witness(ingested.pages, laidOut);
  if (laidOut.doubts) gazette.data.layoutDoubts = laidOut.doubts;
  settleHeads(gazette);
  await revise?.(gazette);
  return { gazette: await enrich(gazette, file), file };
}

const settledByInk = (pages: readonly Page[]): SettledReading[] =>
  pages.flatMap(({ number, settled = [] }) => settled.map((one) => ({ ...one, page: number })));

/** Runs the extractors and the audit over a tree without facts. */
export async function enrich(gazette: Gazette, file: VFile): Promise<Gazette> {
  const processor = unified().use([...extractors, audit] as never);
  return (await processor.run(gazette as never, file)) as unknown as Gazette;
}

function sourceFile(input: InputFile, producer: string | null, { sheets }: Layout): SourceFile {
  const layers = new Set(sheets.filter((sheet) => sheet.textLayer !== 'none').map((sheet) => sheet.textLayer));
  const [only] = layers;
  const textLayer = layers.size > 1 ? 'mixed' : only === undefined || only === 'none' ? 'born-digital' : only;
  return { path: input.path, sha256: input.sha256, sheets: sheets.length, producer, textLayer };
}
