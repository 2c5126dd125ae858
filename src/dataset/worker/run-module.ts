import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Compiled code lies in `dist`; from the sources, tsx compiles it on the way. */
export const isCompiled = existsSync(new URL('./run-module.js', import.meta.url));

/** The file of a module beside `base`, named without its ending; joined with all it loads where `scripts/bundle.mjs` has done so. */
export const moduleFile = (name: string, base: string): string => {
  const joined = fileURLToPath(new URL(`../../bundle/${name}.js`, import.meta.url));
  return existsSync(joined) ? joined : fileURLToPath(new URL(`${name}${isCompiled ? '.js' : '.ts'}`, base));
};

/** What Node needs to run a file. */
export const compiling = (file: string): string[] =>
  file.endsWith('.js') ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
