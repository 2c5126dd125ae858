/** Layers of a page, a template or an annotation → glyphs, rules and pictures. */
import type { Box, Rule } from '../../tree/page.js';
import type { Glyph } from '../pdf/glyph.js';
import { applyBox, type Matrix, multiply } from '../pdf/matrix.js';
import { elementsOf, nameOf, tupleOf, type XmlElement } from '../xml.js';
import { objectRules } from './path-object.js';
import { plainFont, type Resources } from './resources.js';
import { textGlyphs } from './text-object.js';

/** Blocks and composite units nest; files that name themselves end here. */
const deepest = 12;
const mostObjects = 300_000;
/** Millimetres, where neither the object nor its DrawParam gives one. */
const lineWidthByDefault = 0.353;

/** A picture on a sheet. */
export interface PlacedPicture {
  readonly box: Box;
  /** Of its file in the OFD. */
  readonly path: string;
}

export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly images: Box[] = [];
  /** Those of the images whose file is there. */
  readonly pictures: PlacedPicture[] = [];
  /** Objects that draw a path. */
  shapes = 0;
  private objects = 0;

  constructor(private readonly resources: Resources) {}

  /** `toSheet` maps the space of `parent` (millimetres for a page) to points. */
  draw(parent: XmlElement, toSheet: Matrix, depth = 0, lineWidth = lineWidthByDefault): void {
    if (depth > deepest) throw new Error('its objects nest too deeply');
    for (const object of elementsOf(parent)) {
      if (++this.objects > mostObjects) throw new Error('it holds too many objects');
      const width = Number(
        object.attribs.LineWidth ?? this.resources.lineWidths.get(object.attribs.DrawParam ?? '') ?? lineWidth,
      );
      const inside = multiply(toSheet, ownSpace(object));
      switch (nameOf(object)) {
        case 'Layer':
        case 'PageBlock':
        case 'Content':
          this.draw(object, toSheet, depth + 1, width);
          break;
        case 'TextObject':
          for (const glyph of textGlyphs(
            object,
            this.resources.fonts.get(object.attribs.Font ?? '') ?? plainFont,
            inside,
          ))
            this.glyphs.push(glyph);
          break;
        case 'PathObject':
          this.shapes += 1;
          this.rules.push(...objectRules(object, width, inside));
          break;
        case 'ImageObject':
          this.drawImage(object, boxOf(object.attribs.Boundary, toSheet));
          break;
        case 'CompositeObject': {
          const unit = this.resources.composites.get(object.attribs.ResourceID ?? '');
          if (unit) this.draw(unit, inside, depth + 1, width);
          break;
        }
      }
    }
  }

  private drawImage({ attribs }: XmlElement, box: Box): void {
    this.images.push(box);
    const path = this.resources.pictures.get(attribs.ResourceID ?? '');
    if (path !== undefined) this.pictures.push({ box, path });
  }
}

/** Object space → that of its parent: first the CTM, then from the corner of the Boundary. */
export function ownSpace({ attribs }: XmlElement): Matrix {
  const [x, y] = tupleOf(attribs.Boundary, 4) ?? [0, 0];
  const ctm = (tupleOf(attribs.CTM, 6) ?? [1, 0, 0, 1, 0, 0]) as unknown as Matrix;
  return multiply([1, 0, 0, 1, x!, y!], ctm);
}

/** A Boundary as a box on the sheet. */
export function boxOf(boundary: string | undefined, toSheet: Matrix): Box {
  const [x, y, width, height] = tupleOf(boundary, 4) ?? [0, 0, 0, 0];
  return applyBox(toSheet, x!, y!, x! + width!, y! + height!);
}
