import type { IssueJson, Source } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { getPicture } from './api.js';
import { element, shape } from './element.js';
import type { PageLeaf } from './leaves.js';
import { words } from './words.js';

/** Pixels of a picture in one point: the server draws at 144 dpi. */
const SCALE = 2;

/** A sheet with the boxes of what was read on it, and what is chosen marked. */
export class SheetView {
  private picture = element('div', { className: 'picture' });
  private shown = '';
  private showsLeftOut = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly actions: Pick<Actions, 'onSheet' | 'onPick'>,
  ) {}

  /**
   * @param leaves of the whole issue
   * @param chosen places to mark, and to bring into view
   */
  async show(issue: IssueJson, sheet: number, leaves: readonly PageLeaf[], chosen: readonly Source[]): Promise<void> {
    const { sheets, textLayer } = issue.source;
    const isNew = this.shown !== `${issue.id}/${sheet}`;
    this.shown = `${issue.id}/${sheet}`;
    const go = (to: number) => ({
      onclick: () => this.actions.onSheet(to),
      disabled: to < 1 || to > sheets,
      type: 'button' as const,
    });
    const printed = printedPage(issue, sheet);
    const navigation = element(
      'nav',
      {},
      element('button', go(sheet - 1), words.previous),
      element('span', {}, words.sheet(sheet, sheets), printed === null ? '' : words.printed(printed)),
      element('button', go(sheet + 1), words.next),
      element(
        'button',
        {
          type: 'button',
          ariaPressed: String(this.showsLeftOut),
          data: { toggle: 'left-out' },
          onclick: (event: Event) => {
            this.showsLeftOut = !this.showsLeftOut;
            (event.currentTarget as HTMLElement).ariaPressed = String(this.showsLeftOut);
            this.mark(issue, sheet, leaves, chosen);
          },
        },
        words.showLeftOut,
      ),
    );
    if (isNew) {
      this.picture = element('div', { className: 'picture' });
      this.place.replaceChildren(navigation, this.picture);
      if (textLayer === 'markup') this.picture.append(element('p', {}, words.noPicture, issue.source.path));
      else await this.draw(issue.id, sheet);
    }
    this.mark(issue, sheet, leaves, chosen);
  }

  private async draw(id: string, sheet: number): Promise<void> {
    const mine = this.shown;
    try {
      const url = await getPicture(id, sheet);
      const image = element('img', { src: url, alt: String(sheet) });
      await image.decode();
      URL.revokeObjectURL(url);
      if (mine === this.shown) this.picture.replaceChildren(image);
    } catch (error) {
      if (mine === this.shown) {
        this.picture.replaceChildren(element('p', { className: 'error' }, words.noPicture, (error as Error).message));
      }
    }
  }

  private mark(issue: IssueJson, sheet: number, leaves: readonly PageLeaf[], chosen: readonly Source[]): void {
    const image = this.picture.querySelector('img');
    this.picture.querySelector('svg')?.remove();
    if (!image) return;
    const [width, height] = [image.naturalWidth / SCALE, image.naturalHeight / SCALE];
    const boxes = leaves.flatMap(({ key, source }) =>
      source.filter(({ page }) => page === sheet).map((piece) => box(piece, () => this.actions.onPick(key))),
    );
    const out = this.showsLeftOut ? leftOut(issue, sheet) : [];
    const marks = chosen.filter(({ page }) => page === sheet).map((piece) => box(piece));
    this.picture.append(
      shape('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' }, ...boxes, ...out, ...marks),
    );
    marks[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }
}

function box({ bbox }: Source, onclick?: () => void): SVGRectElement {
  const [x0, y0, x1, y1] = bbox as [number, number, number, number];
  const rect = shape('rect', {
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
    ...(onclick ? {} : { class: 'chosen' }),
  });
  if (onclick) rect.onclick = onclick;
  return rect;
}

const printedPage = ({ sheets }: IssueJson, sheet: number): number | null =>
  sheets.find((one) => one.sheet === sheet)?.printedPage ?? null;

/** Boxes of what is in no text: heads, page numbers, and what was dropped, each with its reason. */
function leftOut({ sheets }: IssueJson, sheet: number): SVGRectElement[] {
  const { furniture = [], dropped = [] } = sheets.find((one) => one.sheet === sheet) ?? {};
  const named = (bbox: number[], name: string) => {
    const rect = box({ page: sheet, bbox: bbox as Source['bbox'] }, () => undefined);
    rect.classList.add('left-out');
    rect.append(shape('title', {}, name));
    return rect;
  };
  return [
    ...furniture.map(({ bbox, role, text }) => named(bbox, `${words.leftOut[role] ?? role}：${text}`)),
    ...dropped.flatMap(({ bboxes, reason }) => bboxes.map((bbox) => named(bbox, words.leftOut[reason] ?? reason))),
  ];
}
