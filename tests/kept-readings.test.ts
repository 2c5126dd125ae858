import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptReadings } from '../src/dataset/state/kept-readings.js';
import type { SheetReading } from '../src/ingest/ocr/read-picture.js';
import { cachedReading } from '../src/ingest/ocr/reading-cache.js';
import { scratch } from './helpers/small-inputs.js';

const picture = { width: 2, height: 1, pixels: Uint8Array.from([0, 255]) };
const line = { text: '市政府', characters: [], confidence: 90 };
const reading = {
  width: 2,
  height: 1,
  skew: 0,
  quarter: 0,
  em: 1,
  lines: [line],
  rules: [],
} as unknown as SheetReading;

/** A reader that counts its readings. */
function reader() {
  const state = { reads: 0 };
  const read = async () => {
    state.reads += 1;
    return reading;
  };
  return { state, read };
}

it('a reading is kept by its picture and engine, and believed only as it was written', async () => {
  const folder = scratch('kept');
  const kept = keptReadings(folder);
  const { state, read } = reader();
  for (let i = 0; i < 2; i += 1)
    expect(await cachedReading(kept, { picture, seals: [] }, 'one', read)).toEqual(reading);
  expect(state.reads).toBe(1);
  await cachedReading(kept, { picture, seals: [] }, 'two', read);
  expect(state.reads).toBe(2);
  const [entry, other] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
  const text = readFileSync(entry!, 'utf8');
  const damages = [
    text.replace('市政府', '省政府'),
    text.replace(JSON.stringify([line]), '[]'),
    text.slice(0, -9),
    readFileSync(other!, 'utf8'),
    '',
  ];
  for (const [i, damaged] of damages.entries()) {
    writeFileSync(entry!, damaged);
    for (const engine of ['one', 'two'])
      expect(await cachedReading(kept, { picture, seals: [] }, engine, read)).toEqual(reading);
    expect([damaged === text, state.reads]).toEqual([false, 3 + i]);
  }
});

it('a reading that cannot be kept is no loss', async () => {
  const folder = join(scratch('full'), 'state');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ocr'), 'a file where a folder should be');
  chmodSync(folder, 0o500);
  const { read } = reader();
  expect(await cachedReading(keptReadings(folder), { picture, seals: [] }, 'one', read)).toEqual(reading);
});
