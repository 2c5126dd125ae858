import type { Block, Metadata, Sheet, TextBlock } from '../../tree/block.js';
import type { DocumentElement, GazetteDocument, Part } from '../../tree/gazette.js';
import { buildBody } from '../clauses/build-body.js';
import { joinSlices, type Slice, sliceBlock } from '../slice.js';
import { splitNames } from './addressees.js';
import { readAttachments } from './attachments.js';
import { bannerName, isLetterhead } from './banner.js';
import { findDate, parseDateLine } from './date-line.js';
import { interpretingOrgan } from './interpreting-organ.js';
import { findIssuers } from './issuers/find-issuers.js';
import { kindOf } from './kinds.js';
import { buildListing } from './listing.js';
import { dateAfterSignature, type ElementRole, markElements, type Roles } from './mark-elements.js';
import { numberOf } from './number-of.js';
import { SIGNATORY } from './organs.js';
import { pagesOf } from './pages-of.js';
import { plainTitleSlice } from './plain-title.js';
import type { DocumentStart } from './split-documents.js';
import { type PartStart, splitParts } from './split-parts.js';
import { isText } from './title-shape.js';

/** One document read from blocks [start.first, to). */
export function readDocument(
  blocks: readonly Block[],
  start: DocumentStart,
  to: number,
  place: {
    readonly id: string;
    readonly sheets: readonly Sheet[];
    readonly bodySize: number;
    readonly metadata: Metadata;
    /** Stands for a title where none is printed: that of the file. */
    readonly name: string;
  },
): GazetteDocument {
  const bodyFirst = start.title?.end ?? start.first;
  const titleSlice = start.title ? plainTitleSlice(start.title.slice) : joinSlices([]);
  // Lines above the title (a number, the red head) are read like those below it.
  const above = new Map<number, ElementRole>();
  for (let at = start.first; at < (start.title?.first ?? start.first); at += 1) {
    for (const [index, role] of markElements(blocks, at, at + 1)) above.set(index, role);
  }
  const listing = kindOf(titleSlice.text) === '发文目录';
  const roles = new Map([...above, ...markElements(blocks, bodyFirst, to, listing)]);
  for (let at = start.first; at < (start.title?.first ?? start.first); at += 1) {
    if (!roles.has(at) && isText(blocks[at])) roles.set(at, leadRole(blocks[at], start.banner));
  }
  const printed = titleSlice.text || place.metadata.title || place.name;
  const attachments = listAttachments(blocks, roles);
  const context = {
    bodySize: place.bodySize,
    title: printed,
    titleSize: start.title?.size ?? place.bodySize,
    named: namedTitles(blocks, bodyFirst, to),
    attachments,
    roles,
    behind: blocks.flatMap((block, i) =>
      i >= bodyFirst && i < to && isText(block) && BEHIND.test(block.text) ? [i] : [],
    ),
  };
  const starts = splitParts(blocks, bodyFirst, to, context);
  const mainEnd = starts[0]?.first ?? to;
  // Heads of enclosures have elements of their own: dates, numbers, adoption notes.
  for (const [i, part] of starts.entries()) {
    const end = starts[i + 1]?.first ?? to;
    for (let at = part.bodyFirst; at < end; at += 1) roles.delete(at);
    for (const [at, role] of markElements(blocks, part.bodyFirst, end)) roles.set(at, role);
  }
  const build = listing ? buildListing : buildBody;
  const body = (from: number, end: number) =>
    build(blocks.slice(from, end).filter((_, offset) => !roles.has(from + offset)));
  const main: Part = partOf('main', titleSlice, body(bodyFirst, mainEnd));
  main.title = printed;
  const parts = starts.map((part, i) =>
    partOf(part.role, part.title, body(part.bodyFirst, starts[i + 1]?.first ?? to)),
  );
  const own = elementsIn(blocks, roles, start.first, mainEnd);
  const decree =
    /(?:令)$/.test(printed.replace(/\s/g, '')) || (printed.endsWith('号') && printed.slice(0, -2).includes('令第'));
  const first = parts[0];
  // A file that holds nothing but an annex has its title.
  const annexOnly = titleSlice.text === '' && !place.metadata.title && main.children.length === 0;
  const title = (decree || annexOnly) && first?.title ? first.title : printed;
  if (annexOnly) main.title = title;
  const { metadata } = place;
  // A person signs a decree; its issuer stands in the title.
  const issuers = findIssuers(signatures(blocks, roles, start.first, mainEnd), printed);
  const issuer = issuers.length > 0 ? issuers.join('、') : decree ? decreeIssuer(printed) : null;
  const number = own.find((element) => element.role === 'document-number')?.text;
  const documentNumber =
    numberOf(number, printed, issuer) ?? metadata.documentNumber ?? start.entry?.documentNumber ?? null;
  const document: GazetteDocument = {
    type: 'document',
    id: place.id,
    section: start.entry?.section ?? start.banner,
    kind: kindOf(title) ?? (decree ? '令' : null),
    title,
    documentNumber,
    issuer: issuer ?? (kindOf(printed) === '政策解读' ? interpretingOrgan([main]) : null) ?? metadata.issuer ?? null,
    issuedOn: issuedOn(own) ?? signedOn(blocks.slice(bodyFirst, mainEnd)) ?? metadata.issuedOn ?? null,
    signatory: signatoryOf(own),
    addressees: splitNames(own.find((element) => element.role === 'addressee')?.text ?? ''),
    pages: pagesOf(blocks.slice(start.first, to), place.sheets),
    effective: null,
    attachments,
    copiedTo: splitNames(
      (find(blocks, roles, 'copied-to') ?? '').replace(/^抄\s*[送报][:：]|^分\s*送[:：]|^主题词[:：].*$/, ''),
    ),
    printedBy: printedBy(findAll(blocks, roles, 'printing').join(' ') || null),
    elements: elementsIn(blocks, roles, start.first, to, starts),
    children: [main, ...parts],
  };
  return document;
}

