import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/ingest/ocr/engines/open-engine.js';
import { settleSheets } from '../../src/ingest/ocr/settle-sheets.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';

const bytes = new Uint8Array(readFileSync('tests/fixtures/ocr/scanned-notice.pdf'));

describe("the system's tesseract", () => {
  it('is taken where it is installed with Chinese data', async () => {
    const engine = await openEngine({ ocrEngine: 'tesseract' });
    expect(engine.name).toMatch(/^tesseract \d+\./);
    await engine.close();
  });
  it('reads a scan when asked to, and leaves it alone with --ocr off', async () => {
    const { pages } = await readPdf(bytes);
    const [read] = await settleSheets(bytes, pages, { ocr: 'auto' });
    expect(read?.textLayer).toBe('ocr');
    expect(read?.runs.map((run) => run.text).join('')).toContain('到2022年底前完成整治任务');
    const [left] = await settleSheets(bytes, pages, { ocr: 'off' });
    expect(left).toMatchObject({ textLayer: 'none', runs: [] });
  });
});
