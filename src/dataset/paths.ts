import { relative, resolve, sep } from 'node:path';

/**
 * How manifest and issues name a file: from the dataset folder, so that a build from another working directory, or of a moved tree, is the
 * same build. On another drive there is no such path, and the absolute one stands.
 */
export const fromDataset = (out: string, file: string): string =>
  relative(resolve(out), resolve(file)).replaceAll(sep, '/');

/** The same file, absolute. */
export const inFileSystem = (out: string, path: string): string => resolve(out, path);

/** The same file as the user at this working directory would name it. */
export const fromHere = (out: string, path: string): string => relative('.', inFileSystem(out, path)) || path;
