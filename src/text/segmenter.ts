/**
 * Word segmentation: nodejieba with the registry's names as its user dictionary, or `Intl.Segmenter` where its addon could not be
 * built. Rules of extraction do not depend on it, so a build gives the same facts with either; the manifest says which was used.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { names, registry } from './registry/registry.js';

export type SegmenterName = 'nodejieba' | 'Intl.Segmenter';

interface Segmenter {
  readonly name: SegmenterName;
  readonly cut: (text: string) => string[];
}
/** The part of nodejieba used here; it is an optional dependency, so its own types may be absent. */
interface Jieba {
  load(options: { userDict: string; idfDict: string }): void;
  cut(text: string): string[];
}

/** Names of offices for the user dictionary, longest first, each once. */
export function dictionary(): string[] {
  const { central, departments, party, known, provinces } = registry();
  const all = [...central, ...departments, ...party].flatMap(names);
  const places = [...provinces].flatMap(([province, prefectures]) => [province, ...prefectures]);
  return [...new Set([...all, ...known, ...places])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function jieba(): Segmenter | null {
  let folder: string | undefined;
  try {
    const library = createRequire(import.meta.url)('nodejieba') as Jieba;
    folder = mkdtempSync(join(tmpdir(), 'gongbao-'));
    const userDict = join(folder, 'units.utf8');
    writeFileSync(
      userDict,
      dictionary()
        .map((word) => `${word} nt`)
        .join('\n'),
    );
    // Weights for keywords are never asked for: a list of one spares reading the 6 MB of the package's own.
    const idfDict = join(folder, 'idf.utf8');
    writeFileSync(idfDict, '的 1.0');
    library.load({ userDict, idfDict });
    return { name: 'nodejieba', cut: (text) => library.cut(text) };
  } catch {
    return null; // not installed, or its addon does not fit this machine
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function intl(): Segmenter {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return { name: 'Intl.Segmenter', cut: (text) => [...segmenter.segment(text)].map(({ segment }) => segment) };
}

let chosen: Segmenter | undefined;
const segmenter = (): Segmenter => {
  chosen ??= jieba() ?? intl();
  return chosen;
};

/** Which segmenter is in use. Loads it (about a second for nodejieba) on the first call. */
export const segmenterName = (): SegmenterName => segmenter().name;

/** Words of a text in order; joined they give the text again. */
export const tokenize = (text: string): string[] => (text === '' ? [] : segmenter().cut(text));
