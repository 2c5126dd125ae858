import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folders } from '../../dataset/folders.js';
import { readSource } from '../../dataset/read-source.js';
import { keptReadings } from '../../dataset/state/kept-readings.js';
import { issueTitle } from '../../emit/issue-title.js';
import { ingest } from '../../ingest/ingest.js';
import { type FileKind, sniff } from '../../ingest/sniff.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Page } from '../../tree/page.js';
import type { ArchiveTask } from './archive-task.js';
import type { ArchivedIssue } from './archived-issue.js';
import { logicalTree } from './logical-tree.js';
import { mimeOf } from './mime-of.js';
import { ownerOf } from './owner-of.js';
import { printedPlaces } from './printed-places.js';
import { SheetPainter } from './sheet-painter.js';
import { sheetText } from './sheet-text.js';

/**
 * An issue, read again from the file it was built from (scans from the cache of readings, where that is kept). `close` ends drawing.
 *
 * @throws InputError for an issue whose file is gone or changed, or cannot be read.
 */
export async function openArchived(
  { out, id, ocr, ocrEngine, givenUp, password }: ArchiveTask,
  onSheet: (sheet: number | null) => void,
): Promise<{ readonly archived: ArchivedIssue; readonly close: () => Promise<void> }> {
  const issue = JSON.parse(await readFile(join(folders(out).issues, id, 'issue.json'), 'utf8')) as IssueJson;
  const bytes = await readSource(out, issue.source);
  const file = { path: issue.source.path, bytes, sha256: issue.source.sha256 };
  const kept = keptReadings(folders(out).ocrCache);
  const given = { ...(givenUp && { givenUp }), ...(password !== undefined && { password }) };
  const read = await ingest(file, { ocr, ocrEngine, kept, onSheet, ...given });
  const kind = sniff(bytes, file.path);
  const painter = new SheetPainter(kind, bytes, password);
  const pages = read.kind === 'pages' ? read.pages : [];
  const picture = async (sheet: number) => {
    if (givenUp?.has(sheet)) return null;
    onSheet(sheet);
    const jpeg = await painter.paint(sheet);
    onSheet(null);
    return jpeg;
  };
  return { archived: archived(issue, kind, bytes, pages, picture), close: () => painter.close() };
}

function archived(
  issue: IssueJson,
  kind: FileKind,
  bytes: Uint8Array,
  pages: readonly Page[],
  picture: ArchivedIssue['picture'],
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
    picture,
  };
}
