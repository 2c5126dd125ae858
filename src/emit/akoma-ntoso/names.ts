/** Names of works and of elements: the Akoma Ntoso Naming Convention 1.0 (OASIS), with Chinese numbers and labels as they are. */
import type { Clause, DocumentJson, IssueJson } from '../../tree/gazette.js';

/** The date a work is named by. A work must have one; this one says that the print gives none. */
export const NO_DATE = '0001-01-01';

/** IRI of the work an issue is: `/akn/cn/officialGazette/2021-01-25/jiaxing-2021-01`. */
export const issueIri = (issue: IssueJson): string => workIri('officialGazette', issueDate(issue), issue.id);

/** IRI of the work a document is, by its 发文字号 where it has one: `/akn/cn/doc/2020-12-09/嘉政办发〔2020〕70号`. */
export const documentIri = (document: DocumentJson): string =>
  workIri('doc', document.issuedOn, document.documentNumber ?? document.id);

/** IRI of a cited document: its date is not known, so the number stands in for it. */
export const citedIri = (number: string | null, title: string | null): string =>
  workIri('doc', null, number ?? title ?? '');

export const issueDate = ({ masthead, documents }: IssueJson): string | null =>
  masthead?.publishedOn ??
  documents
    .map(({ issuedOn }) => issuedOn)
    .sort()
    .at(-1) ??
  null;

const workIri = (type: string, date: string | null, name: string): string =>
  ['', 'akn', 'cn', type, ...(date ? [date] : []), name.replaceAll('/', '-')].map(encodeURIComponent).join('/');

/** `xsd:date` knows the calendar; a date that is none cannot be written. */
export function calendarDate(iso: string | null): string | null {
  const time = iso === null ? Number.NaN : Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

interface Kind {
  readonly element: string;
  readonly abbreviation: string;
}
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^第.+分编$/, { element: 'part', abbreviation: 'part' }], // 第一分编
  [/^第.+编$/, { element: 'book', abbreviation: 'book' }], // 第一编
  [/^第.+章$/, { element: 'chapter', abbreviation: 'chp' }], // 第一章 第十二章
  [/^第.+节$/, { element: 'section', abbreviation: 'sec' }], // 第二节
  [/^第.+条$/, { element: 'article', abbreviation: 'art' }], // 第三条 第二十一条
];
const point: Kind = { element: 'point', abbreviation: 'point' };
const level: Kind = { element: 'level', abbreviation: 'lvl' };

/** The element a clause is written as: what the label says, a point inside an article, else a level. `label` is canonical. */
export const clauseKind = (label: string, isInArticle: boolean): Kind =>
  kinds.find(([pattern]) => pattern.test(label.replace(/~\d+$/, '')))?.[1] ?? (isInArticle ? point : level); // 第一条~2

/** `cmp_3__lvl_二__lvl_(一)`: an eId holds no white space. */
export const elementId = (prefix: string, abbreviation: string, number: string | number): string =>
  `${prefix === '' ? '' : `${prefix}__`}${abbreviation}_${String(number).replace(/\s+/g, '-')}`;

/** eId of a document by its place in the issue, from 0: `cmp_3`. */
export const documentEid = (index: number): string => `cmp_${index + 1}`;

/** eId of a part of a document: the main part's is the document's own. */
export const partEid = (documentEid: string, partIndex: number): string =>
  partIndex === 0 ? documentEid : elementId(documentEid, 'att', partIndex);

/** What holds a clause: the eId that of the clause begins with, and whether it stands in an article. */
export interface ClauseHolder {
  readonly eId: string;
  readonly isInArticle: boolean;
}

/** Element and eId of a clause, which holds those below it. The same eId is its anchor in Markdown. */
export function nameClause({ path, label: printed }: Clause, holder: ClauseHolder): ClauseHolder & { element: string } {
  const label = path.split('/').at(-1) ?? printed;
  const { element, abbreviation } = clauseKind(label, holder.isInArticle);
  const isInArticle = holder.isInArticle || element === 'article';
  return { element, eId: elementId(holder.eId, abbreviation, label), isInArticle };
}
