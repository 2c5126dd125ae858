import { existsSync, readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { isMets, isSheetXml, sheetFolder } from './sheet-folder.js';
import { UsageError } from './usage-error.js';

/** Endings of the files gongbao builds. */
export const INPUT_ENDINGS = [
  'pdf',
  'html',
  'htm',
  'txt',
  'md',
  'docx',
  'doc',
  'wps',
  'ofd',
  'tif',
  'tiff',
  'jpg',
  'jpeg',
  'png',
  'webp',
  'xml',
] as const;

/** Why something met on the way is no input. */
export type SkipCode = 'not-an-input' | 'no-regular-file' | 'link-outside' | 'unreadable-folder' | 'dataset-folder';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Null for an input. */
  readonly skipped: SkipCode | null;
}

/** A folder that would be one issue, if its numbers had no gap. */
export interface GapFolder {
  /** Absolute. */
  readonly path: string;
  readonly missing: readonly number[];
}

/** What files, folders and globs mean. */
export interface Found {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[];
  /** Sorted by path. */
  readonly gaps: readonly GapFolder[];
  /** Names that stand for nothing now: an error, unless something of an earlier build stood under them. */
  readonly empty: readonly { readonly name: string; readonly reason: string }[];
  /** Would a file at this (absolute) path be among those found, if it were there? Files named alone are not. */
  covers(path: string): boolean;
}

interface Searched {
  readonly files: readonly FoundFile[];
  readonly gaps: readonly GapFolder[];
}

interface Scope extends Searched {
  readonly emptyReason: string;
  covers(path: string): boolean;
}

/**
 * The files meant by files, folders (searched through) and globs. Names that begin with a dot are not looked at; links are followed as
 * long as they stay inside the folder searched; a folder that holds a dataset of gongbao is never input. A folder that holds nothing but
 * numbered sheets is one input, and so is a METS file with all that lies in its folder; a glob means each file it matches.
 *
 * @throws UsageError for a name that is neither file, folder nor glob.
 */
export async function findInputs(names: readonly string[]): Promise<Found> {
  const scopes: { readonly name: string; readonly scope: Scope }[] = [];
  for (const name of names) scopes.push({ name, scope: await scopeOf(name) });
  const files = new Map(scopes.flatMap(({ scope }) => scope.files.map((file) => [file.path, file] as const)));
  return {
    files: sorted(files),
    gaps: sorted(new Map(scopes.flatMap(({ scope }) => scope.gaps.map((gap) => [gap.path, gap] as const)))),
    empty: scopes
      .filter(({ scope }) => scope.files.every(({ skipped }) => skipped !== null))
      .map(({ name, scope }) => ({ name, reason: `${scope.emptyReason} ${name}` })),
    covers: (path) => scopes.some(({ scope }) => scope.covers(path)),
  };
}

const sorted = <T extends { readonly path: string }>(byPath: ReadonlyMap<string, T>): T[] =>
  [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));

async function scopeOf(name: string): Promise<Scope> {
  const stats = await stat(name).catch(() => null);
  const path = resolve(name);
  if (stats?.isFile()) return { files: [{ path, skipped: null }], gaps: [], emptyReason: '', covers: () => false };
  if (stats?.isDirectory()) {
    if (isDataset(path)) throw new UsageError(`${name} holds a dataset of gongbao, which is no input; name its inputs`);
    const searched = await search(path, Number.POSITIVE_INFINITY, true);
    const covers = (file: string) => file === path || isInside(path, file);
    return { ...searched, emptyReason: 'no input in the folder', covers };
  }
  if (stats) throw new UsageError(`${name} is neither file nor folder; give a file, folder or glob`);
  const { base, glob } = picomatch.scan(name.replaceAll(sep, '/')) as unknown as ScannedGlob;
  if (glob === '') throw new UsageError(`${name}: no such file or folder; check the name`);
  const isMeant = picomatch(glob, { nocase: true });
  const root = resolve(base || '.');
  const covers = (file: string) => isInside(root, file) && isMeant(relative(root, file).replaceAll(sep, '/'));
  const found = await search(root, glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length - 1, false);
  const files = found.files.filter((file) => file.skipped !== 'dataset-folder' && covers(file.path));
  return { files, gaps: [], emptyReason: 'no file matches', covers };
}

/** Its types do not say what `scan` gives: the part without magic, and the rest, empty where nothing is a pattern. */
type ScannedGlob = { readonly base: string; readonly glob: string };

/** @param joins take the sheets of a folder for one input */
async function search(root: string, depth: number, joins: boolean): Promise<Searched> {
  const found: FoundFile[] = [];
  const gaps: GapFolder[] = [];
  const top = await realpath(root).catch(() => null);
  if (top === null) return { files: found, gaps };
  const seen = new Set<string>();
  const walk = async (folder: string, below: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) found.push({ path: folder, skipped: 'unreadable-folder' });
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      const real = entry.isSymbolicLink() ? await realpath(path).catch(() => '') : null;
      if (real !== null && !isInside(top, real) && real !== top) {
        found.push({ path, skipped: 'link-outside' });
        continue;
      }
      const kind = real === null ? entry : await stat(path).catch(() => null);
      if (kind?.isDirectory()) await enter(path, below - 1);
      else found.push({ path, skipped: kind?.isFile() ? skipOf(path) : 'no-regular-file' });
    }
  };
  /** Each folder once: links may lead in a circle. */
  const enter = async (folder: string, below: number): Promise<void> => {
    const real = await realpath(folder).catch(() => folder);
    if (below < 0 || seen.has(real)) return;
    seen.add(real);
    if (isDataset(folder)) found.push({ path: folder, skipped: 'dataset-folder' });
    else {
      const whole = joins ? wholeFolder(folder) : null;
      if (whole && 'skipped' in whole) found.push(whole);
      else {
        if (whole) gaps.push(whole);
        await walk(folder, below);
      }
    }
  };
  await enter(root, depth);
  return { files: found, gaps };
}

const endings: ReadonlySet<string> = new Set(INPUT_ENDINGS);
function skipOf(path: string): SkipCode | null {
  const ending = extname(path).slice(1).toLowerCase();
  return endings.has(ending) && (ending !== 'xml' || isSheetXml(path)) ? null : 'not-an-input';
}

/** The one input that a folder is, or what is missing for it, or null. */
function wholeFolder(folder: string): FoundFile | GapFolder | null {
  const mets = ['mets.xml', 'METS.xml']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file) && isMets(file));
  if (mets !== undefined && isSheetXml(mets)) return { path: mets, skipped: null };
  const sheets = sheetFolder(folder);
  if (sheets === null) return null;
  return sheets.missing.length > 0 ? { path: folder, missing: sheets.missing } : { path: folder, skipped: null };
}

const isInside = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Does the folder hold a `manifest.json` of gongbao? */
function isDataset(folder: string): boolean {
  try {
    const { tool } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { tool?: { name?: unknown } };
    return tool?.name === 'gongbao';
  } catch {
    return false;
  }
}
