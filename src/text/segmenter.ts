/**
 * Word segmentation: as nodejieba does it, with the registry's names as its user dictionary, or `Intl.Segmenter` where nodejieba is not
 * installed. Rules of extraction do not depend on it, so a build gives the same facts with either; the manifest says which was used.
 */
import { Jieba } from './segmenter/jieba.js';

export type SegmenterName = 'nodejieba' | 'Intl.Segmenter';

interface Segmenter {
  readonly name: SegmenterName;
  readonly cut: (text: string) => string[];
}

function jieba(): Segmenter | null {
  const found = Jieba.find();
  return found && { name: 'nodejieba', cut: (text) => found.cut(text) };
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

/** Which segmenter is in use. */
export const segmenterName = (): SegmenterName => segmenter().name;

/** Words of a text in order; joined they give the text again. */
export const tokenize = (text: string): string[] => segmenter().cut(text);

/** Words of a text in order, without white space and punctuation: what can be searched for. */
export const searchWords = (text: string): string[] => tokenize(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
