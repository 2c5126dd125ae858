import { readFile } from 'node:fs/promises';
import Type, { type Static } from 'typebox';
import { literals, nullable } from '../tree/schema.js';
import type { Folders } from './folders.js';
import { fromDataset } from './paths.js';
import { UsageError } from './usage-error.js';

const closed = { additionalProperties: false } as const;
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

const InputMessage = Type.Object(
  {
    sheet: nullable(Type.Integer({ minimum: 1, description: 'sheet it is about' })),
    code: Type.String({ description: 'what it is about, for programs: a rule of the audit, a reason of failure' }),
    reason: Type.String({ description: 'one line for people, with the next step' }),
    words: Type.Optional(
      Type.Object(
        {
          code: Type.String({ description: 'names the words' }),
          params: Type.Record(Type.String(), nullable(Type.Union([Type.String(), Type.Number()])), {
            description: 'what the words name, the sheet left out',
          }),
        },
        { ...closed, description: 'of a finding of the audit: what words in another language are made of' },
      ),
    ),
  },
  closed,
);

export const ManifestInput = Type.Object(
  {
    path: Type.String({ description: 'relative to the dataset where that is possible, with / between folders' }),
    sha256: nullable({ ...Sha256, description: 'null where the file was not or could not be read' }),
    status: literals(['built', 'partial', 'failed', 'skipped'], 'partial: sheets or figures are missing'),
    code: nullable(Type.String({ description: 'why it is partial, failed or skipped' })),
    issueId: nullable(Type.String({ description: 'what was made of it: a folder under issues/' })),
    stale: nullable(
      Type.Object(
        { sha256: { ...Sha256, description: 'of what was built' } },
        { ...closed, description: 'it failed; kept is what was built of this content' },
      ),
    ),
    twinOf: nullable(
      Type.String({ description: 'the same printed issue as this one, which stands in the tables in its place' }),
    ),
    corrections: nullable(Type.String({ description: 'file of corrections that belongs to this content' })),
    counts: nullable(
      Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description: 'sheets, findings, and rows by table' }),
    ),
    messages: Type.Array(InputMessage, { description: 'what there is to say of it' }),
  },
  closed,
);
export type ManifestInput = Static<typeof ManifestInput>;

const Removed = Type.Object(
  {
    path: Type.String({ description: 'the input' }),
    issueId: nullable(Type.String({ description: 'the issue that went with it' })),
    code: literals(['gone', 'pruned', 'unreadable'], 'why'),
  },
  closed,
);
export type Removed = Static<typeof Removed>;

/** `manifest.json`: what was built from what. Holds no times and no settings that do not change the result. */
export const Manifest = Type.Object(
  {
    schemaVersion: Type.Literal('1.1.0'),
    tool: Type.Object(
      { name: Type.Literal('gongbao'), version: Type.String({ description: 'of gongbao' }) },
      { ...closed, description: 'what built it' },
    ),
    build: Type.String({ description: 'SHA-256 of SHA256SUMS: two datasets of one build id have the same files' }),
    options: Type.Object(
      {
        ocr: literals(['auto', 'off', 'force'], 'how scanned sheets were treated'),
        ocrEngine: Type.Optional(literals(['ppocr', 'tesseract'], 'what read scanned sheets')),
        ocrModels: Type.Optional(Type.String({ description: 'recogniser given with --ocr-models: its name and hash' })),
        corrections: Type.String({ description: 'folder of corrections, relative to the dataset' }),
      },
      { ...closed, description: 'settings that change the result' },
    ),
    segmenter: Type.String({
      description: 'what cuts Chinese text into words for search: nodejieba or Intl.Segmenter',
    }),
    inputs: Type.Array(ManifestInput, { description: 'every file met, by path' }),
    removed: Type.Array(Removed, { description: 'what the last build took away' }),
    messages: Type.Array(Type.String(), { description: 'about the dataset as a whole' }),
  },
  closed,
);
export type Manifest = Static<typeof Manifest>;

/**
 * The manifest of a dataset, or null where there is none.
 *
 * @throws UsageError for one that cannot be read: to take it for none would forget every issue.
 */
export async function readManifest({ manifest, out }: Folders): Promise<Manifest | null> {
  const text = await readFile(manifest, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Manifest;
    if (Array.isArray(found.inputs) && found.tool.name === 'gongbao') return upgraded(found, out);
  } catch {
    // Said below.
  }
  throw new UsageError(`${manifest} is damaged; put a good copy back, or build into another --out`);
}

/** Version 1.0.0 named files from the working directory of the build, which is taken to be that of this call, and knew fewer fields. */
function upgraded(found: Manifest, out: string): Manifest {
  if ((found.schemaVersion as string) !== '1.0.0') return found;
  const inputs = found.inputs.map((entry) => ({
    ...entry,
    ...{ path: fromDataset(out, entry.path), code: null, stale: null, twinOf: null, corrections: null },
    messages: entry.messages.map((message) => ({ ...message, code: 'note' })),
  }));
  const options = { ...found.options, corrections: fromDataset(out, 'corrections') };
  return { ...found, schemaVersion: '1.1.0', build: '', options, inputs, removed: [] };
}
