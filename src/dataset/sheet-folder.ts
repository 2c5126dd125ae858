import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';

const PICTURES = new Set(['.tif', '.tiff', '.jpg', '.jpeg', '.png', '.webp']);
/** What file managers leave behind. */
const LITTER = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i;
/** Bytes in which a file of OCR says what it is. */
const HEAD = 2048;

/** What a folder holds that holds nothing but numbered sheets. */
export interface SheetFolder {
  /** Sorted by name. */
  readonly files: readonly string[];
  /** Numbers between the first and the last for which no file is there: with one of them it is no issue. */
  readonly missing: readonly number[];
}

/**
 * A folder that holds nothing but the sheets of one issue: pictures, or ALTO or PAGE files, or both in pairs, numbered (`scan_001.tif`,
 * `scan_002.tif`, …). Null for any other folder, and for one with more numbers missing than there.
 */
export function sheetFolder(folder: string): SheetFolder | null {
  const entries = readEntries(folder).filter(({ name }) => !LITTER.test(name));
  if (!entries.every((entry) => entry.isFile())) return null;
  const sheets = new Map<string, { picture: number; xml: number }>();
  for (const { name } of entries) {
    const ending = extname(name).toLowerCase();
    const kind = PICTURES.has(ending) ? 'picture' : ending === '.xml' ? 'xml' : null;
    if (kind === null) return null;
    const stem = name.slice(0, -ending.length);
    const sheet = sheets.get(stem) ?? { picture: 0, xml: 0 };
    sheet[kind] += 1;
    sheets.set(stem, sheet);
  }
  const counts = [...sheets.values()];
  const isEven = (kind: 'picture' | 'xml') => new Set(counts.map((sheet) => sheet[kind])).size === 1;
  const isSingle = counts.every(({ picture, xml }) => picture <= 1 && xml <= 1);
  const missing = missingOf([...sheets.keys()]);
  if (sheets.size < 2 || !isSingle || !isEven('picture') || !isEven('xml') || missing === null) return null;
  const files = entries.map(({ name }) => join(folder, name)).sort();
  const firstXml = files.find((file) => file.toLowerCase().endsWith('.xml'));
  return firstXml === undefined || isSheetXml(firstXml) ? { files, missing } : null;
}

/** Is it a METS file, which names the sheets of an issue? */
export const isMets = (file: string): boolean => /(?:^|[\\/])mets\.xml$/i.test(file);

/** All XML files below the folder of a METS file, or, where it names pictures only, these. */
export function metsFiles(folder: string): string[] {
  const all = readFiles(folder);
  const texts = all.filter((file) => file.toLowerCase().endsWith('.xml'));
  return texts.length > 1 ? texts : all.filter((file) => isMets(file) || PICTURES.has(extname(file).toLowerCase()));
}

/** Does a file say that it is ALTO, PAGE or METS? */
export function isSheetXml(file: string): boolean {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    const head = Buffer.alloc(HEAD);
    const length = readSync(handle, head, 0, HEAD, 0);
    return /<(?:\w+:)?(?:alto|PcGts|mets)\b/.test(head.toString('utf8', 0, length));
  } catch {
    return false;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Numbers left out between the first and the last; null where the names are not numbered alike, or more are left out than there. */
function missingOf(stems: readonly string[]): number[] | null {
  // Scanners and people write `IMG_001.JPG` and `img_002.jpg`.
  const parts = stems.map((stem) => /^(.*?)(?<!\d)(\d+)$/.exec(stem.toLowerCase()));
  if (parts.some((part) => part === null || part[1] !== parts[0]![1] || part[2]!.length > 9)) return null;
  const numbers = new Set(parts.map((part) => Number(part![2])));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // `1.png` beside `01.png` are not two sheets of one issue.
  if (numbers.size < parts.length || last - first + 1 > 2 * numbers.size) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((number) => !numbers.has(number));
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const readFiles = (folder: string): string[] =>
  readEntries(folder)
    .filter(({ name }) => !LITTER.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readFiles(path) : entry.isFile() ? [path] : [];
    })
    .sort();
