import type { Evidence, Facts } from '../../tree/facts.js';
import type { IssueJson, Source } from '../../tree/gazette.js';
import type { IssueLine } from '../issue-line.js';
import type { Actions, Asked, FactPlace, Mark } from './actions.js';
import { addCorrection, getIssue, getIssues, isStatic } from './api.js';
import { Builds } from './builds.js';
import { askCorrection } from './dialog/ask-correction.js';
import { element } from './element.js';
import { leavesOf, type PageLeaf } from './leaves.js';
import { hashOf, type Route, readRoute, type View } from './route.js';
import { SheetView } from './sheet-view.js';
import { showView } from './show-view.js';
import { shownViews } from './shown-views.js';
import { valueIn } from './single-out.js';
import { changeLanguage, words } from './words.js';

const by = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
/** Issues kept at hand: a worklist goes to and fro. */
const MOST_ISSUES = 8;

/** The page: a sheet on one side, what is read on the other, and the address that says both. */
export class ReviewPage implements Actions {
  private readonly sheets = new SheetView(by('sheet'), this.sheetActions());
  private readonly issues = new Map<string, Promise<IssueJson>>();
  private lines: readonly IssueLine[] = [];
  private issue: IssueJson | null = null;
  private leaves: readonly PageLeaf[] = [];
  private chosen: readonly Source[] = [];
  private key = '';
  private readonly builds = new Builds(
    (text, kind) => this.say(text, kind),
    () => this.renew(),
  );
  route: Route = readRoute(location.hash);

  async start(): Promise<void> {
    document.title = words.title;
    by('title').textContent = words.title;
    by('skip').textContent = words.skipLink;
    by('skip').onclick = (event) => {
      event.preventDefault();
      by('reading').focus();
    };
    const language = by<HTMLButtonElement>('language');
    language.textContent = words.other;
    language.onclick = changeLanguage;
    const picker = by<HTMLSelectElement>('issues');
    picker.ariaLabel = words.issue;
    picker.onchange = () => this.onRoute({ issue: picker.value, sheet: 1 });
    window.addEventListener('hashchange', () => void this.arrive());
    document.addEventListener('keydown', (event) => this.stepByKey(event));
    // What is asked for anyway is asked at once; what fails is said where it is waited for.
    const listed = this.listIssues(picker);
    const all = Promise.all([listed, isStatic ? null : this.builds.begin()]);
    all.catch(() => {});
    try {
      if (!readRoute(location.hash).issue) await listed;
      await this.arrive();
      await all;
    } catch (error) {
      return this.say((error as Error).message, 'error');
    }
    if (this.lines.length === 0) return this.say(words.noIssues);
    if (!isStatic) void this.builds.look();
  }

  /** A thousand issues take their time: where the address names one, it is shown without waiting for the others. */
  private async listIssues(picker: HTMLSelectElement): Promise<void> {
    this.lines = await getIssues();
    picker.append(...this.lines.map(optionOf));
    picker.value = this.route.issue;
  }

  readonly say = (text: string, kind?: 'done' | 'error'): void => {
    by('state').textContent = text;
    by('state').className = kind ?? '';
  };

  readonly onRoute = (route: Partial<Route>): void => {
    const hash = hashOf({ ...this.route, ...route });
    if (hash === location.hash) void this.arrive();
    else location.hash = hash;
  };

  readonly onSheet = (sheet: number): void => {
    this.chosen = [];
    this.key = '';
    this.stay({ sheet });
    void this.showSheet();
    if (this.route.view === 'text') this.bringToText();
  };

  readonly onPick = (key: string, place?: Source): void => {
    this.key = key;
    this.chosen = place ? [place] : (this.leaves.find((one) => one.key === key)?.source ?? []);
    this.stay({ sheet: this.chosen[0]?.page ?? this.route.sheet });
    this.markReading(place === undefined);
    void this.showSheet();
  };

  readonly onPlace = async (id: string, sheet: number, mark: Mark = {}): Promise<void> => {
    this.stay({ issue: id, sheet });
    if (!(await this.load(id))) return;
    const { boxes = this.boxesOf(mark.fact), clause, words: said } = mark;
    const own = this.leaves.filter(({ clauseId }) => clauseId === clause);
    const meant = said ? own.filter(({ text }) => text?.includes(said)) : own;
    this.chosen = boxes ?? (meant.length > 0 ? meant : own).flatMap(({ source }) => source);
    this.key = '';
    this.stay({ sheet: this.chosen[0]?.page ?? sheet });
    by<HTMLSelectElement>('issues').value = id;
    await this.showSheet();
  };

  readonly onCorrect = async (asked: Asked): Promise<boolean> => {
    const id = this.issue?.id;
    const entry = await askCorrection(by<HTMLDialogElement>('correction'), asked);
    if (!entry || id === undefined) return false;
    try {
      await addCorrection(id, entry);
      this.say(words.saved, 'done');
      for (const line of by('reading').querySelectorAll('.chosen, :focus-within[data-key]'))
        line.classList.add('saved');
      this.onSaved();
      return true;
    } catch (error) {
      this.say((error as Error).message, 'error');
      return false;
    }
  };

  readonly onSaved = (): void => void this.builds.look();

  readonly issueOf = (id: string): Promise<IssueJson> => {
    const known = this.issues.get(id);
    if (known) return known;
    const asked = getIssue(id);
    asked.catch(() => this.issues.delete(id));
    this.issues.set(id, asked);
    for (const old of this.issues.keys()) if (this.issues.size > MOST_ISSUES) this.issues.delete(old);
    return asked;
  };

