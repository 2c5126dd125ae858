import { type Dataset, openDataset } from '../dataset/open-dataset.js';
import { compareDocuments } from './compare-documents.js';
import type { Comparison } from './comparison.js';
import { readSide } from './read-side.js';

/**
 * Two documents clause by clause: two versions of one text, or two texts on one subject. Each is named by a file, or by its id, 发文字号 or title in
 * the dataset of the folder `out`.
 *
 * @throws UsageError where a name means no document, or several.
 *
 * @example
 * ```ts
 * const { rows } = await compare('某政发〔2015〕3号', '某政发〔2021〕11号', 'output');
 * ```
 */
export async function compare(before: string, after: string, out: string): Promise<Comparison> {
  let dataset: Dataset | null = null;
  const open = async () => {
    dataset ??= await openDataset(out);
    return dataset;
  };
  try {
    return compareDocuments(await readSide(before, open), await readSide(after, open));
  } finally {
    (dataset as Dataset | null)?.close();
  }
}
