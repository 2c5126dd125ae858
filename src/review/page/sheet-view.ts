import type { IssueJson, Source } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { getPicture } from './api.js';
import { button, element, shape } from './element.js';
import type { PageLeaf } from './leaves.js';
import { printedPages } from './printed-pages.js';
import { words } from './words.js';

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3];

/** A sheet with the boxes of what was read on it, and what is chosen marked. */
export class SheetView {
  private picture = element('div', { className: 'picture' });
  private shown = '';
  private showsLeftOut = false;
  /** What is to be marked when the picture is there. */
  private chosen: readonly Source[] = [];
  private zoom = 1;
  /** Quarters of a turn. */
  private turned = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly actions: Pick<Actions, 'onSheet' | 'onPick'>,
  ) {}

  /**
   * @param leaves of the whole issue
   * @param chosen places to mark, and to bring into view
   */
  async show(issue: IssueJson, sheet: number, leaves: readonly PageLeaf[], chosen: readonly Source[]): Promise<void> {
    const name = `${issue.id}/${issue.source.sha256}/${sheet}`;
    const isNew = this.shown !== name;
    this.shown = name;
    this.chosen = chosen;
    if (isNew) {
      this.picture = element('div', { className: 'picture' });
      const frame = element(
        'div',
        { className: 'frame', role: 'group', tabIndex: 0, ariaLabel: words.sheet(sheet, issue.source.sheets) },
        this.picture,
      );
      this.place.replaceChildren(this.navigation(issue, sheet, leaves), frame);
      this.lay();
      await this.draw(issue, sheet);
    }
    if (this.shown === name) this.mark(issue, sheet, leaves);
  }

  private navigation(issue: IssueJson, sheet: number, leaves: readonly PageLeaf[]) {
    const { sheets } = issue.source;
    const go = (to: number, name: string) =>
      button(name, () => this.actions.onSheet(to), { disabled: to < 1 || to > sheets });
    const printed = printedPages(issue, sheet);
    const zoomed = (step: number) => () => {
      this.zoom = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(this.zoom) + step))]!;
      this.lay();
    };
    const out = button(words.showLeftOut, () => {
      this.showsLeftOut = !this.showsLeftOut;
      out.ariaPressed = String(this.showsLeftOut);
      this.mark(issue, sheet, leaves);
    });
    out.ariaPressed = String(this.showsLeftOut);
    out.dataset.toggle = 'left-out';
    return element(
      'nav',
      { ariaLabel: words.sheets },
      go(sheet - 1, words.previous),
      element('span', {}, words.sheet(sheet, sheets), printed.length === 0 ? '' : words.printed(printed.join('、'))),
      go(sheet + 1, words.next),
      button('＋', zoomed(1), { ariaLabel: words.larger }),
      button('－', zoomed(-1), { ariaLabel: words.smaller }),
      button('↻', () => this.turn(), { ariaLabel: words.turn }),
      out,
    );
  }

  private turn(): void {
    this.turned = (this.turned + 1) % 4;
    this.lay();
  }

  private lay(): void {
    this.picture.style.width = `${this.zoom * 100}%`;
    this.picture.style.transform = this.turned === 0 ? '' : `rotate(${this.turned * 90}deg)`;
  }

  private async draw({ id, source, sheets }: IssueJson, sheet: number): Promise<void> {
    const mine = this.shown;
    const { width = 595, height = 842 } = sheets.find((one) => one.sheet === sheet) ?? {};
    const blank = element('div', { className: 'blank' });
    blank.style.aspectRatio = `${width} / ${height}`;
    if (source.textLayer === 'markup')
      return this.picture.replaceChildren(element('p', {}, words.noPicture, source.path));
    try {
      const url = await getPicture(id, sheet);
      const image = element('img', { src: url, alt: words.sheet(sheet, source.sheets) });
      await image.decode();
      URL.revokeObjectURL(url);
      if (mine === this.shown) this.picture.replaceChildren(image);
    } catch (error) {
      // The tree is shown all the same, and the places of its words on an empty sheet.
      const why = element('p', { className: 'error' }, words.noPicture, (error as Error).message);
      if (mine === this.shown) this.picture.replaceChildren(why, blank);
    }
  }

  private mark(issue: IssueJson, sheet: number, leaves: readonly PageLeaf[]): void {
    const ground = this.picture.querySelector<HTMLElement>('img, .blank');
    this.picture.querySelector('svg')?.remove();
    const { width, height } = issue.sheets.find((one) => one.sheet === sheet) ?? {};
    if (!ground || !width || !height) return;
    const boxes = leaves.flatMap(({ key, source }) =>
      source.filter(({ page }) => page === sheet).map((piece) => box(piece, () => this.actions.onPick(key))),
    );
    const out = this.showsLeftOut ? leftOut(issue, sheet) : [];
    const marks = this.chosen.filter(({ page }) => page === sheet).map((piece) => box(piece));
    const svg = shape(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' },
      ...boxes,
      ...out,
      ...marks,
    );
    svg.setAttribute('aria-hidden', 'true');
    svg.style.top = `${ground.offsetTop}px`;
    svg.style.height = `${ground.offsetHeight}px`;
    this.picture.append(svg);
    marks[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
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