  /** Where a fact stands in the issue that is shown. */
  private boxesOf(fact: FactPlace | undefined): readonly Source[] | undefined {
    if (!fact || !this.issue) return undefined;
    const { table, ...place } = fact;
    const rows: readonly Evidence[] = this.issue.facts[table as keyof Facts];
    const row = rows.find((one) => Object.entries(place).every(([name, value]) => valueIn(one, name) === value));
    return row && [row];
  }

  private sheetActions() {
    return { onSheet: (sheet: number) => this.onSheet(sheet), onPick: (key: string) => this.onPick(key) };
  }

  /** Shows what the address names. */
  private async arrive(): Promise<void> {
    const before = this.route;
    const named = readRoute(location.hash);
    const issue = named.issue || this.lines.find(({ id }) => id !== null)?.id || '';
    this.route = { ...named, issue };
    try {
      if (before.issue !== issue || before.sheet !== named.sheet) this.chosen = [];
      by<HTMLSelectElement>('issues').value = issue;
      this.showTabs();
      const loaded = this.load(issue);
      await Promise.all([this.showReading(loaded), loaded.then((isShown) => (isShown ? this.showSheet() : undefined))]);
    } catch (error) {
      this.say((error as Error).message, 'error');
    }
  }

  /** Shows the issue, unless the address has meanwhile gone to another: false then, and where there is none. */
  private async load(id: string): Promise<boolean> {
    if (id === '') return false;
    const issue = await this.issueOf(id);
    if (this.route.issue !== id) return false;
    if (issue !== this.issue) this.leaves = leavesOf(issue);
    this.issue = issue;
    return true;
  }

  /** The address follows, without a step for the way back. */
  private stay(route: Partial<Route>): void {
    this.route = { ...this.route, ...route };
    history.replaceState(null, '', hashOf(this.route));
  }

  private showTabs(): void {
    const tabs = shownViews().map((view) => {
      const link = element(
        'a',
        { href: hashOf({ ...this.route, view, asked: {} }), data: { view } },
        words.views[view],
      );
      if (view === this.route.view) link.ariaCurrent = 'page';
      return link;
    });
    by('tabs').ariaLabel = words.title;
    by('tabs').replaceChildren(...tabs);
  }

  /** @param loaded the issue of the address: views of the whole dataset do not wait for it */
  private async showReading(loaded: Promise<boolean>): Promise<void> {
    if (this.route.issue === '') return;
    const shown: View = this.route.view;
    by('reading').ariaBusy = 'true';
    const open = async () => ((await loaded) && this.issue ? { issue: this.issue, leaves: this.leaves } : null);
    const contents = await showView(this, { open, issueOf: this.issueOf });
    if (contents === null || shown !== this.route.view) return;
    by('reading').replaceChildren(...contents);
    by('reading').dataset.shown = shown;
    by('reading').ariaBusy = 'false';
    const { at } = this.route.asked;
    if (at !== undefined && shown === 'text') await this.showNamed(at);
    else {
      this.markReading(false);
      if (shown === 'text' && this.route.sheet > 1) this.bringToText();
    }
  }

  /** The text follows the sheet. */
  private bringToText(): void {
    const first = this.leaves.find(({ source }) => source[0]?.page === this.route.sheet);
    if (first) this.linesOf(first.key)[0]?.scrollIntoView({ block: 'start' });
  }

  /** The clause or document that the address names. */
  private async showNamed(at: string): Promise<void> {
    const named = [...by('reading').querySelectorAll<HTMLElement>('[data-clause], [data-document]')].find(
      ({ dataset }) => dataset.clause === at || dataset.document === at,
    );
    named?.scrollIntoView({ block: 'start' });
    named?.classList.add('chosen');
    const leaves = this.leaves.filter(({ clauseId }) => clauseId === at);
    this.chosen = leaves.flatMap(({ source }) => source);
    if (this.chosen[0]) this.stay({ sheet: this.chosen[0].page });
    await this.showSheet();
  }

  private async showSheet(): Promise<void> {
    if (this.issue) await this.sheets.show(this.issue, this.route.sheet, this.leaves, this.chosen);
  }

  private linesOf(key: string): HTMLElement[] {
    return [...by('reading').querySelectorAll<HTMLElement>('[data-key]')].filter((line) => line.dataset.key === key);
  }

  private markReading(scroll: boolean): void {
    for (const line of by('reading').querySelectorAll('.chosen')) line.classList.remove('chosen');
    const lines = this.linesOf(this.key);
    for (const line of lines) line.classList.add('chosen');
    if (scroll) lines[0]?.scrollIntoView({ block: 'nearest' });
  }

  /** Another build stands there: what is shown is read again, where it is, unless something is being written. */
  private async renew(): Promise<boolean> {
    if (by<HTMLDialogElement>('correction').open) return false;
    this.issues.clear();
    const { scrollTop } = by('reading');
    const loaded = this.load(this.route.issue);
    await loaded;
    // A worklist goes on as it is: what was decided has left it.
    if (this.route.view === 'queue') return true;
    await this.showReading(loaded);
    by('reading').scrollTop = scrollTop;
    await this.showSheet();
    return true;
  }

  private stepByKey({ key, target }: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!step || document.querySelector('dialog[open]') || !this.issue) return;
    if (/^(?:INPUT|TEXTAREA|SELECT)$/.test((target as Element).tagName)) return;
    const sheet = this.route.sheet + step;
    if (sheet >= 1 && sheet <= this.issue.source.sheets) this.onSheet(sheet);
  }
}

function optionOf({ id, title, path, status, messages }: IssueLine): HTMLOptionElement {
  const failure = `${words.failed}：${path}：${messages.join('；')}`;
  const text = status === 'failed' ? failure : `${title} · ${id}`;
  return element('option', { value: id ?? '', disabled: id === null, title: messages.join('\n') }, text);
}
