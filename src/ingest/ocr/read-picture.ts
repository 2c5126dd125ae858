/** Picture of a sheet → the pieces of text lines on it, with their places and looks, and its ruled lines. */

import { readCharacters } from './characters/read-characters.js';
import type { LinesToRead, OcrEngine, ReadCharacter } from './engines/engine.js';
import { cleanInk } from './ink/clean-ink.js';
import { withFaintStrokes } from './ink/faint-strokes.js';
import { findLines } from './ink/find-lines.js';
import { type Strokes, strokesOf } from './ink/strokes-of.js';
import { bendOf } from './picture/bend-of.js';
import { binarise, faintInk, isBilevel } from './picture/binarise.js';
import type { Bitmap, PixelBox } from './picture/bitmap.js';
import { skewOf, turnBack } from './picture/deskew.js';
import { evenLight } from './picture/even-light.js';
import type { GrayImage } from './picture/gray-image.js';
import { madeUpright, type Quarter } from './picture/quarter-turns.js';
import { turnBars } from './picture/turn-bars.js';
import { findRings, type Ring } from './seal/find-rings.js';
import { type ReadSeal, readSeal } from './seal/read-seal.js';
import type { SealPicture } from './seal/take-seals.js';
import { withoutBlackRings, withoutGreyRings } from './seal/without-rings.js';
import { readsAsChinese, senseOf } from './sense-of.js';

export interface ReadLine extends PixelBox, Strokes {
  readonly text: string;
  readonly characters: readonly ReadCharacter[];
  /** Mean confidence of its characters, 0 to 100. */
  readonly confidence: number;
}

/** Pixels of the sheet after it was turned level about its middle. */
export interface SheetReading {
  readonly width: number;
  readonly height: number;
  /** Degrees by which the sheet had been turned clockwise. */
  readonly skew: number;
  /** By how many quarters the text stands turned on the sheet; all pixels here are those of the sheet turned upright. */
  readonly quarter: Quarter;
  /** Height of a character of the running text, pixels. */
  readonly em: number;
  readonly lines: readonly ReadLine[];
  readonly rules: readonly (PixelBox & { readonly orientation: 'horizontal' | 'vertical' })[];
  /** Red seals, pixels of the sheet as it lies. */
  readonly seals: readonly ReadSeal[];
}

/** The other ways a sheet can lie, the likeliest first. */
const TURNS = [180, 90, 270] as const;
/** Lines by which it is judged how a sheet lies: the longest ones. */
const SAMPLE = 8;

/** @param dpi dots an inch @param seals taken off it. Throws where the engine fails. */
export async function readPicture(
  picture: GrayImage,
  dpi: number,
  engine: OcrEngine,
  seals: readonly SealPicture[] = [],
): Promise<SheetReading> {
  const reading = await readUpright(picture, dpi, engine);
  const read: ReadSeal[] = [];
  for (const seal of seals) read.push(await readSeal(seal, engine, reading.quarter));
  return { ...reading, seals: read };
}

async function readUpright(picture: GrayImage, dpi: number, engine: OcrEngine): Promise<SheetReading> {
  const asItLies = madeReady(picture, 0, dpi);
  const upright = await readReady(asItLies, engine);
  if (upright.lines.length === 0 || readsAsChinese(upright.lines)) return upright;
  let best: { ready: ReadySheet; sense: number } = { ready: asItLies, sense: senseOf(longest(upright.lines)) };
  for (const quarter of TURNS) {
    const ready = madeReady(picture, quarter, dpi);
    const { lines } = await readReady(ready, engine, longest);
    const sense = senseOf(lines);
    // All ways are compared: the few longest lines of a sheet that lies wrongly may pass for Chinese by themselves.
    if (sense > best.sense) best = { ready, sense };
  }
  return best.ready === asItLies ? upright : readReady(best.ready, engine);
}

const longest = <L extends PixelBox>(lines: readonly L[]): L[] =>
  [...lines].sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0)).slice(0, SAMPLE);

/** A sheet turned upright and level, with its lines found. */
interface ReadySheet extends LinesToRead, Pick<SheetReading, 'width' | 'height' | 'skew' | 'quarter' | 'rules'> {}

function madeReady(sheet: GrayImage, quarter: Quarter, dpi: number): ReadySheet {
  const picture = madeUpright(sheet, quarter);
  const bilevel = isBilevel(picture);
  const { level: stamped, skew } = levelled(evenLight(turnBars(picture, dpi)));
  const stampedInk = binarise(stamped, bilevel);
  const rings = ringsOn(stamped, stampedInk, bilevel, dpi);
  const seen = withoutGreyRings(stamped, rings);
  const level = withoutBlackRings(seen, rings);
  const ink = level === stamped ? stampedInk : binarise(level, bilevel);
  const clean = cleanInk(ink, dpi, faintInk(level));
  const { em, rules } = clean;
  const found = findLines(clean);
  const { text, lines } = bilevel ? { ...clean, lines: found } : withFaintStrokes(clean.text, level, found, em);
  const print = level === seen ? text : withErased(text, level, seen);
  const { width, height } = picture;
  return { width, height, skew, quarter, picture: seen, ink: text, print, em, dpi, lines, rules };
}

async function readReady(
  sheet: ReadySheet,
  engine: OcrEngine,
  some = (lines: readonly PixelBox[]): readonly PixelBox[] => lines,
): Promise<SheetReading> {
  const boxes = some(sheet.lines);
  const read = await readCharacters({ ...sheet, lines: boxes }, engine);
  const lines = boxes.flatMap((box, i): ReadLine[] => {
    const characters = read[i]!;
    const text = characters.map((character) => character.text).join('');
    if (text.trim() === '') return [];
    const confidence = characters.reduce((sum, character) => sum + character.confidence, 0) / characters.length;
    return [{ ...box, text, characters, ...strokesOf(sheet.ink, box, text), confidence: round(100 * confidence) }];
  });
  const { width, height, skew, quarter, em, rules } = sheet;
  return { width, height, skew, quarter, em: round(em), lines, rules, seals: [] };
}

/** A pale stamp is no ink beside print: its ring is looked for among all that is not paper. */
function ringsOn(picture: GrayImage, ink: Bitmap, bilevel: boolean, dpi: number): Ring[] {
  const rings = findRings(ink, dpi);
  return rings.length > 0 || bilevel ? rings : findRings(faintInk(picture), dpi);
}

/** Ink and what was made white. */
function withErased({ ink, ...size }: Bitmap, level: GrayImage, seen: GrayImage): Bitmap {
  return { ...size, ink: ink.map((inked, i) => inked || Number(level.pixels[i] !== seen.pixels[i])) };
}

function levelled(picture: GrayImage): { level: GrayImage; skew: number } {
  const ink = binarise(picture);
  const flat = skewOf(ink);
  const found = bendOf(ink, flat);
  const skew = found?.skew ?? flat;
  return { level: found || skew !== 0 ? turnBack(picture, skew, found?.bend) : picture, skew };
}

const round = (value: number): number => Math.round(value * 100) / 100;
