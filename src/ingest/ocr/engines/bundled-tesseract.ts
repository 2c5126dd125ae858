/** tesseract.js with the trained data of its npm package: no network, nothing to install. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type PSM, type Worker } from 'tesseract.js';
import type { GrayImage } from '../picture/gray-image.js';
import { pgm } from '../picture/pnm.js';
import { LANGUAGE, PAGE_SEGMENTATION, type StripReader } from './tesseract-lines.js';
import { parseTsv, type Word } from './tsv.js';

const require = createRequire(import.meta.url);
/** The small integer model: a tenth of the full one, read faster, and no less exact on print. */
const MODEL = '4.0.0_best_int';

export class BundledTesseract implements StripReader {
  readonly name = `tesseract.js ${packageVersion('tesseract.js')} ${MODEL}`;
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async open(): Promise<BundledTesseract> {
    const data = join(dirname(require.resolve(`@tesseract.js-data/${LANGUAGE}/package.json`)), MODEL);
    const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, { langPath: data, gzip: true, cacheMethod: 'none' });
    await worker.setParameters({ tessedit_pageseg_mode: PAGE_SEGMENTATION as PSM });
    return new BundledTesseract(worker);
  }

  async read(strip: GrayImage, dpi: number): Promise<Word[]> {
    await this.#worker.setParameters({ user_defined_dpi: String(dpi) });
    const { data } = await this.#worker.recognize(pgm(strip), {}, { text: false, tsv: true });
    return parseTsv(data.tsv ?? '');
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string };
  return version;
}
