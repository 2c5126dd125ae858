/**
 * The operator list of one sheet, drawn into glyphs, rules and images. One pass serves all three, so that every glyph is known with
 * its place and render mode (getTextContent hides both, and drops glyphs without saying so).
 */
import type { Box, Rule } from '../../tree/page.js';
import type { Glyph, SheetFont } from './glyph.js';
import type { Pdfjs } from './load-pdfjs.js';
import { applyBox, identity, type Matrix, multiply } from './matrix.js';
import { narrowClip, type PathArguments, type Pen, pathRules } from './path-rules.js';
import { showText, type TextState } from './show-text.js';

export interface Drawing {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly images: Box[];
  /** Dots an inch of the largest picture, or null where there is none. */
  readonly dpi: number | null;
  /** Times that text is shown in a font that is missing from the file or damaged: pdfjs-dist gives nothing of it. */
  readonly unreadable: number;
  /** Nothing is painted: no text, no line, no picture. */
  readonly blank: boolean;
}

interface OperatorList {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface GraphicsState extends Writable<Pen> {
  text: TextState;
}

const freshText = (): TextState => ({
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  matrix: identity,
  line: identity,
});

/** @param base default user space of the sheet → points from its top left corner */
export function drawSheet(
  { fnArray, argsArray }: OperatorList,
  OPS: Pdfjs['OPS'],
  base: Matrix,
  fontOf: (id: string) => SheetFont,
): Drawing {
  const blank = !paintsAnything(fnArray, OPS);
  const drawing = { glyphs: [] as Glyph[], rules: [] as Rule[], images: [] as Box[] };
  let [largest, dpi, unreadable] = [0, 0, 0];
  let state: GraphicsState = { ctm: base, lineWidth: 1, clip: null, text: freshText() };
  let cutting = false;
  const stack: GraphicsState[] = [];
  const save = () => stack.push({ ...state, text: { ...state.text } });
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const moveTo = (x: number, y: number) => {
    state.text.line = multiply(state.text.line, [1, 0, 0, 1, x, y]);
    state.text.matrix = state.text.line;
  };
  const cut = () => (cutting = true);
  const path = (args: PathArguments) => {
    for (const rule of pathRules(args, OPS, state)) drawing.rules.push(rule);
    if (cutting) state.clip = narrowClip(state.clip, args, state.ctm);
    cutting = false;
  };
  const image = (width: number, height: number) => {
    const box = applyBox(state.ctm, 0, 0, 1, 1);
    const area = (box[2] - box[0]) * (box[3] - box[1]);
    if (!box.every(Number.isFinite)) return;
    drawing.images.push(box);
    if (area > largest && width * height > 0) [largest, dpi] = [area, 72 * Math.sqrt((width * height) / area)];
  };
  const show = (items: never) => {
    if (state.text.font?.missing ?? true) unreadable += 1;
    showText(items, state.text, state.ctm, drawing.glyphs);
  };
  const inlineImage = ([{ width, height }]: [{ width: number; height: number }]) => image(width, height);

  type Handler = (args: never) => void;
  const handlers = new Map<number, Handler>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.transform, (m: number[]) => (state.ctm = multiply(state.ctm, m))],
    [OPS.setLineWidth, ([width]: [number]) => (state.lineWidth = width)],
    [OPS.beginText, () => (state.text.matrix = state.text.line = identity)],
    [OPS.setFont, ([id, size]: [string, number]) => Object.assign(state.text, { font: fontOf(id), size })],
    [OPS.setCharSpacing, ([n]: [number]) => (state.text.charSpacing = n)],
    [OPS.setWordSpacing, ([n]: [number]) => (state.text.wordSpacing = n)],
    [OPS.setHScale, ([n]: [number]) => (state.text.scale = n / 100)],
    [OPS.setTextRise, ([n]: [number]) => (state.text.rise = n)],
    [OPS.setLeading, ([n]: [number]) => (state.text.leading = -n)],
    [OPS.setTextRenderingMode, ([n]: [number]) => (state.text.mode = n)],
    [OPS.setTextMatrix, ([m]: [ArrayLike<number>]) => (state.text.matrix = state.text.line = multiply(identity, m))],
    [OPS.moveText, ([x, y]: [number, number]) => moveTo(x, y)],
    [
      OPS.setLeadingMoveText,
      ([x, y]: [number, number]) => {
        state.text.leading = y;
        moveTo(x, y);
      },
    ],
    [OPS.nextLine, () => moveTo(0, state.text.leading)],
    [OPS.showText, ([items]: [never]) => show(items)],
    [OPS.clip, cut],
    [OPS.eoClip, cut],
    [OPS.constructPath, path],
    [OPS.paintImageXObject, ([, width, height]: [string, number, number]) => image(width, height)],
    [OPS.paintInlineImageXObject, inlineImage],
    [OPS.paintImageMaskXObject, inlineImage],
    [
      OPS.paintFormXObjectBegin,
      ([matrix]: [ArrayLike<number> | null]) => {
        save();
        if (matrix) state.ctm = multiply(state.ctm, matrix);
      },
    ],
    [OPS.paintFormXObjectEnd, restore],
  ] as [number, Handler][]);

  for (let i = 0; i < fnArray.length; i++) handlers.get(fnArray[i]!)?.(argsArray[i] as never);
  return { ...drawing, dpi: dpi > 0 ? dpi : null, blank, unreadable };
}

function paintsAnything(fnArray: ArrayLike<number>, OPS: Pdfjs['OPS']): boolean {
  const painting = new Set<number>([OPS.showText, OPS.constructPath, OPS.shadingFill, OPS.rawFillPath]);
  for (const [name, code] of Object.entries(OPS))
    if (name.startsWith('paint') && !name.includes('Form')) painting.add(code);
  return Array.from(fnArray).some((code) => painting.has(code));
}
