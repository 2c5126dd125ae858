/** Damage in what draws a sheet: content streams and the forms they use that are missing from the file or cannot be inflated. */
import { inflated, type RawObjects } from './raw-objects.js';
import { form, numbersIn, reachedObjects } from './reached-objects.js';

const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d{1,10}\s+\d{1,5}\s+R\b))/; // "/Contents 12 0 R" "/Contents [1 0 R 2 0 R]"
const isArray = /^\s*\[/; // "[12 0 R 13 0 R]"
/** Inflated at once; behind another filter a stream is not judged. */
const deflated = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/; // "/Filter/FlateDecode" "/Filter [/FlateDecode]"

/** Is a content stream of the sheet missing from the file or damaged? @param sheet object number of its dictionary */
export function hasBrokenContents(file: RawObjects, sheet: number): boolean {
  const page = file.object(sheet);
  if (page === null || !/\/Type\s*\/Page\b/.test(page.text)) return false; // "/Type/Page"
  return contentNumbers(file, page.text).some((number) => isBroken(file, number, true));
}

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
  // A stream without a byte draws nothing, and some producers write it so.
  if (!deflated.test(found.text) || found.data.toString('latin1').trim() === '') return false;
  return inflated(found.data) === null;
}
