/**
 * The modules of the sources in this process, with one file changed: only what imports it, at any distance, is made anew. So a word can be taken out
 * of a list and the rules be run without it in milliseconds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

type Exports = Record<string, unknown>;
type Factory = (
  module: { exports: Exports },
  exports: Exports,
  require: (name: string) => unknown,
  url: string,
) => void;
/** Gives the exports of a source file. */
export type Load = <T = Exports>(path: string) => T;

const outside = createRequire(import.meta.url);
const factories = new Map<string, Factory>();
/** Who imports a file. */
const importers = new Map<string, Set<string>>();
const whole = new Map<string, Exports>();

function compile(path: string, source: string): Factory {
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    sourcefile: path,
    define: { 'import.meta.url': '__url', 'import.meta.dirname': JSON.stringify(dirname(path)) },
  });
  return new Function('module', 'exports', 'require', '__url', code) as Factory;
}

function factoryOf(path: string): Factory {
  const known = factories.get(path) ?? compile(path, readFileSync(path, 'utf8'));
  factories.set(path, known);
  return known;
}

function find(from: string, name: string): string {
  const path = resolve(dirname(from), name);
  return path.endsWith('.js') && existsSync(path.replace(/\.js$/, '.ts')) ? path.replace(/\.js$/, '.ts') : path;
}

function loader(
  made: Map<string, Exports>,
  factory: (path: string) => Factory,
  shared: (path: string) => boolean,
): Load {
  const load = (path: string): Exports => {
    if (shared(path)) return loadWhole(path);
    const known = made.get(path);
    if (known) return known;
    const module = { exports: {} as Exports };
    made.set(path, module.exports);
    const require = (name: string): unknown => {
      if (!name.startsWith('.')) return outside(name);
      const target = find(path, name);
      importers.set(target, (importers.get(target) ?? new Set()).add(path));
      return load(target);
    };
    factory(path)(module, module.exports, require, pathToFileURL(path).href);
    made.set(path, module.exports);
    return module.exports;
  };
  return load as Load;
}

/** The modules as they stand. */
export const loadWhole: Load = ((path: string) => base(resolve(path))) as Load;
const base = loader(whole, factoryOf, () => false);

/** The modules with other text in one file. What needs it must have been loaded whole before. */
export function loadWith(path: string, source: string): Load {
  const changed = new Set([path]);
  for (const one of changed) for (const importer of importers.get(one) ?? []) changed.add(importer);
  const own = compile(path, source);
  const load = loader(
    new Map(),
    (one) => (one === path ? own : factoryOf(one)),
    (one) => !changed.has(one),
  );
  return ((one: string) => load(resolve(one))) as Load;
}

/** Does anything of a file reach another? */
export const reaches = (path: string, entry: string): boolean => {
  const seen = new Set([path]);
  for (const one of seen) for (const importer of importers.get(one) ?? []) seen.add(importer);
  return seen.has(entry);
};
