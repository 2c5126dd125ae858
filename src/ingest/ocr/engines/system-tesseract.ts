/** The `tesseract` program of the system. */
import { spawn } from 'node:child_process';
import type { GrayImage } from '../picture/gray-image.js';
import { pgm } from '../picture/pnm.js';
import { LANGUAGE, PAGE_SEGMENTATION, type StripReader } from './tesseract-lines.js';
import { parseTsv, type Word } from './tsv.js';

export class SystemTesseract implements StripReader {
  readonly name: string;

  /** @param language of its trained data, which is part of its name where it is not the usual one */
  constructor(
    version: string,
    private readonly language = LANGUAGE,
  ) {
    this.name = `tesseract ${version}${language === LANGUAGE ? '' : ` ${language}`}`;
  }

  read(strip: GrayImage, dpi: number): Promise<Word[]> {
    const options = ['-l', this.language, '--psm', PAGE_SEGMENTATION, '--dpi', String(dpi), 'tsv'];
    // One thread: more of them cost more than they bring, and the caller already reads sheets side by side.
    const child = spawn('tesseract', ['stdin', 'stdout', ...options], {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    return new Promise((resolve, reject) => {
      let out = '';
      let trouble = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        trouble += text;
      });
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(parseTsv(out));
        else reject(new Error(`tesseract failed (${code}): ${trouble.trim().split('\n').at(-1) ?? ''}`));
      });
      child.stdin.on('error', () => {}); // the exit status tells
      child.stdin.end(pgm(strip));
    });
  }

  async close(): Promise<void> {}
}
