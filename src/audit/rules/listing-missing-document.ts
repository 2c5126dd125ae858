import { findDocumentNumbers } from '../../text/document-number.js';
import type { Gazette } from '../../tree/gazette.js';
import { type Leaf, leaves } from '../../tree/leaf.js';
import { finding, type Rule } from '../finding.js';
import { bareTitle } from '../lookup.js';

/** The shape of a title: what else a directory prints (页码, 序号, remarks) is no entry. */
const TITLE =
  /(?:通知|决定|意见|公告|通告|通报|批复|函|办法|规定|细则|条例|方案|预案|规划|报告|令|解读|图解)(?:[（(][^（）()]*[）)])?$/; // …的通知 · 《…》政策解读

/** Characters of a title; less is the end of one that broke over two lines. */
const SHORTEST = 8;

/** A directory of documents (发文目录) names one that this issue does not print: worth knowing, no error. */
export const listingMissingDocument: Rule = (gazette) =>
  [...leaves(gazette)]
    .filter((leaf) => leaf.document.kind === '发文目录' && leaf.kind !== 'title' && leaf.kind !== 'note')
    .flatMap((leaf) => {
      const entry = readEntry(leaf);
      if (entry === null || isPrinted(gazette, leaf, entry)) return [];
      return finding({
        rule: 'listing-missing-document',
        severity: 'info',
        params: { entry: entry.number ?? entry.title, title: leaf.document.title },
        document: leaf.document,
        page: leaf.source[0]?.page ?? null,
        found: null,
        expected: [entry.number, entry.title].filter(Boolean).join(' '),
      });
    });

interface Entry {
  readonly number: string | null;
  readonly title: string;
}

function readEntry(leaf: Leaf): Entry | null {
  const number = findDocumentNumbers(leaf.text)[0] ?? null;
  const rest = number ? leaf.text.slice(0, number.start) + leaf.text.slice(number.end) : leaf.text;
  const title = rest
    .split('\t')
    .map((cell) => cell.replace(/^[\s\d.．、]+|[.…·\s\d]+$/g, ''))
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
  return number || (title.length >= SHORTEST && TITLE.test(title)) ? { number: number?.normal ?? null, title } : null;
}

function isPrinted(gazette: Gazette, leaf: Leaf, entry: Entry): boolean {
  const title = bareTitle(entry.title);
  return gazette.children.some((document) => {
    if (document === leaf.document) return false;
    const own = document.documentNumber;
    // a directory prints the organ before a number that the document itself prints without: 市财政局公告〔2020〕1号
    if (own !== null && entry.number !== null && (own.endsWith(entry.number) || entry.number.endsWith(own)))
      return true;
    // two entries may have run together: naming a printed document among others is no alarm
    const printed = bareTitle(document.title);
    return printed.length > 3 && title.includes(printed);
  });
}
