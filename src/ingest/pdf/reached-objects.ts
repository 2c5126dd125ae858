import type { RawObject, RawObjects } from './raw-objects.js';

/** Objects looked at for one sheet. */
const MOST = 300;
const reference = /(\d{1,10})\s+\d{1,5}\s+R\b/g; // "12 0 R"
const parent = /\/Parent\s+\d{1,10}\s+\d{1,5}\s+R\b/g; // "/Parent 3 0 R"
/** Where nothing of the drawing is found: fonts, other sheets, notes. */
const elsewhere = /\/Type\s*\/(?:Font|Pages?|Annot|Catalog|StructElem|ObjStm|XRef)\b/; // "/Type /Font"
export const form = /\/Subtype\s*\/Form\b/; // "/Subtype/Form"

/** Numbers of the objects that a dictionary or array refers to. */
export const numbersIn = (text: string): number[] => [...text.matchAll(reference)].map((match) => Number(match[1]));

/** The objects that a sheet may draw, its resources and the forms in them followed. @param sheet object number of its dictionary */
export function* reachedObjects(file: RawObjects, sheet: number): Generator<RawObject & { readonly number: number }> {
  const seen = new Set<number>([sheet]);
  const open = [file.object(sheet)?.text ?? ''];
  for (let text = open.pop(); text !== undefined && seen.size < MOST; text = open.pop()) {
    for (const number of numbersIn(text.replace(parent, ''))) {
      if (seen.has(number)) continue;
      seen.add(number);
      const found = file.object(number);
      if (!found || elsewhere.test(found.text)) continue;
      yield { ...found, number };
      if (found.data === null || form.test(found.text)) open.push(found.text);
    }
  }
}
