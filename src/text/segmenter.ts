/**
 * Word segmentation: nodejieba with the registry's names as its user dictionary, or `Intl.Segmenter` where its addon could not be
 * built. Rules of extraction do not depend on it, so a build gives the same facts with either; the manifest says which was used.
 */
import { Jieba } from './segmenter/jieba.js';

export type SegmenterName = 'nodejieba' | 'Intl.Segmenter';

interface Segmenter {
  readonly name: SegmenterName;
  readonly cutAll: (texts: readonly string[], next: readonly string[]) => string[][];
}

function jieba(): Segmenter | null {
  const found = Jieba.find();
  return found && { name: 'nodejieba', cutAll: (texts, next) => found.cutAll(texts, next) };
}

function intl(): Segmenter {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const cut = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return { name: 'Intl.Segmenter', cutAll: (texts) => texts.map(cut) };
}

let chosen: Segmenter | undefined;
const segmenter = (): Segmenter => {
  chosen ??= jieba() ?? intl();
  return chosen;
};

/** Which segmenter is in use. */
export const segmenterName = (): SegmenterName => segmenter().name;

/**
 * Words of each text in order; joined they give the text again. Nodejieba prepares for the texts it is given, which takes longer than the
 * cutting: give all there are at once.
 */
export const tokenizeAll = (texts: readonly string[], next: readonly string[] = []): string[][] =>
  segmenter().cutAll(texts, next);

/**
 * Words of each text in order, without white space and punctuation: what can be searched for.
 *
 * @param next texts that will be asked for next, for which it prepares as well
 */
export const searchWords = (texts: readonly string[], next: readonly string[] = []): string[][] =>
  tokenizeAll(texts, next).map((words) => words.filter((word) => /[\p{L}\p{N}]/u.test(word)));
