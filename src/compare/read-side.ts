import { stat } from 'node:fs/promises';
import { readIssue } from '../cite/cite-file.js';
import type { Dataset } from '../dataset/open-dataset.js';
import { printLink } from '../dataset/query/print-link.js';
import { readDocument, resolveDocument } from '../dataset/resolve-document.js';
import { UsageError } from '../dataset/usage-error.js';
import type { Side } from './compare-documents.js';

/**
 * A side of a comparison by name: a file of any form that `build` reads, else a document of the dataset by id, 发文字号 or title.
 *
 * @param dataset opened only where the name is no file
 * @throws UsageError where the name means no document, or several.
 */
export async function readSide(name: string, dataset: () => Promise<Dataset>): Promise<Side> {
  const isFile = (await stat(name).catch(() => null))?.isFile() ?? false;
  if (isFile) {
    const { documents } = await readIssue(name);
    const [document] = documents;
    if (!document) throw new UsageError(`${name} holds no document`);
    if (documents.length > 1)
      throw new UsageError(`${name} holds ${documents.length} documents; build it, and name one of them`);
    return { document, linkTo: () => null };
  }
  const opened = await dataset();
  const found = await resolveDocument(opened, name);
  const [known] = found;
  if (!known) throw new UsageError(`${name} is no file and not in this dataset`);
  if (found.length > 1)
    throw new UsageError(`${name} can mean ${found.map(({ documentId }) => documentId).join(', ')}; give one of them`);
  const { document } = await readDocument(opened, known);
  return { document, linkTo: (sheet) => printLink(known.issueId, sheet) };
}
