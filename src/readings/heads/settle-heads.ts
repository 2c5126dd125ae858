/**
 * Title, number, date and issuer of documents on scanned sheets, compared with what else the issue prints of them before facts are drawn: 目录 and lists,
 * title, letterhead, 印发 line, seal, and the day the gazette came out. What two prints agree on against one reading is settled, and says why;
 * what nothing settles keeps its reading and is named by the audit.
 */
import { titleIssuers } from '../../structure/documents/issuers/title-issuers.js';
import { isOrgan } from '../../structure/documents/organs.js';
import { titleKey } from '../../structure/similarity.js';
import { findDocumentNumbers, parseDocumentNumber } from '../../text/document-number.js';
import { officeNames } from '../../text/segmenter/office-names.js';
import type { HeadCheck, HeadWitness } from '../../tree/doubt.js';
import type { DocumentElement, Gazette, GazetteDocument } from '../../tree/gazette.js';
import { leaves } from '../../tree/leaf.js';
import { checkIssuer } from './check-issuer.js';
import { checkNumber } from './check-number.js';
import { checkTitle } from './check-title.js';
import { checkYears } from './check-years.js';
import type { HeadVerdict } from './head-verdict.js';

/** Changes the heads of documents that stand on scanned sheets; what was compared and did not agree goes to `data.heads`. */
export function settleHeads(gazette: Gazette): void {
  const scanned = new Set(gazette.sheets.flatMap(({ sheet, textLayer }) => (textLayer === 'ocr' ? sheet : [])));
  if (scanned.size === 0) return;
  const listed = listedNumbers(gazette);
  const published = publicationOf(gazette);
  const checks: HeadCheck[] = [];
  for (const document of gazette.children) {
    const pageOf = (role: DocumentElement['role']): number | null => {
      const element = document.elements.findLast((one) => one.role === role);
      return element === undefined ? null : (element.source[0]?.page ?? null);
    };
    const isRead = (page: number | null): page is number => page !== null && scanned.has(page);
    const take = (field: HeadCheck['field'], read: string | null, page: number, verdict: HeadVerdict | null): void => {
      if (verdict === null) return;
      const { settled, witness, says } = verdict;
      checks.push({ documentId: document.id, page, field, read: read ?? '', settled, witness, says });
      if (field === 'number') document.documentNumber = verdict.value;
      else if (field === 'date') document.issuedOn = verdict.value;
      else if (field === 'issuer') document.issuer = verdict.value;
    };
    const titlePage = document.children[0]?.source[0]?.page ?? null;
    if (isRead(titlePage))
      take('title', document.title, titlePage, checkTitle(document.title, listedTitles(gazette, document)));
    const { documentNumber: number, issuedOn: date, issuer } = document;
    const [numberPage, datePage] = [pageOf('document-number'), pageOf('date')];
    if (number !== null && isRead(numberPage)) {
      const others = gazette.children.filter((other) => other !== document);
      const words = new Set(others.flatMap((other) => wordOf(other.documentNumber) ?? []));
      const says = listed.get(document.id) ?? [];
      take('number', number, numberPage, checkNumber(number, { listed: says, year: date?.slice(0, 4) ?? null, words }));
    }
    if (date !== null && isRead(datePage)) {
      const known = {
        number: document.documentNumber,
        printedOn: document.printedBy?.date ?? null,
        publishedOn: published,
      };
      const verdicts = checkYears(date, known);
      take('date', date, datePage, verdicts.date ?? null);
      if (isRead(numberPage)) take('number', number, numberPage, verdicts.number ?? null);
    }
    const signedOn = pageOf('signature') ?? document.pages.sheets.last;
    if (scanned.has(signedOn)) {
      const isKnown = (name: string): boolean => knownNames().has(name) || timesIssued(gazette, document, name) >= 2;
      take('issuer', issuer, signedOn, checkIssuer(issuer, { named: officesNamed(gazette, document), isKnown }));
    }
  }
  gazette.data.heads = checks;
}

const wordOf = (number: string | null): string | null => {
  const parsed = number === null ? null : parseDocumentNumber(number);
  return parsed && 'word' in parsed ? parsed.word : null;
};

let offices: ReadonlySet<string> | undefined;
const knownNames = (): ReadonlySet<string> => {
  offices ??= new Set(officeNames());
  return offices;
};

const timesIssued = ({ children }: Gazette, but: GazetteDocument, name: string): number =>
  children.filter((other) => other !== but && other.issuer?.split('、').includes(name)).length;

/** Numbers that the 目录 and the rows of lists (发文目录) give the documents, by id. */
function listedNumbers(gazette: Gazette): ReadonlyMap<string, readonly string[]> {
  const byTitle = new Map(gazette.children.map((document) => [titleKey(document.title), document.id]));
  const listed = new Map<string, string[]>();
  const add = (id: string | null | undefined, number: string | null | undefined): void => {
    if (id && number) listed.set(id, [...(listed.get(id) ?? []), number]);
  };
  for (const entry of gazette.toc) add(entry.documentId, entry.documentNumber);
  for (const { document, row } of leaves(gazette)) {
    if (document.kind !== '发文目录' || row === undefined) continue;
    const id = row.cells.map((cell) => byTitle.get(titleKey(cell))).find((one) => one !== undefined);
    add(id, row.cells.flatMap((cell) => findDocumentNumbers(cell)[0]?.normal ?? [])[0]);
  }
  return listed;
}

const listedTitles = ({ toc }: Gazette, { id }: GazetteDocument): readonly string[] =>
  toc.flatMap(({ documentId, title }) => (documentId === id ? [title] : []));

/** The last day a document of the issue can have; null where most of them say otherwise, as then the masthead was misread. */
function publicationOf({ masthead, children }: Gazette): string | null {
  const day = masthead?.publishedOn ?? (masthead?.year ? `${masthead.year}-12-31` : null);
  const dates = children.flatMap(({ issuedOn }) => issuedOn ?? []);
  return day !== null && 2 * dates.filter((date) => date <= day).length > dates.length ? day : null;
}

/** The offices that a document's title (as printed over it and in the 目录), letterhead, seals and 印发 line name. */
function officesNamed({ toc, sheets }: Gazette, document: GazetteDocument) {
  const { first, last } = document.pages.sheets;
  const texts = (witness: HeadWitness, names: readonly string[]) =>
    names.filter(isOrgan).map((name) => ({ witness, name }));
  const listed = toc.filter(({ documentId }) => documentId === document.id);
  return [
    ...texts('title', titleIssuers(document.title)),
    ...texts(
      'contents',
      listed.flatMap(({ title }) => titleIssuers(title)),
    ),
    ...texts(
      'letterhead',
      document.elements.flatMap(({ role, text }) => (role === 'letterhead' ? bare(text) : [])),
    ),
    ...texts(
      'seal',
      sheets.flatMap(({ sheet, furniture }) =>
        sheet < first || sheet > last
          ? []
          : furniture.flatMap(({ role, text }) => (role === 'annotation' ? bare(text) : [])),
      ),
    ),
    ...texts('printing', document.printedBy?.office ? [bare(document.printedBy.office)] : []),
  ];
}

/** 江州市人民政府文件 and ★江州市人民政府1 are 江州市人民政府. */
const bare = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '').replace(/文件$/, '');
