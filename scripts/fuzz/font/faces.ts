/** Sets of typefaces from Debian's packages: a text face (宋), a bold one (黑) and a script (楷), by file for PDF and by family for HTML. */
import { existsSync } from 'node:fs';
import { TrueType } from './truetype.js';

/** What a line is set in. */
export type Face = 'song' | 'hei' | 'kai';
export interface FaceFile {
  readonly family: string;
  readonly file: string;
  readonly index: number;
}
export interface FaceSet extends Readonly<Record<Face, FaceFile>> {
  readonly name: string;
}

const root = '/usr/share/fonts/truetype';
const face = (family: string, path: string, index = 0): FaceFile => ({ family, file: `${root}/${path}`, index });
const sungti = face('AR PL SungtiL GB', 'arphic-gbsn00lp/gbsn00lp.ttf');
const kaiti = face('AR PL KaitiM GB', 'arphic-gkai00mp/gkai00mp.ttf');
const uming = face('AR PL UMing CN', 'arphic/uming.ttc');
const ukai = face('AR PL UKai CN', 'arphic/ukai.ttc');
const zenhei = face('WenQuanYi Zen Hei', 'wqy/wqy-zenhei.ttc');
const microhei = face('WenQuanYi Micro Hei', 'wqy/wqy-microhei.ttc');
const droid = face('Droid Sans Fallback', 'droid/DroidSansFallbackFull.ttf');

export const faceSets: readonly FaceSet[] = [
  { name: 'Sungti', song: sungti, hei: droid, kai: kaiti },
  { name: 'UMing', song: uming, hei: zenhei, kai: ukai },
  { name: 'Sungti and Micro Hei', song: sungti, hei: microhei, kai: ukai },
  { name: 'Zen Hei only', song: zenhei, hei: zenhei, kai: ukai },
  { name: 'one face for all', song: uming, hei: uming, kai: uming },
];

const open = new Map<string, TrueType>();
export function fontOf({ file, index }: FaceFile): TrueType {
  const key = `${file}#${index}`;
  const known = open.get(key);
  if (known) return known;
  const font = new TrueType(file, index);
  open.set(key, font);
  return font;
}

/** The sets that are installed and can print every character of a text. */
export function setsFor(text: string): FaceSet[] {
  const codes = [...new Set(text)].map((char) => char.codePointAt(0)!).filter((code) => code > 32);
  return faceSets.filter((set) =>
    [set.song, set.hei, set.kai].every(
      (one) => existsSync(one.file) && codes.every((code) => fontOf(one).glyphOf(code) > 0),
    ),
  );
}

/** The face, or one that stands in for it where it has no such character. Private use has no glyph anywhere. */
export function withChar(one: FaceFile, char: string): FaceFile {
  const code = char.codePointAt(0)!;
  return fontOf(one).glyphOf(code) > 0 || (code >= 0xe000 && code <= 0xf8ff) ? one : droid;
}

/** Width of a text in points. */
export function widthOf(text: string, one: FaceFile, size: number): number {
  let ems = 0;
  for (const char of text) {
    const font = fontOf(withChar(one, char));
    ems += font.advance(font.glyphOf(char.codePointAt(0)!));
  }
  return ems * size;
}
