/** Objects of an OFD page → operators of a PDF page. */
import {
  beginText,
  concatTransformationMatrix,
  drawObject,
  endText,
  PDFName,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFontAndSize,
  setGraphicsState,
  setLineWidth,
  setTextMatrix,
  setTextRenderingMode,
  showText,
} from 'pdf-lib';
import { type Matrix, multiply } from '../../pdf/matrix.js';
import { embedPicture } from '../../picture/picture-pdf.js';
import { tupleOf, type XmlElement } from '../../xml.js';
import type { OfdPackage } from '../package.js';
import { lineWidthOf, paintsOf } from '../path-object.js';
import type { Resources } from '../resources.js';
import { isUnpainted, lookOf, setGlyphs } from '../text-object.js';
import { type GraphicObject, ObjectWalk } from '../walk-objects.js';
import { fillColor, strokeColor } from './colors.js';
import type { OfdFonts, PaintedFont } from './ofd-fonts.js';
import { paintOperator, pathOperators } from './path-operators.js';

export class PagePainter {
  /** Pictures that could not be decoded. */
  undecoded = 0;
  private readonly operators: PDFOperator[] = [];
  private readonly objects: ObjectWalk;
  private readonly alphas = new Map<number, PDFName>();
  private readonly fontNames = new Map<PDFRef, PDFName>();
  private readonly images = new Map<string, Promise<PDFName | null>>();

  constructor(
    private readonly sheet: PDFPage,
    private readonly file: OfdPackage,
    private readonly resources: Resources,
    private readonly fonts: OfdFonts,
  ) {
    this.objects = new ObjectWalk(resources);
    // From the top left corner, downwards.
    this.operators.push(concat([1, 0, 0, -1, 0, sheet.getHeight()]));
  }

  /** `toSheet` maps the space of `parent` to points from the top left corner. */
  async paint(parent: XmlElement, toSheet: Matrix): Promise<void> {
    for (const one of this.objects.walk(parent, toSheet)) {
      if (!isPlace(one.toSheet)) continue;
      if (one.kind === 'text') await this.text(one);
      else if (one.kind === 'path') this.path(one);
      else await this.image(one);
    }
  }

  /** Opens a state of its own for an object, as clear as its Alpha (of 255) says. */
  private open({ attribs }: XmlElement, matrix: Matrix): void {
    this.operators.push(pushGraphicsState(), concat(matrix));
    const alpha = Number(attribs.Alpha ?? 255) / 255;
    if (!(alpha >= 0 && alpha < 1)) return;
    const name =
      this.alphas.get(alpha) ??
      this.sheet.node.newExtGState('GS', this.sheet.doc.context.obj({ ca: alpha, CA: alpha }));
    this.alphas.set(alpha, name);
    this.operators.push(setGraphicsState(name));
  }

  /** Puts all of it on the page. */
  close(): void {
    const { node, doc } = this.sheet;
    const content = doc.context.flateStream(this.operators.map(String).join('\n'));
    node.set(PDFName.of('Contents'), doc.context.register(content));
  }

  private async text({ object, toSheet, style }: GraphicObject): Promise<void> {
    if (isUnpainted(object)) return;
    const { attribs } = object;
    const font = attribs.Font ?? '';
    const embedded = await this.fonts.embedded(font);
    const { size, scale, turned } = lookOf(object);
    const [sin, cos] = [Math.sin(turned), Math.cos(turned)];
    const stroked = attribs.Stroke === 'true';
    this.open(object, toSheet);
    this.operators.push(fillColor(style), beginText());
    if (stroked)
      this.operators.push(
        setTextRenderingMode(attribs.Fill === 'false' ? 1 : 2),
        setLineWidth(lineWidthOf(style)),
        strokeColor(style),
      );
    for (const { id, text, x, y } of setGlyphs(object)) {
      const inOwn = embedded?.show(id, text) ?? null;
      const hand = embedded && inOwn ? embedded : this.fonts.likened(font);
      const shown = inOwn ?? hand.show(null, text);
      const place: Matrix = [cos * size * scale, sin * size * scale, sin * size, -cos * size, x, y];
      if (!shown || !isPlace(place)) continue;
      this.operators.push(setFontAndSize(this.fontName(hand), 1), setTextMatrix(...place), showText(shown));
    }
    this.operators.push(endText(), popGraphicsState());
  }

  private fontName({ ref }: PaintedFont): PDFName {
    const known = this.fontNames.get(ref) ?? this.sheet.node.newFontDictionary('F', ref);
    this.fontNames.set(ref, known);
    return known;
  }

  private path({ object, toSheet, style }: GraphicObject): void {
    const paints = paintsOf(object);
    if (!paints.fill && !paints.stroke) return;
    this.open(object, toSheet);
    this.operators.push(fillColor(style), strokeColor(style));
    this.operators.push(setLineWidth(lineWidthOf(style)), ...pathOperators(object));
    this.operators.push(paintOperator(paints, object.attribs.Rule === 'Even-Odd'), popGraphicsState());
  }

  private async image({ object, outer }: GraphicObject): Promise<void> {
    const { attribs } = object;
    const path = this.resources.pictures.get(attribs.ResourceID ?? '');
    const [x, y, width, height] = tupleOf(attribs.Boundary, 4) ?? [];
    if (path === undefined || width === undefined || attribs.Visible === 'false') return;
    const known = this.images.get(path) ?? this.embed(path);
    this.images.set(path, known);
    const name = await known;
    if (!name) return;
    const ctm = (tupleOf(attribs.CTM, 6) ?? [width, 0, 0, height!, 0, 0]) as unknown as Matrix;
    // The unit square of OFD goes downwards, that of PDF upwards.
    const unit = multiply(multiply([1, 0, 0, 1, x!, y!], ctm), [1, 0, 0, -1, 0, 1]);
    this.open(object, multiply(outer, unit));
    this.operators.push(drawObject(name), popGraphicsState());
  }

  private async embed(path: string): Promise<PDFName | null> {
    try {
      const { image } = await embedPicture(this.sheet.doc, await this.file.read(path), 0, 'see-through');
      return this.sheet.node.newXObject('Im', image);
    } catch {
      this.undecoded += 1;
      return null;
    }
  }
}

const concat = (matrix: Matrix) => concatTransformationMatrix(...matrix);

const isPlace = (matrix: Matrix) => matrix.every(Number.isFinite);
