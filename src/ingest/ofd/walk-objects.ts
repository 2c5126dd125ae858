/** Layers of a page, a template or an annotation → their graphic objects, one after the other, each with its space (GB/T 33190-2016, 8). */

import type { Box } from '../../tree/page.js';
import { applyBox, type Matrix, multiply } from '../pdf/matrix.js';
import { childOf, elementsOf, nameOf, tupleOf, type XmlElement } from '../xml.js';
import type { Resources } from './resources.js';

/** Blocks and composite units nest; files that name themselves end here. */
const deepest = 12;
const mostObjects = 300_000;

/** A TextObject, PathObject or ImageObject. */
export interface GraphicObject {
  readonly object: XmlElement;
  readonly kind: 'text' | 'path' | 'image';
  /** Space of the object → of the sheet. */
  readonly toSheet: Matrix;
  /** Of what it stands in: Boundary is said in this one. */
  readonly outer: Matrix;
  /** Its own, then those of its DrawParam, then those of the blocks and units around it. */
  readonly style: (name: StyleName) => string | XmlElement | undefined;
}

const kinds: Readonly<Record<string, GraphicObject['kind']>> = {
  TextObject: 'text',
  PathObject: 'path',
  ImageObject: 'image',
};

/** What an object takes from its DrawParam, or from what it stands in, where it does not say it itself. */
export type StyleName = 'LineWidth' | 'FillColor' | 'StrokeColor';

/** Counts over all that is drawn on one page. */
export class ObjectWalk {
  private objects = 0;

  constructor(private readonly resources: Resources) {}

  /** `toSheet` maps the space of `parent`. Throws where objects nest too deeply, or are too many. */
  *walk(
    parent: XmlElement,
    toSheet: Matrix,
    style: GraphicObject['style'] = () => undefined,
    depth = 0,
  ): Generator<GraphicObject> {
    if (depth > deepest) throw new Error('its objects nest too deeply');
    for (const object of elementsOf(parent)) {
      if (++this.objects > mostObjects) throw new Error('it holds too many objects');
      const own = this.styleOf(object, style);
      const name = nameOf(object);
      const kind = kinds[name];
      if (kind) {
        yield { object, kind, toSheet: multiply(toSheet, ownSpace(object)), outer: toSheet, style: own };
      } else if (name === 'Layer' || name === 'PageBlock' || name === 'Content') {
        yield* this.walk(object, toSheet, own, depth + 1);
      } else if (name === 'CompositeObject') {
        const unit = this.resources.composites.get(object.attribs.ResourceID ?? '');
        if (unit) yield* this.walk(unit, multiply(toSheet, ownSpace(object)), own, depth + 1);
      }
    }
  }

  private styleOf(object: XmlElement, outer: GraphicObject['style']): GraphicObject['style'] {
    const shared = this.resources.drawParams.get(object.attribs.DrawParam ?? '');
    return (name) =>
      object.attribs[name] ?? childOf(object, name) ?? shared?.attribs[name] ?? childOf(shared, name) ?? outer(name);
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
