import type { Correction } from '../../dataset/corrections/correction.js';
import type { Evidence } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { QueueAnswer, WorkItem } from '../queue/work-item.js';
import type { Actions } from './actions.js';
import { addDecision, getQueue, undoDecision } from './api.js';
import { askCorrection, corrector } from './dialog/ask-correction.js';
import { button, element } from './element.js';
import { kindWord } from './kind-word.js';
import { queueCard } from './queue-card.js';
import { entryFor, factOf, tableOf, type Verdict } from './queue-fact.js';
import { queueFilters, queueProgress } from './queue-head.js';
import { singleOut, valueIn } from './single-out.js';
import { words } from './words.js';

/** Longer than this nobody looks at one item: the person was away. */
const MOST_SECONDS = 300;
/** So many items are named below the one at hand. */
const AHEAD = 12;

/**
 * The worklist: one item at a time, with the sheet it stands on beside it. What is decided leaves the list at once and is saved behind the
 * scenes; what could not be saved comes back and says why. Keys work while the list has the focus.
 */
export class QueueView {
  readonly element = element('section', { className: 'queue', tabIndex: -1, ariaLabel: words.queue });
  private answer: QueueAnswer | null = null;
  private items: WorkItem[] = [];
  private at = 0;
  private done = 0;
  private since = Date.now();
  private readonly history: string[] = [];
  /** Decisions are saved one after the other, in the order in which they were taken. */
  private saving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly actions: Actions,
    private readonly dialog: HTMLDialogElement,
    private readonly issueOf: (id: string) => Promise<IssueJson>,
  ) {
    this.element.onkeydown = (event) => this.key(event);
  }

  async load(): Promise<void> {
    this.answer = await getQueue(this.actions.route.asked);
    this.items = [...this.answer.items];
    this.at = 0;
    this.done = 0;
    await this.show();
  }

  private get item(): WorkItem | undefined {
    return this.items[this.at];
  }

  private async show(): Promise<void> {
    this.since = Date.now();
    const { item } = this;
    const issue = item?.issueId ? await this.issueOf(item.issueId).catch(() => null) : null;
    if (item !== this.item) return;
    const row = item && issue ? factOf(issue, item) : null;
    const card = item
      ? queueCard(item, row, {
          right: () => this.decide(item, 'right', row),
          correct: () => this.correct(item, row),
          wrong: () => this.decide(item, item.sort === 'fact' ? 'wrong' : 'corrected', row),
          skip: () => this.decide(item, 'skipped', row),
          note: () => this.note(item),
        })
      : element('p', { className: 'done' }, words.nothing);
    const undo = button(`${words.undo} (u)`, () => this.undo(), { disabled: this.history.length === 0 });
    undo.setAttribute('aria-keyshortcuts', 'u');
    const next = this.items.slice(this.at + 1, this.at + 1 + AHEAD).map((one, i) =>
      element(
        'li',
        {},
        button(shortly(one), () => this.go(this.at + 1 + i), { className: 'next' }),
      ),
    );
    this.element.replaceChildren(
      queueProgress(this.answer!, this.done),
      queueFilters(this.answer!, this.actions),
      card,
      element('p', {}, undo, ' ', element('span', { className: 'label' }, words.queueKeys)),
      element('h2', {}, words.following),
      element('ol', { className: 'following' }, ...next),
    );
    this.element.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    if (item?.issueId) await this.actions.onPlace(item.issueId, item.page ?? 1, row ? { boxes: [row] } : {});
  }

  private go(index: number): void {
    if (index < 0 || index >= this.items.length) return;
    this.at = index;
    void this.show();
  }

  /** Out of the list at once; back again where it could not be saved. */
  private async decide(item: WorkItem, verdict: Verdict, row: Evidence | null, correction?: Correction): Promise<void> {
    const index = this.items.indexOf(item);
    if (index < 0) return;
    this.items.splice(index, 1);
    this.at = Math.min(index, Math.max(0, this.items.length - 1));
    this.done += 1;
    const seconds = Math.min(MOST_SECONDS, Math.round((Date.now() - this.since) / 1000));
    const issue = item.issueId ? await this.issueOf(item.issueId).catch(() => null) : null;
    const entry = correction ?? (row && issue ? entryFor(item, verdict, row, issue) : undefined);
    const by = corrector();
    const decided = {
      decision: { source: item.source, item: item.id, kind: item.kind, verdict, seconds, ...(by ? { by } : {}) },
      issueId: item.issueId,
      ...(entry ? { correction: entry } : {}),
    };
    const saving = this.saving
      .then(() => addDecision(decided))
      .then(
        () => {
          this.history.push(item.id);
          if (entry) this.actions.onSaved();
        },
        (error: Error) => {
          this.items.splice(index, 0, item);
          this.done -= 1;
          this.actions.say(error.message, 'error');
          return this.show();
        },
      );
    this.saving = saving;
    const isEmpty = this.items.length === 0;
    if (isEmpty) await saving.then(() => this.load());
    else await this.show();
    await saving;
    this.element.querySelector<HTMLButtonElement>('[aria-keyshortcuts=u]')!.disabled = this.history.length === 0;
  }

  private async correct(item: WorkItem, row: Evidence | null): Promise<void> {
    if (!row || !item.issueId) return this.toText(item);
    const issue = await this.issueOf(item.issueId);
    const { table, columns, all } = tableOf(item, issue);
    const values = Object.fromEntries(columns.map((name) => [name, valueIn(row, name)]));
    const entry = await askCorrection(this.dialog, { table, row: singleOut(all, row, columns), values });
    this.element.querySelector<HTMLElement>('.card')?.focus();
    if (entry) await this.decide(item, 'corrected', row, entry);
  }

  /** A finding is put right in the text. */
  private toText(item: WorkItem): void {
    if (item.issueId) this.actions.onRoute({ issue: item.issueId, sheet: item.page ?? 1, view: 'text', asked: {} });
  }

  private async note(item: WorkItem): Promise<void> {
    const note = prompt(words.note)?.trim();
    if (!note) return;
    const by = corrector();
    const decision = { source: item.source, item: item.id, kind: item.kind, verdict: 'noted' as const, note };
    await addDecision({ decision: { ...decision, ...(by ? { by } : {}) } });
    this.items[this.items.indexOf(item)] = { ...item, notes: [...item.notes, note] };
    await this.show();
  }

  private async undo(): Promise<void> {
    await this.saving;
    const id = this.history.pop();
    if (id === undefined) return;
    try {
      await undoDecision(id);
      this.actions.say(words.undone, 'done');
      this.actions.onSaved();
      await this.load();
      const index = this.items.findIndex((one) => one.id === id);
      if (index > 0) this.go(index);
    } catch (error) {
      this.actions.say((error as Error).message, 'error');
    }
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (target.tagName === 'BUTTON' && (event.key === 'Enter' || event.key === ' ')) return;
    const moves: Readonly<Record<string, () => void>> = {
      j: () => this.go(this.at + 1),
      k: () => this.go(this.at - 1),
      u: () => void this.undo(),
      Enter: () => this.element.querySelector<HTMLButtonElement>('[aria-keyshortcuts=y]')?.click(),
    };
    const press = this.element.querySelector<HTMLButtonElement>(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    const act = moves[event.key] ?? (press ? () => press.click() : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  }
}

const shortly = ({ kind, text, page, issueId }: WorkItem): string =>
  `${kindWord(kind)} · ${text.length > 40 ? `${text.slice(0, 40)}…` : text} · ${issueId ?? ''} ${page === null ? '' : words.sheetShort(page)}`;
