/** Every regular expression of some folders of the sources: those written as literals, and those built from word lists when the modules load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Expressions written between slashes. */
export function literals(folders: readonly string[]): Pattern[] {
  return folders.flatMap(filesOf).flatMap((file) => {
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/(\w*)$/su.exec(node.text) : null;
      if (literal) found.push({ source: literal[1]!, flags: literal[2]!, file });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

/** Expressions built by `new RegExp` while `load` runs, by code of the given folders. */
export async function built(folders: readonly string[], load: () => Promise<unknown>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string, string?]) {
      const made = Reflect.construct(target, args) as RegExp;
      const caller = new Error().stack
        ?.split('\n')
        .find((line) => folders.some((folder) => line.includes(`/${folder}/`)));
      if (caller) found.push({ source: made.source, flags: made.flags, file: caller.trim() });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}
