/**
 * Joins the compiled modules that a command or a worker loads, and the libraries of many small modules they use, into a few files under
 * `dist/bundle`: finding and opening a thousand modules one by one takes Node longer than compiling them (0.8 s of processor a worker).
 * `dist` stays as it is for programs that import it. Packages with native code or data of their own stay packages.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';

const dist = resolve('dist');
const joined =
  /^(?:typebox|@duckdb\/node-api|unified|remark-.*|mdast-.*|micromark.*|unist-.*|vfile.*|js-yaml|pinyin-pro|trough|bail|devlop|is-plain-obj|extend|zwitch|longest-streak|markdown-table|ccount|escape-string-regexp|character-entities.*|decode-named-character-reference|fault|format|xmlbuilder2|@oozcitak\/.*|cli-progress|string-width|strip-ansi|ansi-regex|emoji-regex|is-fullwidth-code-point|commander|picomatch)(?:$|\/)/;

rmSync('dist/bundle', { recursive: true, force: true });
rmSync('dist/code.sha256', { force: true });
await build({
  entryPoints: [
    'dist/cli/main.js',
    'dist/dataset/worker/worker-main.js',
    'dist/dataset/worker/build-input.js',
    'dist/export/archive/archive-issue.js',
    'dist/review/rebuild/rebuild-main.js',
  ],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: 'dist/bundle',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  // CommonJS packages ask for modules of Node with it.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages stay packages, modules stay where their data is',
      setup(bundler) {
        // './x.js' and '/x.js' are modules, '#x' is a module of the package that says so.
        bundler.onResolve({ filter: /^[^./#]/ }, ({ path }) =>
          joined.test(path) ? undefined : { path, external: true },
        );
        bundler.onLoad({ filter: /\.js$/ }, ({ path }) => {
          const place = relative(dist, path).replaceAll('\\', '/');
          if (place.startsWith('..')) return undefined;
          const url = `new URL(${JSON.stringify(`../${place}`)}, import.meta.url).href`;
          return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader: 'js' };
        });
      },
    },
  ],
});

// The page as one file: the browser would learn of its fifty modules one after another.
await build({
  entryPoints: ['src/review/page/main.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outfile: 'dist/review/page/main.js',
  logLevel: 'warning',
});

const { codeHash } = await import('../dist/dataset/tool.js');
writeFileSync('dist/code.sha256', codeHash());
