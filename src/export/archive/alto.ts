import { type Element, element, xmlFile } from '../../emit/xml.js';
import type { Box, GlyphRun, Page, Rule } from '../../tree/page.js';
import { place } from './alto-place.js';
import { altoString } from './alto-string.js';
import { type ArchivedSheet, DPI, pixels } from './archived-issue.js';
import { lineBox } from './line-box.js';
import type { SheetBlock } from './sheet-text.js';

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';

/**
 * A sheet as ALTO 4.4: blocks in reading order with the lines and runs printed in them, their fonts, rules and pictures. Lengths are pixels
 * of a picture of {@link DPI} dots an inch. Tags say what a block is in the document and which part of the METS file it belongs to.
 *
 * @param source file name of the sheet's picture, or of what it was read from
 */
export function alto({ page, printedPage, blocks }: ArchivedSheet, source: string): string {
  const styles = new TextStyles(page.runs);
  const margin = marginOf(page);
  const inMargin = (name: string) => blocks.filter((block) => margin(block) === name);
  const space = (name: string, objects: readonly Element[] = []) => {
    const held = [...inMargin(name).map((block) => textBlock(block, styles)), ...objects];
    return held.length > 0 || name === 'PrintSpace' ? [element(name, {}, held)] : [];
  };
  const root = element('alto', { SCHEMAVERSION: '4.4' }, [
    description(page, source),
    element('Styles', {}, styles.elements()),
    ...tags(blocks),
    element('Layout', {}, [
      element(
        'Page',
        {
          ID: `s${page.number}`,
          PHYSICAL_IMG_NR: String(page.number),
          PRINTED_IMG_NR: printedPage === null ? null : String(printedPage),
          WIDTH: String(pixels(page.width)),
          HEIGHT: String(pixels(page.height)),
          PROCESSINGREFS: 'reading',
          PC: page.ocr?.confidence == null ? null : String(page.ocr.confidence),
          LANG: 'zh',
        },
        [
          ...space('TopMargin'),
          ...space('LeftMargin'),
          ...space('BottomMargin'),
          ...space('PrintSpace', [...page.images.map(illustration), ...page.rules.map(graphic)]),
        ],
      ),
    ]),
  ]);
  return xmlFile(root, NAMESPACE);
}

function description({ ocr, textLayer }: Page, source: string): Element {
  const software = ocr ? ocr.engine : 'pdfjs-dist';
  return element('Description', {}, [
    element('MeasurementUnit', {}, ['pixel']),
    element('sourceImageInformation', {}, [element('fileName', {}, [source])]),
    element('Processing', { ID: 'reading' }, [
      element('processingCategory', {}, ['contentGeneration']),
      element('processingStepDescription', {}, [textLayer]),
      element('processingStepSettings', {}, [`dpi=${DPI}`]),
      element('processingSoftware', {}, [element('softwareName', {}, [software])]),
    ]),
  ]);
}

/** Where furniture stands that is no part of the print space. */
const marginOf =
  ({ height }: Page) =>
  ({ role, bbox: [, y0, , y1] }: SheetBlock): string => {
    if (role === 'line-number') return 'LeftMargin';
    if (role !== 'running-head' && role !== 'page-number') return 'PrintSpace';
    return (y0 + y1) / 2 < height / 2 ? 'TopMargin' : 'BottomMargin';
  };

/** A tag for each role, and one for each node of the tree: its id is that of the METS division. */
function tags(blocks: readonly SheetBlock[]): Element[] {
  const roles = [...new Set(blocks.map(({ role }) => role))];
  const nodes = [...new Set(blocks.flatMap(({ node }) => node ?? []))];
  const all = [
    ...roles.map((role) => element('RoleTag', { ID: roleId(role), TYPE: 'gongbao', LABEL: role })),
    ...nodes.map((node) => element('StructureTag', { ID: nodeId(node), TYPE: 'mets:div', LABEL: node })),
  ];
  return all.length > 0 ? [element('Tags', {}, all)] : [];
}

const roleId = (role: string) => `role-${role}`;
const nodeId = (node: string) => `div-${node}`;

function textBlock({ id, role, node, bbox, angle, vertical, lines }: SheetBlock, styles: TextStyles): Element {
  const attributes = {
    ID: id,
    TAGREFS: [roleId(role), ...(node === null ? [] : [nodeId(node)])].join(' '),
    ...place(bbox),
    ROTATION: angle === 0 ? null : String((360 - angle) % 360),
    BASEDIRECTION: vertical ? 'ttb' : null,
  };
  return element(
    'TextBlock',
    attributes,
    lines.map((runs, i) =>
      element(
        'TextLine',
        { ID: `${id}-l${i + 1}`, ...place(lineBox(runs)) },
        runs.flatMap((run, k) => altoString(run, styles.idOf(run), k < runs.length - 1)),
      ),
    ),
  );
}

const illustration = (box: Box, i: number) => element('Illustration', { ID: `picture-${i + 1}`, ...place(box) });
const graphic = ({ bbox }: Rule, i: number) => element('GraphicalElement', { ID: `rule-${i + 1}`, ...place(bbox) });

/** Each font, size and weight of a sheet once. */
class TextStyles {
  private readonly ids = new Map<string, string>();

  constructor(runs: readonly GlyphRun[]) {
    for (const run of runs) {
      const key = keyOf(run);
      if (!this.ids.has(key)) this.ids.set(key, `font-${this.ids.size + 1}`);
    }
  }

  idOf(run: GlyphRun): string {
    return this.ids.get(keyOf(run))!;
  }

  elements(): Element[] {
    return [...this.ids].map(([key, id]) => {
      const [font, size, bold] = JSON.parse(key) as [string, number, boolean];
      const style = { FONTFAMILY: font || null, FONTSIZE: String(size), FONTSTYLE: bold ? 'bold' : null };
      return element('TextStyle', { ID: id, ...style });
    });
  }
}

const keyOf = ({ font, size, bold }: GlyphRun) => JSON.stringify([font, size, bold]);
