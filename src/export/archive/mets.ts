import { toolVersion } from '../../dataset/tool.js';
import { type Element, element, xmlFile } from '../../emit/xml.js';
import type { ArchiveDates } from './archive-dates.js';
import type { ArchivedIssue } from './archived-issue.js';
import { documentMetadata, issueMetadata } from './da-t-46.js';
import type { LogicalNode } from './logical-tree.js';
import { EVENT_IDS, premisAgent, premisEvents, premisObject } from './premis.js';
import type { PackagedFile } from './write-package.js';

const NAMESPACE = 'http://www.loc.gov/METS/';

/**
 * An issue as METS 1.12.1: DA/T 46 metadata of the issue and of each document, PREMIS 3 objects, events and agent, the files with their
 * checksums, the sheets, and over them the documents, parts, clauses and leaves, each with its blocks in the ALTO files.
 */
export function mets(archived: ArchivedIssue, files: readonly PackagedFile[], dates: ArchiveDates): string {
  const { issue, title, tree } = archived;
  const root = element(
    'mets',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      OBJID: issue.id,
      LABEL: title,
      TYPE: 'gazette issue',
    },
    [
      header(dates),
      description('dmd-issue', issueMetadata(archived)),
      ...issue.documents.map((document, i) => description(`dmd-d${i + 1}`, documentMetadata(document, archived))),
      administration(archived, files, dates),
      fileSection(files),
      physical(archived, files),
      element('structMap', { TYPE: 'LOGICAL' }, [logical(tree, blocksOf(archived))]),
      links(archived),
    ],
  );
  return xmlFile(root, NAMESPACE);
}

const header = ({ packaged }: ArchiveDates) =>
  element('metsHdr', { CREATEDATE: packaged }, [
    element('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, [
      element('name', {}, [`gongbao ${toolVersion()}`]),
    ]),
  ]);

const wrapped = (type: Readonly<Record<string, string>>, data: Element) =>
  element('mdWrap', type, [element('xmlData', {}, [data])]);

const description = (id: string, metadata: Element) =>
  element('dmdSec', { ID: id }, [wrapped({ MDTYPE: 'OTHER', OTHERMDTYPE: 'DA/T 46-2009' }, metadata)]);

function administration(archived: ArchivedIssue, files: readonly PackagedFile[], dates: ArchiveDates): Element {
  return element('amdSec', { ID: 'amd' }, [
    ...files.map((file) =>
      element('techMD', { ID: `tech-${file.id}` }, [
        wrapped({ MDTYPE: 'PREMIS:OBJECT' }, premisObject(file, archived)),
      ]),
    ),
    ...premisEvents(archived, files, dates).map(({ id, event }) =>
      element('digiprovMD', { ID: id }, [wrapped({ MDTYPE: 'PREMIS:EVENT' }, event)]),
    ),
    element('digiprovMD', { ID: 'agent-gongbao' }, [wrapped({ MDTYPE: 'PREMIS:AGENT' }, premisAgent())]),
  ]);
}

function fileSection(files: readonly PackagedFile[]): Element {
  const uses = [...new Set(files.map(({ use }) => use))];
  return element(
    'fileSec',
    {},
    uses.map((use) =>
      element(
        'fileGrp',
        { USE: use },
        files
          .filter((file) => file.use === use)
          .map(({ id, path, mime, size, sha256 }) =>
            element(
              'file',
              {
                ...{ ID: id, MIMETYPE: mime, SIZE: String(size), CHECKSUM: sha256, CHECKSUMTYPE: 'SHA-256' },
                ADMID: `tech-${id}`,
              },
              [element('FLocat', { LOCTYPE: 'URL', 'xlink:href': path.split('/').map(encodeURIComponent).join('/') })],
            ),
          ),
      ),
    ),
  );
}

function physical({ sheets }: ArchivedIssue, files: readonly PackagedFile[]): Element {
  const pointers = (sheet: number | null) =>
    files.filter((file) => file.sheet === sheet).map(({ id }) => element('fptr', { FILEID: id }));
  const pages = sheets.map(({ page: { number }, printedPage }) =>
    element(
      'div',
      {
        ...{ ...linked(pageId(number)), TYPE: 'page', ORDER: String(number) },
        ORDERLABEL: printedPage === null ? null : String(printedPage),
      },
      pointers(number),
    ),
  );
  return element('structMap', { TYPE: 'PHYSICAL' }, [
    element('div', { ...linked('sheets'), TYPE: 'physSequence' }, [...pointers(null), ...pages]),
  ]);
}

/** Links name divisions by their labels; these are their ids. */
const linked = (id: string) => ({ ID: id, 'xlink:label': id });
const pageId = (sheet: number) => `page-${sheet}`;

interface BlockPlace {
  readonly sheet: number;
  readonly block: string;
}

/** Blocks of each node in reading order. */
function blocksOf({ sheets }: ArchivedIssue): Map<string, BlockPlace[]> {
  const held = new Map<string, BlockPlace[]>();
  for (const { page, blocks } of sheets) {
    for (const { id, node } of blocks) {
      if (node === null) continue;
      const place = { sheet: page.number, block: id };
      if (held.has(node)) held.get(node)!.push(place);
      else held.set(node, [place]);
    }
  }
  return held;
}

function logical({ id, type, label, children }: LogicalNode, blocks: ReadonlyMap<string, BlockPlace[]>): Element {
  const areas = (blocks.get(id) ?? []).map(({ sheet, block }) =>
    element('area', { FILEID: `alto-${sheet}`, BETYPE: 'IDREF', BEGIN: block }),
  );
  const pointer = areas.length > 1 ? [element('seq', {}, areas)] : areas;
  const isLinked = type === 'issue' || type === 'document';
  return element(
    'div',
    {
      ...(isLinked ? linked(`div-${id}`) : { ID: `div-${id}` }),
      ...{ TYPE: type, LABEL: label === '' ? null : label },
      DMDID: isLinked ? `dmd-${id}` : null,
      ADMID: type === 'issue' ? EVENT_IDS.join(' ') : null,
    },
    [...(pointer.length > 0 ? [element('fptr', {}, pointer)] : []), ...children.map((child) => logical(child, blocks))],
  );
}

/** Which sheets each document stands on. */
function links({ issue, sheets }: ArchivedIssue): Element {
  const all = sheets.map(({ page }) => page.number);
  const pairs = [
    { from: 'div-issue', to: 'sheets' },
    ...issue.documents.flatMap(({ pages: { sheets: span } }, d) =>
      all
        .filter((number) => number >= span.first && number <= span.last)
        .map((number) => ({ from: `div-d${d + 1}`, to: pageId(number) })),
    ),
  ];
  return element(
    'structLink',
    {},
    pairs.map(({ from, to }) => element('smLink', { 'xlink:from': from, 'xlink:to': to })),
  );
}
