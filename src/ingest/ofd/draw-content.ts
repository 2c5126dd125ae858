/** Layers of a page, a template or an annotation → glyphs, rules and pictures. */
import type { Box, Rule } from '../../tree/page.js';
import type { Glyph } from '../pdf/glyph.js';
import type { Matrix } from '../pdf/matrix.js';
import type { XmlElement } from '../xml.js';
import { lineWidthOf, objectRules } from './path-object.js';
import { plainFont, type Resources } from './resources.js';
import { textGlyphs } from './text-object.js';
import { boxOf, ObjectWalk } from './walk-objects.js';

export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly images: Box[] = [];
  /** Those of the images that are in the file, with their paths. */
  readonly pictures: { readonly box: Box; readonly path: string }[] = [];
  /** Objects that draw a path. */
  shapes = 0;
  private readonly objects: ObjectWalk;

  constructor(private readonly resources: Resources) {
    this.objects = new ObjectWalk(resources);
  }

  /** `toSheet` maps the space of `parent` (millimetres for a page) to points. */
  draw(parent: XmlElement, toSheet: Matrix): void {
    const { fonts, pictures } = this.resources;
    for (const { object, kind, toSheet: inside, outer, style } of this.objects.walk(parent, toSheet)) {
      const { attribs } = object;
      if (kind === 'text') {
        for (const glyph of textGlyphs(object, fonts.get(attribs.Font ?? '') ?? plainFont, inside))
          this.glyphs.push(glyph);
      } else if (kind === 'path') {
        this.shapes += 1;
        this.rules.push(...objectRules(object, lineWidthOf(style), inside));
      } else {
        const box = boxOf(attribs.Boundary, outer);
        this.images.push(box);
        const path = pictures.get(attribs.ResourceID ?? '');
        if (path !== undefined) this.pictures.push({ box, path });
      }
    }
  }
}
