/** The date of a document against the year of its number, the day it was printed and the day the gazette came out. */
import { formatDocumentNumber, parseDocumentNumber } from '../../text/document-number.js';
import { differences, type HeadVerdict, unsettled } from './head-verdict.js';

export interface YearWitnesses {
  /** 发文字号 in normal form. */
  readonly number: string | null;
  /** The day of the 印发 line, ISO. */
  readonly printedOn: string | null;
  /** The day the issue came out, ISO; its last day where only the year is known. */
  readonly publishedOn: string | null;
}

export interface YearVerdicts {
  readonly date?: HeadVerdict;
  readonly number?: HeadVerdict;
}

/** A document is printed within so many days. */
const SOON = 92;

/** Empty where nothing contradicts the date (ISO). Only a year is settled, of which one digit was read otherwise than two other prints say. */
export function checkYears(date: string, { number, printedOn, publishedOn }: YearWitnesses): YearVerdicts {
  const parsed = number === null ? null : parseDocumentNumber(number);
  const year = parsed && 'year' in parsed && /^\d{4}$/.test(parsed.year) ? parsed.year : null;
  const fits = (day: string): boolean =>
    (printedOn === null || (day <= printedOn && daysBetween(day, printedOn) <= SOON)) &&
    (publishedOn === null || day <= publishedOn);
  const known = printedOn !== null || publishedOn !== null;
  if (year !== null && !isYearOf(year, date)) {
    const own = date.slice(0, 4);
    const moved = year + date.slice(4);
    const nearly = differences(own, year) === 1;
    // The other year must not fit what was read: an old document may be printed anew.
    if (nearly && known && fits(moved) && !fits(date))
      return { date: { value: moved, settled: DATE_REASON, witness: 'number', says: moved } };
    if (nearly && known && fits(date) && !fits(moved) && parsed?.make === 'bracketed') {
      const value = formatDocumentNumber({ ...parsed, year: own });
      return { number: { value, settled: NUMBER_REASON, witness: 'date', says: value } };
    }
    return { date: unsettled(date, 'number', number!) };
  }
  // No document is dated after the day its gazette came out: what was read is no date of it, unless the 印发 line says so too.
  const isPrinted = printedOn !== null && date <= printedOn && daysBetween(date, printedOn) <= SOON;
  if (publishedOn !== null && date > publishedOn)
    return { date: unsettled(isPrinted ? date : null, 'publication', publishedOn) };
  if (printedOn !== null && date > printedOn) return { date: unsettled(date, 'printing', printedOn) };
  return {};
}

const DATE_REASON = 'the number of the document, and the day it was printed, have this year';
const NUMBER_REASON = 'the date of the document, and the day it was printed, have this year';

/** Numbers are given out some days before or after the turn of the year. */
function isYearOf(year: string, date: string): boolean {
  const [own, month] = [Number(date.slice(0, 4)), date.slice(5, 7)];
  const apart = Number(year) - own;
  return apart === 0 || (apart === -1 && month === '01') || (apart === 1 && month === '12');
}

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
