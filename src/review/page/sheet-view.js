import { getPicture } from './api.js';
import { element, shape } from './element.js';
import { words } from './words.js';

/** Pixels of a picture in one point: the server draws at 144 dpi. */
const SCALE = 2;

/** A sheet with the boxes of what was read on it, and what is chosen marked. */
export class SheetView {
  constructor(place, { onSheet, onPick }) {
    this.place = place;
    this.onSheet = onSheet;
    this.onPick = onPick;
  }

  /**
   * @param leaves `{key, source: [{page, bbox}]}` of the whole issue
   * @param chosen boxes `{page, bbox}` to mark, and to bring into view
   */
  async show(issue, sheet, leaves, chosen) {
    const { sheets, textLayer } = issue.source;
    const isNew = this.shown !== `${issue.id}/${sheet}`;
    this.shown = `${issue.id}/${sheet}`;
    const go = (to) => ({ onclick: () => this.onSheet(to), disabled: to < 1 || to > sheets, type: 'button' });
    const printed = printedPage(issue, sheet);
    const navigation = element(
      'nav',
      {},
      element('button', go(sheet - 1), words.previous),
      element('span', {}, words.sheet(sheet, sheets), printed === null ? '' : words.printed(printed)),
      element('button', go(sheet + 1), words.next),
    );
    if (isNew) {
      this.picture = element('div', { className: 'picture' });
      this.place.replaceChildren(navigation, this.picture);
      if (textLayer === 'markup') this.picture.append(element('p', {}, words.noPicture, issue.source.path));
      else await this.draw(issue.id, sheet);
    }
    this.mark(sheet, leaves, chosen);
  }

  async draw(id, sheet) {
    const mine = this.shown;
    try {
      const url = await getPicture(id, sheet);
      const image = element('img', { src: url, alt: words.sheet(sheet, '') });
      await image.decode();
      URL.revokeObjectURL(url);
      if (mine === this.shown) this.picture.replaceChildren(image);
    } catch (error) {
      if (mine === this.shown) {
        this.picture.replaceChildren(element('p', { className: 'error' }, words.noPicture, error.message));
      }
    }
  }

  mark(sheet, leaves, chosen) {
    const image = this.picture.querySelector('img');
    this.picture.querySelector('svg')?.remove();
    if (!image) return;
    const [width, height] = [image.naturalWidth / SCALE, image.naturalHeight / SCALE];
    const boxes = leaves.flatMap(({ key, source }) =>
      source.filter(({ page }) => page === sheet).map(({ bbox }) => box(bbox, { onclick: () => this.onPick(key) })),
    );
    const marks = chosen.filter(({ page }) => page === sheet).map(({ bbox }) => box(bbox, { class: 'chosen' }));
    this.picture.append(
      shape('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' }, ...boxes, ...marks),
    );
    marks[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }
}

const box = ([x0, y0, x1, y1], properties) =>
  shape('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, ...properties });

/** The printed number of a sheet, from the documents that begin on it. */
function printedPage({ documents }, sheet) {
  const { pages } = documents.find((one) => one.pages.sheets.first <= sheet && sheet <= one.pages.sheets.last) ?? {};
  return pages?.printed?.first == null ? null : pages.printed.first + sheet - pages.sheets.first;
}
