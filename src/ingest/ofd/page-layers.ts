/** What a page of an OFD document consists of, before anything is read or painted of it. */
import type { Matrix } from '../pdf/matrix.js';
import { childOf, childrenOf, textOf, tupleOf, type XmlElement } from '../xml.js';
import type { OfdDocument } from './document.js';
import { readResources } from './resources.js';
import { ownSpace } from './walk-objects.js';

/** Points in a millimetre. */
const point = 72 / 25.4;
const a4 = [0, 0, 210, 297];

export interface PageLayers {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Millimetres of the page → points from its top left corner. */
  readonly toSheet: Matrix;
  /** Templates and contents in the order in which they are painted. */
  readonly layers: readonly XmlElement[];
  /** What is laid over them. */
  readonly notes: readonly {
    readonly isWatermark: boolean;
    readonly appearance: XmlElement;
    readonly toSheet: Matrix;
  }[];
}

/** Null where the file does not hold the page. */
export async function pageLayers(document: OfdDocument, page: XmlElement): Promise<PageLayers | null> {
  const { file, path } = document;
  const found = await file.xml(page.attribs.BaseLoc ?? '', path);
  if (!found) return null;
  await readResources(file, found.root, found.path, document.resources);
  const [left, top, width, height] = (areaOf(childOf(found.root, 'Area')) ?? areaOf(document.area) ?? a4) as [
    number,
    number,
    number,
    number,
  ];
  const [behind, before]: XmlElement[][] = [[], []];
  for (const { attribs } of childrenOf(found.root, 'Template')) {
    const template = await document.template(attribs.TemplateID ?? '');
    if (template) (attribs.ZOrder === 'Foreground' ? before : behind)!.push(template);
  }
  const content = childOf(found.root, 'Content');
  const notes = (await document.annotations(page.attribs.ID ?? '')).map(({ isWatermark, appearance }) => {
    const [, , , , x, y] = ownSpace(appearance);
    const toSheet: Matrix = [point, 0, 0, point, (x - left) * point, (y - top) * point];
    return { isWatermark, appearance, toSheet };
  });
  return {
    width: width * point,
    height: height * point,
    toSheet: [point, 0, 0, point, -left * point, -top * point],
    layers: [...behind!, ...(content ? [content] : []), ...before!],
    notes,
  };
}

function areaOf(area: XmlElement | undefined): number[] | null {
  const box = tupleOf(textOf(childOf(area, 'PhysicalBox')), 4);
  return box && box[2]! > 0 && box[3]! > 0 ? box : null;
}
