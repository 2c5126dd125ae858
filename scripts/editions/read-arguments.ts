import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTruth } from './content.js';

/** `main.ts OUT_DIR [--truth TRUTH.json] [name …]`: where editions go, the text they are set from, and which of the designs are asked for. */
export function readArguments<D extends { readonly name: string }>(designs: readonly D[]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { truth: { type: 'string', default: 'tests/fixtures/layout/jiaxing-2021-01.truth.json' } },
  });
  const [out, ...names] = positionals;
  if (!out) throw new Error('usage: main.ts OUT_DIR [--truth TRUTH.json] [name …]');
  mkdirSync(out, { recursive: true });
  const asked = designs.filter(({ name }) => names.length === 0 || names.includes(name));
  return { out, base: loadTruth(values.truth), asked };
}
