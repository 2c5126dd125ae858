import { type Element, element, xmlFile } from '../../emit/xml.js';
import type { Box, ReadGlyph } from '../../tree/page.js';
import { type ArchivedIssue, type ArchivedSheet, DPI, pixels, wholePixels } from './archived-issue.js';
import { lineBox } from './line-box.js';
import { printed } from './printed-run.js';
import type { SheetBlock } from './sheet-text.js';

/** An issue as hOCR 1.2: pages, areas, lines and runs with their boxes in pixels of {@link DPI} dots an inch. */
export function hocr({ title, sheets, master }: ArchivedIssue): string {
  const root = element('html', { lang: 'zh' }, [
    element('head', {}, [
      element('title', {}, [title]),
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'ocr-system', content: systemsOf(sheets) }),
      element('meta', { name: 'ocr-capabilities', content: 'ocr_page ocr_carea ocr_par ocr_line ocrx_word' }),
      element('meta', { name: 'ocr-langs', content: 'zh' }),
      element('meta', { name: 'ocr-number-of-pages', content: String(sheets.length) }),
    ]),
    element(
      'body',
      {},
      sheets.map((sheet) => pageElement(sheet, master.name)),
    ),
  ]);
  return xmlFile(root, 'http://www.w3.org/1999/xhtml');
}

const systemsOf = (sheets: readonly ArchivedSheet[]) =>
  [...new Set(sheets.map(({ page }) => page.ocr?.engine ?? 'pdfjs-dist'))].join('; ');

function pageElement({ page, blocks }: ArchivedSheet, file: string): Element {
  const size = `bbox 0 0 ${wholePixels(page.width)} ${wholePixels(page.height)}`;
  const title = `image "${file.replaceAll('"', '')}"; ${size}; ppageno ${page.number - 1}; scan_res ${DPI} ${DPI}`;
  return element('div', { class: 'ocr_page', id: `s${page.number}`, title }, blocks.map(areaElement));
}

function areaElement({ id, role, bbox, lines, angle }: SheetBlock): Element {
  const turned = angle === 0 ? '' : `; textangle ${(360 - angle) % 360}`;
  const held = lines.map((runs) => {
    const words = runs.map((run) => {
      const { text, read } = printed(run);
      const title = `${boxOf(run.bbox)}; x_font ${quoted(run.font)}; x_fsize ${run.size}${read ? surely(read) : ''}`;
      return element('span', { class: 'ocrx_word', title }, [text]);
    });
    return element('span', { class: 'ocr_line', title: `${boxOf(lineBox(runs))}${turned}` }, words);
  });
  return element('div', { class: 'ocr_carea', id, title: boxOf(bbox), 'data-role': role }, [
    element('p', { class: 'ocr_par', title: boxOf(bbox) }, held),
  ]);
}

const boxOf = (box: Box) => `bbox ${box.map((points) => Math.round(pixels(points))).join(' ')}`;
/** Percent, of the word and of each character. */
function surely(read: readonly ReadGlyph[]): string {
  const percents = read.map(({ confidence }) => Math.floor(100 * confidence));
  const mean = Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
  return `; x_wconf ${mean}; x_confs ${percents.join(' ')}`;
}
const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;