/** （具体要点附后）: a text without 附件 above it. */
const BEHIND = /附后(?=[）)。，,；;]|$)/u;

/** What stands above a title and is neither number nor signatory. */
function leadRole(block: Block | undefined, banner: string | null): ElementRole {
  if (isLetterhead(block)) return 'letterhead';
  return banner !== null && isText(block) && bannerName(block.text) === banner ? 'section' : 'lead';
}

function partOf(role: Part['role'], title: Slice, children: Part['children']): Part {
  return {
    type: 'part',
    role,
    title: title.text,
    source: title.source,
    children,
    data: { lines: title.lines, styles: title.styles },
  };
}

/** Elements of blocks [from, to), and the marks of annexes (附件1) that begin there, in printed order. */
function elementsIn(
  blocks: readonly Block[],
  roles: Roles,
  from: number,
  to: number,
  annexes: readonly PartStart[] = [],
): DocumentElement[] {
  const lines = [...roles].flatMap(([index, role]) => {
    const block = blocks[index];
    return isText(block) ? [{ index, role, slice: sliceBlock(block) }] : [];
  });
  const marks = annexes.flatMap(({ mark, first }) =>
    mark === null ? [] : [{ index: first, role: 'annex-mark' as const, slice: mark }],
  );
  return [...lines, ...marks]
    .filter(({ index }) => index >= from && index < to)
    .sort((a, b) => a.index - b.index)
    .map(({ role, slice }) => ({ role, text: slice.text, source: slice.source }));
}

function listAttachments(blocks: readonly Block[], roles: Roles) {
  return [...roles]
    .filter(([, role]) => role === 'attachments')
    .sort(([a], [b]) => a - b)
    .flatMap(([index]) => readAttachments((blocks[index] as TextBlock).text));
}

/** Titles in 《》 of the first paragraphs: a notice names what it prints there. */
const namedTitles = (blocks: readonly Block[], from: number, to: number): string[] =>
  blocks
    .slice(from, Math.min(to, from + 12))
    .flatMap((block) =>
      isText(block) ? [...block.text.matchAll(/《([^《》]{4,80})》/g)].map((found) => found[1] ?? '') : [],
    );

const find = (blocks: readonly Block[], roles: Roles, role: string): string | null => {
  const index = [...roles].find(([, one]) => one === role)?.[0];
  return index === undefined ? null : (blocks[index] as TextBlock).text;
};

const findAll = (blocks: readonly Block[], roles: Roles, role: string): string[] =>
  [...roles]
    .filter(([, one]) => one === role)
    .sort(([a], [b]) => a - b)
    .map(([index]) => (blocks[index] as TextBlock).text);

/** `云南省人民政府令第12号` → `云南省人民政府` */
const decreeIssuer = (title: string): string => title.replace(/\s|第.*$/g, '').replace(/令$/, '');

/** Lines of the signature of blocks [from, to); a date on the same line is cut off. */
function signatures(blocks: readonly Block[], roles: Roles, from: number, to: number): Slice[] {
  return [...roles]
    .filter(([index, role]) => role === 'signature' && index >= from && index < to)
    .sort(([a], [b]) => a - b)
    .flatMap(([index]) => {
      const block = blocks[index];
      if (!isText(block)) return [];
      const dated = dateAfterSignature(block.text.trim());
      return [sliceBlock(block, 0, dated ? block.text.indexOf(dated.signature) + dated.signature.length : undefined)];
    });
}

function issuedOn(elements: readonly DocumentElement[]): string | null {
  const dated = elements.findLast((element) => element.role === 'date');
  if (dated) return parseDateLine(dated.text);
  const joined = elements.flatMap((element) => dateAfterSignature(element.text) ?? [])[0];
  if (joined) return joined.date;
  return elements.flatMap(({ role, text }) => (role === 'adoption' ? (findDate(text) ?? []) : []))[0] ?? null;
}

/** The day a treaty was signed stands in its last paragraph. */
const SIGNED_ON =
  /^[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:签?订于|签于)/; // 一九五四年十月十四日订于新德里

const signedOn = (blocks: readonly Block[]): string | null => {
  const signed = blocks.findLast((block) => isText(block) && SIGNED_ON.test(block.text.trim()));
  return isText(signed) ? findDate(signed.text) : null;
};

function signatoryOf(elements: readonly DocumentElement[]): string | null {
  for (const { role, text } of elements) {
    if (role === 'signatory') return text.replace(/^签发人[:：]\s*/, '').trim();
    const name = role === 'signature' ? SIGNATORY.exec(text.trim())?.[1] : /签发人[:：]\s*(\S+)/.exec(text)?.[1];
    if (name) return name.replace(/[\s　]/g, '');
  }
  return null;
}

function printedBy(text: string | null): GazetteDocument['printedBy'] {
  if (text === null) return null;
  const office = text.replace(/[\s\t　]*[0-9]{4}年.*$/, '').trim();
  return { office: office === '' ? null : office, date: findDate(text) };
}
