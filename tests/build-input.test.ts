/** What the process of an input answers where nothing can be built of it: a code, a reason with a next step, and nothing left behind. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../src/dataset/store/checked-file.js';
import buildInput from '../src/dataset/worker/build-input.js';
import type { BuildTask } from '../src/dataset/worker/task.js';
import { rawPdf, stream } from './helpers/raw-pdf.js';
import { scratch } from './helpers/small-inputs.js';

const folder = scratch('input');
const staging = join(folder, 'staging');

async function built(name: string, bytes: Uint8Array, more: Partial<BuildTask> = {}) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const limits = { ocr: 'off', ocrEngine: 'auto', ocrModels: undefined, cacheDir: join(folder, 'ocr') } as const;
  const task = { key: 'k', path: name, file, sha256: sha256Of(bytes), corrections: null, id: null, staging, ...limits };
  return buildInput({ ...task, ...more });
}

describe('an input of which nothing can be built', () => {
  const blank = { content: stream('', '') };
  const damaged = { content: stream('', '/I Do') };
  const picture = stream('/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/Filter/JPXDecode', 'none');
  const withPicture = { resources: '/XObject<</I EXTRA 0 R>>', extra: [picture] };
  const cases: readonly (readonly [title: string, bytes: Uint8Array, code: string, reason: RegExp])[] = [
    [
      'blank sheets and a damaged one',
      rawPdf([blank, damaged, blank], withPicture),
      'nothing-readable',
      /scan it again/,
    ],
    ['blank sheets', rawPdf([blank, blank]), 'no-text-ocr-off', /build it with --ocr auto/],
  ];
  it.each(cases)('%s', async (_, bytes, code, reason) => {
    expect(await built('a.pdf', bytes)).toEqual({ failed: { code, reason: expect.stringMatching(reason) } });
    expect(existsSync(staging)).toBe(false);
  });
  it('one that changes while it is read', async () => {
    expect(await built('a.txt', Buffer.from('通知一\n'), { sha256: sha256Of(Buffer.from('通知')) })).toEqual({
      failed: { code: 'changed-while-read', reason: 'changed while it was being read; build again' },
    });
  });
});
