import { basename } from 'node:path';
import { folders } from '../../dataset/folders.js';
import type { Dataset } from '../../dataset/open-dataset.js';
import { readSource } from '../../dataset/read-source.js';
import { keptReadings } from '../../dataset/state/kept-readings.js';
import { UsageError } from '../../dataset/usage-error.js';
import { issueTitle } from '../../emit/issue-title.js';
import { InputError, ingest } from '../../ingest/ingest.js';
import { type FileKind, sniff } from '../../ingest/sniff.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Page } from '../../tree/page.js';
import type { ArchivedIssue } from './archived-issue.js';
import { logicalTree } from './logical-tree.js';
import { mimeOf } from './mime-of.js';
import { ownerOf } from './owner-of.js';
import { printedPlaces } from './printed-places.js';
import { SheetPainter } from './sheet-painter.js';
import { sheetText } from './sheet-text.js';

/**
 * The issues of a dataset, one after the other, each read again from the file it was built from (scans from the cache of readings, where
 * that is kept). What the iteration has moved on from can no longer be drawn.
 *
 * @throws UsageError for an issue whose file is gone or changed.
 */
export async function* openArchived(dataset: Dataset, out: string): AsyncGenerator<ArchivedIssue, void, undefined> {
  const { options } = await dataset.manifest();
  for (const id of await dataset.issueIds()) {
    const issue = await dataset.issue(id);
    const bytes = await readSource(out, issue.source).catch((error: unknown) => {
      throw error instanceof InputError ? new UsageError(error.message) : error;
    });
    const file = { path: issue.source.path, bytes, sha256: issue.source.sha256 };
    const ocrEngine = options.ocrEngine;
    const read = await ingest(file, { ocr: options.ocr, ocrEngine, kept: keptReadings(folders(out).ocrCache) });
    const kind = sniff(bytes, file.path);
    const painter = new SheetPainter(kind, bytes);
    try {
      yield archived(issue, kind, bytes, read.kind === 'pages' ? read.pages : [], painter);
    } finally {
      await painter.close();
    }
  }
}

function archived(
  issue: IssueJson,
  kind: FileKind,
  bytes: Uint8Array,
  pages: readonly Page[],
  painter: SheetPainter,
): ArchivedIssue {
  const title = issueTitle(issue);
  const tree = logicalTree(issue, title);
  const places = printedPlaces(pages);
  const owner = ownerOf(tree);
  const printed = new Map(issue.sheets.map(({ sheet, printedPage }) => [sheet, printedPage]));
  return {
    issue,
    title,
    tree,
    master: { name: basename(issue.source.path), bytes, mime: mimeOf(kind, bytes) },
    sheets: pages.map((page) => ({
      page,
      printedPage: printed.get(page.number) ?? null,
      blocks: sheetText(page, places.get(page.number)!, owner),
    })),
    picture: (sheet) => painter.paint(sheet),
  };
}
