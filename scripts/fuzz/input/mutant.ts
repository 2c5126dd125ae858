import { createHash } from 'node:crypto';
import { Draw } from '../draw.js';
import { bombs } from './bombs.js';
import type { Mutator } from './mutator.js';
import { byteMutators } from './mutators/bytes.js';
import { encodings, markupMutators } from './mutators/markup.js';
import { pdfMutators } from './mutators/pdf-objects.js';
import { zipMutators } from './mutators/zip-parts.js';

/** A sound file to start from. */
export interface Source {
  readonly name: string;
  /** Without its dot. */
  readonly ending: string;
  readonly bytes: Buffer;
}

export interface Mutant {
  /** `cut`, `numbers`, `bomb-longLine`. */
  readonly kind: string;
  readonly ending: string;
  /** Name of the file it was made of; null for a bomb. */
  readonly source: string | null;
  readonly bytes: Uint8Array;
}

/** One in so many is a bomb. */
const BOMBS = 12;

/** So many times as often as each other form: there is more in a PDF that can break. */
const PDFS = 4;

const texts = { ...markupMutators, ...encodings };
const ofEnding: Readonly<Record<string, Readonly<Record<string, Mutator>>>> = {
  pdf: pdfMutators,
  docx: zipMutators,
  ofd: zipMutators,
  html: texts,
  txt: texts,
  md: texts,
};

/** The same seed and sources give the same file. */
export async function mutantOf(seed: number, sources: readonly Source[]): Promise<Mutant> {
  const draw = new Draw(`input/${seed}`);
  if (draw.int(1, BOMBS) === 1) {
    const name = draw.pick(Object.keys(bombs));
    const [ending, make] = bombs[name]!;
    return { kind: `bomb-${name}`, ending, source: null, bytes: await make(draw.under('bomb')) };
  }
  const endings = [...new Set(sources.map((source) => source.ending))];
  const ending = draw.weighted(endings.map((one) => [one === 'pdf' ? PDFS : 1, one] as const));
  const alike = sources.filter((source) => source.ending === ending);
  const source = draw.pick(alike);
  const own = Object.entries(ofEnding[ending] ?? {});
  const [kind, mutate] = draw.pick(own.length > 0 && draw.chance(0.6) ? own : Object.entries(byteMutators));
  return { kind, ending, source: source.name, bytes: await mutate(source.bytes, draw, draw.pick(alike).bytes) };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
