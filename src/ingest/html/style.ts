/** Style of an element: what it inherits, its tag, its `style` and its old presentational attributes. */
import type { Element } from 'domhandler';
import type { Alignment } from '../../tree/block.js';
import type { Typeface } from '../../tree/page.js';
import type { TextStyle } from '../markup/flow.js';
import { readFontName } from '../pdf/typeface.js';

export interface Style extends TextStyle {
  readonly align: Alignment;
  /** Ems. */
  readonly indent: number;
}

export const initialStyle: Style = { typeface: 'unknown', bold: false, size: 12, align: 'justify', indent: 0 };

/** Browsers' sizes of headings and of `<font size>` 1 … 7, points. */
const headingSizes: Readonly<Record<string, number>> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 8 };
const fontSizes = [12, 7.5, 10, 12, 13.5, 18, 24, 36];
const namedSizes: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

export function styleOf(element: Element, inherited: Style): Style {
  const css = declarations(element.attribs.style ?? '');
  const size = sizeOf(element, css, inherited.size);
  const face = css.get('font-family') ?? element.attribs.face;
  return {
    size,
    typeface: face === undefined ? inherited.typeface : (typefaceOf(face) ?? inherited.typeface),
    bold: boldOf(element, css, inherited.bold),
    align: alignOf(element, css) ?? inherited.align,
    indent: lengthInEms(css.get('text-indent'), size) ?? inherited.indent,
  };
}

function declarations(style: string): Map<string, string> {
  const pairs = style.split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [
      declaration.slice(0, Math.max(0, colon)).trim().toLowerCase(),
      declaration.slice(colon + 1).trim(),
    ] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ''));
}

function sizeOf(element: Element, css: Map<string, string>, inherited: number): number {
  const value = (css.get('font-size') ?? '').toLowerCase();
  const named = namedSizes[value];
  if (named !== undefined) return named;
  const length = /^([0-9.]{1,6})\s*(pt|px|em|rem|%)/.exec(value); // "18pt" "16px" "1.5em" "120%"
  if (length) {
    const n = Number(length[1]);
    const points = { pt: n, px: n * 0.75, em: n * inherited, rem: n * 12, '%': (n / 100) * inherited }[
      length[2] ?? 'pt'
    ];
    if (points !== undefined && points > 0) return Math.round(points * 10) / 10;
  }
  if (element.name === 'font' && /^[1-7]$/.test(element.attribs.size ?? ''))
    return fontSizes[Number(element.attribs.size)] ?? 12;
  return headingSizes[element.name] ?? inherited;
}

function boldOf(element: Element, css: Map<string, string>, inherited: boolean): boolean {
  const weight = (css.get('font-weight') ?? '').toLowerCase();
  if (/^(?:bold|bolder|[6-9]00)/.test(weight)) return true;
  if (/^(?:normal|lighter|[1-5]00)/.test(weight)) return false;
  return inherited || /^(?:b|strong|h[1-6]|th)$/.test(element.name);
}

function alignOf(element: Element, css: Map<string, string>): Alignment | undefined {
  const value = (
    css.get('text-align') ?? (element.name === 'center' ? 'center' : (element.attribs.align ?? ''))
  ).toLowerCase();
  if (/^(?:center|-webkit-center|middle)$/.test(value)) return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'left' || value === 'justify' ? value : undefined;
}

function lengthInEms(value: string | undefined, size: number): number | undefined {
  const length = /^(-?[0-9.]{1,6})\s*(em|pt|px)?/.exec(value ?? ''); // "2em" "32px" "0"
  if (!length) return undefined;
  const n = Number(length[1]);
  if (length[2] === 'em') return n;
  return (length[2] === 'px' ? n * 0.75 : n) / size;
}

function typefaceOf(face: string): Typeface | undefined {
  for (const family of face.split(',')) {
    const { typeface } = readFontName(family.trim());
    // A Latin family first in the list sets the digits only: the next one sets the Chinese.
    if (typeface !== 'latin' && typeface !== 'unknown') return typeface;
  }
  return undefined;
}
