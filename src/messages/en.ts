import { type Messages, type Params, quoted } from './message.js';

const at = ({ path }: Params) => `at ${path || 'the opening'}`;
const where = (params: Params) => (params.path === null ? 'in the 目录' : at(params));

const doubts: Readonly<Record<string, string>> = {
  backwards: 'text that reads better backwards',
  scrambled: 'text whose characters do not follow each other as in Chinese',
  'other-characters': 'characters that pdfjs-dist reads otherwise or not at all',
  'other-order': 'characters that stand side by side otherwise in the text of pdfjs-dist',
};
const decisions: Readonly<Record<string, string>> = {
  'paragraph-parted': 'a paragraph parted',
  'paragraph-joined': 'a paragraph carried on',
};
const witnesses: Readonly<Record<string, string>> = {
  contents: 'the 目录',
  number: 'the document number',
  date: 'the date',
  printing: 'the 印发 line',
  publication: 'the day the gazette came out',
  title: 'the title',
  seal: 'the seal',
  letterhead: 'the letterhead',
};

/** `Unexpected X, expected Y`. */
export const en: Messages = {
  'toc-page-mismatch': ({ title, found, expected }) =>
    `Unexpected page ${found} in the 目录 for ${quoted(title)}, expected page ${expected}, where it is printed`,
  'toc-missing-document': ({ title }) =>
    `Unexpected document ${quoted(title)} that the 目录 does not name, expected an entry of the 目录 for every document printed`,
  'toc-extra-entry': ({ title, printed }) =>
    `Unexpected entry ${quoted(title)} in the 目录 with no document, expected the document printed${printed === null ? '' : ` on page ${printed}`}`,
  'listing-missing-document': ({ entry, title }) =>
    `Unexpected entry ${quoted(entry)} of ${quoted(title)} with no document in this issue, expected the document printed in this issue`,
  'numbering-gap': ({ label, value, path, expected, wanted }) =>
    `Unexpected number ${label} (${value}) at ${path}, expected ${expected} (${wanted}) next`,
  'numbering-duplicate': ({ label, path, expected, wanted }) =>
    `Unexpected second ${label} at ${path}, expected ${expected} (${wanted})`,
  'reference-annex': (params) =>
    `Unexpected reference to ${params.found} ${at(params)}, expected ${params.annexes === 0 ? 'an 附件 announced or printed' : `no more than 附件${params.annexes}`}`,
  'reference-clause': (params) =>
    `Unexpected reference to ${params.found} ${at(params)}, expected a clause of this text (${params.clauses} of that kind)`,
  'reference-number': (params) =>
    `Unexpected number ${params.found} for ${quoted(params.title)} ${where(params)}, expected ${params.expected}, the number it is printed with`,
  'text-suspect': ({ sheet, reason }) =>
    `Unexpected text layer on sheet ${sheet}: ${reason}, expected text that can be read as Chinese`,
  'text-unaccounted': ({ sheet, found, expected }) =>
    `Unexpected ${found} characters placed on sheet ${sheet}, expected all ${expected} it prints`,
  'text-order': ({ sheet, doubt, share }) =>
    `Unexpected ${doubts[String(doubt)]} on sheet ${sheet} (${share}), expected text that runs on from character to character`,
  'text-broken': ({ sheet, found }) =>
    `Unexpected open end of a paragraph on sheet ${sheet}: “${found}”, expected text that begins and ends as a sentence does`,
  'text-stray': ({ sheet, found }) =>
    `Unexpected piece of text on sheet ${sheet}: ${quoted(found)}, expected text that can stand by itself (it may be cut off from elsewhere, or be a page number)`,
  'text-unpaired': ({ sheet, found }) =>
    `Unexpected bracket without its other half on sheet ${sheet} in ${quoted(found)}, expected brackets in pairs`,
  'reading-disagrees': ({ sheet, doubt, share }) =>
    `Unexpected ${doubts[String(doubt)]} on sheet ${sheet} (${share}), expected two readings that agree`,
  'reading-settled': ({ sheet, found, expected, reason }) =>
    `Unexpected ${found} read on sheet ${sheet}, expected ${expected}: ${reason}`,
  'layout-doubt': ({ sheet, decision, text, because }) =>
    `Unexpected narrow decision on sheet ${sheet}: ${decisions[String(decision)]} at ${quoted(text)} (${because}), expected evidence that settles it`,
  'head-disagrees': ({ sheet, field, found, expected, witness }) =>
    `Unexpected ${field} ${quoted(found)} read on sheet ${sheet}, expected what ${witnesses[String(witness)]} says (${quoted(expected)}): nothing settles which was misread`,
  'sheet-unreadable': ({ sheet, reason }) =>
    `Unexpected failure on sheet ${sheet}: ${reason}, expected a sheet that can be read`,
  'sheet-unread': ({ sheet }) =>
    `Unexpected sheet ${sheet} that was not read: it is a picture, expected text (build again with --ocr auto if OCR was off, look at it by eye if it was on)`,
  'sheet-low-confidence': ({ sheet, found, expected }) =>
    `Unexpected mean confidence ${found} of the recogniser on sheet ${sheet}, expected at least ${expected}`,
  'sheet-misread': ({ sheet, found, expected }) =>
    `Unexpected share of Chinese characters that are likely misread on sheet ${sheet}: ${found}, expected at most ${expected}`,
  'sheet-traditional': ({ sheet, found }) =>
    `Unexpected traditional print on sheet ${sheet} (${found} of its Chinese characters), expected simplified characters: the default model was not made for it, check by eye, install tesseract's chi_tra data and build again, or name another model with --ocr-models`,
  'sheet-traditional-read': ({ sheet, found, engine }) =>
    `Unexpected traditional print on sheet ${sheet} (${found} of its Chinese characters): it was read by ${engine}, expected a look by eye`,
};
