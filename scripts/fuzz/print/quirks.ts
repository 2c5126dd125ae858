/**
 * Ways to write a line of type into a content stream that look the same on paper (ISO 32000-1, 9.3 and 9.4). Each real producer has its own;
 * a new one is one row.
 */
export interface Glyph {
  /** Hexadecimal code. */
  readonly code: string;
  /** Width in points, the space behind it included. */
  readonly advance: number;
}
export interface Placed {
  readonly font: string;
  readonly size: number;
  readonly spacing: number;
  readonly glyphs: readonly Glyph[];
  /** Cosine and sine of the writing direction. */
  readonly cos: number;
  readonly sin: number;
  readonly x: number;
  readonly y: number;
}

const n = (value: number) => String(Math.round(value * 1e4) / 1e4);
const matrix = (...values: number[]) => `${values.map(n).join(' ')} Tm`;
const hex = (glyphs: readonly Glyph[]) => `<${glyphs.map(({ code }) => code).join('')}>`;

export const quirks: Readonly<Record<string, (run: Placed) => string>> = {
  plain: (r) =>
    `BT /${r.font} ${n(r.size)} Tf ${n(r.spacing)} Tc ${matrix(r.cos, r.sin, -r.sin, r.cos, r.x, r.y)} ${hex(r.glyphs)} Tj ET`,
  'unit font': (r) =>
    `BT /${r.font} 1 Tf ${n(r.spacing / r.size)} Tc ${matrix(r.size * r.cos, r.size * r.sin, -r.size * r.sin, r.size * r.cos, r.x, r.y)} ${hex(r.glyphs)} Tj ET`,
  // The size turns the letters about both axes, the scale and the matrix turn them back.
  'negative size and scale': (r) =>
    `BT /${r.font} ${n(-r.size)} Tf -100 Tz ${n(-r.spacing)} Tc ${matrix(r.cos, r.sin, r.sin, -r.cos, r.x, r.y)} ${hex(r.glyphs)} Tj 100 Tz ET`,
  'mirrored twice': (r) =>
    `q 1 0 0 -1 0 0 cm BT /${r.font} ${n(r.size)} Tf ${n(r.spacing)} Tc ${matrix(r.cos, -r.sin, -r.sin, -r.cos, r.x, -r.y)} ${hex(r.glyphs)} Tj ET Q`,
  'glyph by glyph': (r) => {
    let along = 0;
    const shown = r.glyphs.map((glyph) => {
      const at = matrix(r.cos, r.sin, -r.sin, r.cos, r.x + along * r.cos, r.y + along * r.sin);
      along += glyph.advance;
      return `${at} <${glyph.code}> Tj`;
    });
    return `BT /${r.font} ${n(r.size)} Tf ${shown.join(' ')} ET`;
  },
  'glyphs backwards': (r) => {
    let along = r.glyphs.reduce((sum, { advance }) => sum + advance, 0);
    const shown = r.glyphs.toReversed().map((glyph) => {
      along -= glyph.advance;
      return `${matrix(r.cos, r.sin, -r.sin, r.cos, r.x + along * r.cos, r.y + along * r.sin)} <${glyph.code}> Tj`;
    });
    return `BT /${r.font} ${n(r.size)} Tf ${shown.join(' ')} ET`;
  },
  'spaced by TJ': (r) => {
    const items = r.glyphs.map(({ code }) => `<${code}>${r.spacing ? n((-1000 * r.spacing) / r.size) : ''}`);
    return `BT /${r.font} ${n(r.size)} Tf ${matrix(r.cos, r.sin, -r.sin, r.cos, r.x, r.y)} [${items.join('')}] TJ ET`;
  },
  'moved by Td': (r) =>
    `BT /${r.font} ${n(r.size)} Tf ${n(r.spacing)} Tc ${matrix(r.cos, r.sin, -r.sin, r.cos, 0, 0)} ${n(r.x * r.cos + r.y * r.sin)} ${n(-r.x * r.sin + r.y * r.cos)} Td ${hex(r.glyphs)} Tj ET`,
};
