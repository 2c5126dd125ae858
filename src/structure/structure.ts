import type { Block, Layout, TextBlock } from '../tree/block.js';
import { emptyFacts } from '../tree/facts.js';
import type { Gazette, GazetteDocument, SourceFile } from '../tree/gazette.js';
import { findContents } from './contents/find-contents.js';
import { parseDateLine } from './documents/date-line.js';
import { endsInIssuingKind } from './documents/kinds.js';
import { readDocument } from './documents/read-document.js';
import { type DocumentStart, splitDocuments } from './documents/split-documents.js';
import { bodySizeOf, isText } from './documents/title-shape.js';
import { colophonStart } from './front/colophon.js';
import { isNotice } from './front/editors-notice.js';
import { readMasthead, readMastheadLine } from './front/masthead.js';
import { isMenu, siteFootStart } from './front/site-foot.js';
import { withoutWebLines } from './front/web-lines.js';
import { issueId } from './issue-id.js';
import { type Fate, ledger } from './ledger.js';
import { sheetRecords } from './sheet-records.js';

/** Blocks → gazette tree: masthead, 目录, documents, parts, clauses. No facts yet. */
export function structure(printed: Layout, source: SourceFile): Gazette {
  const layout = withoutWebLines(printed);
  const { blocks, metadata, sheets } = layout;
  const fates: Fate[] = blocks.map(() => null);
  const bodySize = bodySizeOf(blocks);
  const contents = findContents(blocks);
  const toc = contents?.entries ?? [];
  const foot = siteFootStart(blocks);
  const colophon = colophonStart(blocks.slice(0, foot), contents !== null);
  const from = contents?.end ?? coverEnd(blocks);
  const isIssue = contents !== null || from > 0;
  let starts = splitDocuments(blocks, { from, to: colophon, sheets, bodySize, isIssue }, toc);
  const front = indexes(0, contents?.first ?? starts[0]?.first ?? from).concat(
    contents?.imprint ?? [],
    indexes(from, starts[0]?.first ?? from),
  );
  const { masthead, claimed } = readMasthead(blocks, front.concat(indexes(colophon, foot)));
  for (const index of claimed) fates[index] = 'node';
  for (const index of indexes(contents?.first ?? 0, contents?.end ?? 0)) fates[index] = 'node';
  if (masthead) dropOrnaments(blocks, front.concat(indexes(colophon, foot)), fates);
  for (const index of indexes(foot, blocks.length)) fates[index] = 'navigation';
  // A page that prints its foot prints its menus too.
  const menus =
    masthead || foot === blocks.length
      ? []
      : indexes(from, starts[0]?.first ?? from).filter((index) => isMenu(blocks[index]));
  for (const index of menus) fates[index] = 'navigation';
  // A file without any title is one document all the same.
  const untitled = indexes(from, colophon).filter((index) => fates[index] === null && saysSomething(blocks[index]));
  const [lead] = untitled;
  if (starts.length === 0 && lead !== undefined)
    starts = [{ first: lead, title: null, entry: null, enclosed: [], banner: null }];
  else if (!masthead && contents === null && starts[0] && lead !== undefined && lead < starts[0].first)
    starts = isSigned(blocks.slice(lead, starts[0].first))
      ? [{ first: lead, title: null, entry: null, enclosed: [], banner: null }, ...starts.slice(1)]
      : withLead(starts, lead);
  const drafts = starts.map((start, i) => {
    const to = starts[i + 1]?.first ?? colophon;
    for (let at = start.first; at < to; at += 1) fates[at] = 'node';
    const own = starts.length === 1 ? metadata : {};
    return readDocument(blocks, start, to, { id: '', sheets, bodySize, metadata: own, name: fileName(source.path) });
  });
  const id = issueId(masthead, drafts, source);
  const documents = drafts.map(
    (document, i): GazetteDocument => ({ ...document, id: `${id}-${String(i + 1).padStart(2, '0')}` }),
  );
  link(starts, documents);
  return {
    type: 'gazette',
    id,
    masthead,
    toc,
    children: documents,
    facts: emptyFacts(),
    audit: [],
    source,
    sheets: sheetRecords(layout, fates),
    data: { sheets, ledger: ledger(layout, fates) },
  };
}

/** A dot that dust or a punch hole left says nothing. */
const saysSomething = (block: Block | undefined): boolean => !isText(block) || /[\p{L}\p{N}]/u.test(block.text);

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The name of a file without folders and ending. */
const fileName = (path: string): string =>
  path.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '') || path;

/** A letter that lost its title: sentences, and the date of its signature. What a title begins below it is printed with it. */
const isSigned = (above: readonly Block[]): boolean => {
  const texts = above.filter(isText).map(({ text }) => text.trim());
  const date = texts.findLastIndex((text) => parseDateLine(text) !== null);
  return date > 0 && texts.slice(0, date).some((text) => /。$/u.test(text));
};

/** Text above the first title of a single document (a banner, an editor's note) belongs to that document. */
const withLead = (starts: readonly DocumentStart[], lead: number): DocumentStart[] =>
  starts.map((start, i) => (i === 0 ? { ...start, first: Math.min(lead, start.first) } : start));

/** Entries of the 目录 learn which document they name. */
function link(starts: readonly DocumentStart[], documents: readonly GazetteDocument[]): void {
  for (const [i, start] of starts.entries()) {
    const document = documents[i];
    for (const entry of [start.entry, ...start.enclosed]) if (entry && document) entry.documentId = document.id;
  }
}

/** Without a 目录, the lines of the cover end where the last of them stands, if the first sheet names a gazette at all. */
function coverEnd(blocks: readonly Block[]): number {
  const cover = blocks
    .slice(0, 16)
    .flatMap((block, index) => (isText(block) && block.lines[0]?.page === 1 ? [{ block, index }] : []));
  // The first document may stand on the sheet with the masthead: its 2017年第29号 is no number of the issue.
  const title = cover.findIndex(({ block }) => readMastheadLine(block.text) === null && isDocumentLine(block));
  const lines = cover.slice(0, title < 0 ? cover.length : title).filter(({ block }) => readMastheadLine(block.text));
  const named = lines.some(({ block }) => readMastheadLine(block.text)?.title);
  return named ? (lines.at(-1)?.index ?? -1) + 1 : 0;
}

/** A title that says who writes or what about, or a sentence: no line of a cover. */
const isDocumentLine = ({ text }: TextBlock): boolean => /关于|。/.test(text) || endsInIssuingKind(text.trim());

/** Slogans, pinyin and Latin titles of the cover say nothing of their own; notices of the editors are no text of a document. */
function dropOrnaments(blocks: readonly Block[], front: readonly number[], fates: Fate[]): void {
  for (const index of front) {
    const block = blocks[index];
    if (fates[index] !== null || !isText(block)) continue;
    if (isNotice(block.text)) fates[index] = 'editors-notice';
    else if (block.text.length <= 120 && !/[。；]/.test(block.text)) fates[index] = 'cover-ornament';
  }
}
