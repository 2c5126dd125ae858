/** The number of a document against what the 目录 and lists of documents print. */
import { formatDocumentNumber, parseDocumentNumber } from '../../text/document-number.js';
import { type HeadVerdict, unsettled } from './head-verdict.js';

export interface NumberWitnesses {
  /** Numbers that the 目录 and lists of the issue give the document. */
  readonly listed: readonly string[];
  /** Year of the date of the document, where there is one. */
  readonly year: string | null;
  /** Issuer words of the other documents of the issue. */
  readonly words: ReadonlySet<string>;
}

const REASON = 'the 目录 prints this number, and the date and the other numbers of the issue fit it alone';

/** Null where nothing contradicts the number. Running digits are never settled: nothing else says which of two prints was read right. */
export function checkNumber(number: string, { listed, year, words }: NumberWitnesses): HeadVerdict | null {
  const says = listed[0];
  if (says === undefined || listed.some((one) => one.endsWith(number) || number.endsWith(one))) return null;
  const [own, other] = [parseDocumentNumber(number), parseDocumentNumber(says)];
  if (own?.make !== 'bracketed' || other?.make !== 'bracketed') return unsettled(number, 'contents', says);
  const settledYear = chosen(own.year, other.year, (one) => one === year);
  const settledWord = chosen(own.word, other.word, (one) => words.has(one));
  if (own.number !== other.number || settledYear === null || settledWord === null)
    return unsettled(number, 'contents', says);
  const value = formatDocumentNumber({ ...own, word: settledWord, year: settledYear });
  return value === number ? null : { value, settled: REASON, witness: 'contents', says: value };
}

/** Of two readings the one that is known; null where both are or neither is. */
function chosen(a: string, b: string, isKnown: (one: string) => boolean): string | null {
  if (a === b) return a;
  const [one, other] = [isKnown(a), isKnown(b)];
  return one === other ? null : one ? a : b;
}
