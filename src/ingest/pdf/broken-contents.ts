/** Damage in what draws a sheet: content streams and the forms they use that are missing from the file or cannot be inflated. */
import { inflated, type RawObjects } from './raw-objects.js';
import { form, numbersIn, reachedObjects } from './reached-objects.js';

const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d{1,10}\s+\d{1,5}\s+R\b))/; // "/Contents 12 0 R" "/Contents [1 0 R 2 0 R]"
const isArray = /^\s*\[/; // "[12 0 R 13 0 R]"
const isDictionary = /^\s*<</; // "<</Length 5>>"
/** Inflated at once; behind another filter a stream is not judged. */
const deflated = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/; // "/Filter/FlateDecode" "/Filter [/FlateDecode]"

/**
 * Is a content stream of the sheet missing from the file or damaged?
 *
 * @param sheet object number of its dictionary
 * @param isEmpty nothing was read of it: then a stream that holds no operators is a damage too
 */
export function hasBrokenContents(file: RawObjects, sheet: number, isEmpty: boolean): boolean {
  const page = file.object(sheet);
  if (page === null || !/\/Type\s*\/Page\b/.test(page.text)) return false; // "/Type/Page"
  return contentNumbers(file, page.text).some(
    (number) => isBroken(file, number, true) || (isEmpty && isForeign(file, number)),
  );
}

/** A font or a picture in the place of operators, by its control characters; what is drawn may hold them too (codes of glyphs). */
function isForeign(file: RawObjects, number: number): boolean {
  const found = file.object(number);
  const data = found?.data && deflated.test(found.text) ? inflated(found.data) : found?.data;
  const start = data?.toString('latin1', 0, LOOKED_AT) ?? '';
  return (start.match(/[\x01-\x08\x0e-\x1f\x7f-\x9f]/g)?.length ?? 0) > start.length * MOST_CONTROLS;
}

const LOOKED_AT = 4096;
const MOST_CONTROLS = 0.15;

/** Is a form damaged that the sheet may draw? Sheets share their resources: asked only where something is missing on the sheet. */
export function hasBrokenForm(file: RawObjects, sheet: number): boolean {
  for (const { number, text, data } of reachedObjects(file, sheet))
    if (data !== null && form.test(text) && isBroken(file, number, false)) return true;
  return false;
}

/** The streams that draw the sheet; an array of them may stand apart. */
function contentNumbers(file: RawObjects, text: string): number[] {
  const match = contents.exec(text);
  const numbers = numbersIn(match?.[1] ?? match?.[2] ?? '');
  return numbers.flatMap((number) => {
    const found = file.object(number);
    return found?.data === null && isArray.test(found.text) ? numbersIn(found.text) : [number];
  });
}

function isBroken(file: RawObjects, number: number, required: boolean): boolean {
  const found = file.object(number);
  if (found === null) return required;
  // The null object stands for nothing; anything else that is no stream stands where one was.
  if (found.data === null) return required && found.text.trim() !== 'null';
  if (!isDictionary.test(found.text)) return required;
  // A stream without a byte draws nothing, and some producers write it so.
  if (!deflated.test(found.text) || found.data.toString('latin1').trim() === '') return false;
  return inflated(found.data) === null;
}
