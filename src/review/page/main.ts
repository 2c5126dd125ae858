import type { IssueJson, Source } from '../../tree/gazette.js';
import type { Actions, Asked } from './actions.js';
import { addCorrection, getCorrections, getIssue, getIssues } from './api.js';
import { checkView } from './check-view.js';
import { askCorrection } from './correction-dialog.js';
import { element } from './element.js';
import { factView } from './fact-view.js';
import { leavesOf, type PageLeaf } from './leaves.js';
import { searchView } from './search-view.js';
import { SheetView } from './sheet-view.js';
import { textView } from './text-view.js';
import { changeLanguage, words } from './words.js';

const by = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const [state, reading] = [by('state'), by('reading')];
const dialog = by<HTMLDialogElement>('correction');
const picker = by<HTMLSelectElement>('issues');
const VIEWS = ['text', 'facts', 'check', 'search'] as const;
type View = (typeof VIEWS)[number];

/** What is on show. The address says so too, as `#<issue>/<sheet>/<view>`: a link leads to the same place. */
interface Showing {
  readonly issue: IssueJson;
  readonly leaves: readonly PageLeaf[];
  readonly sheet: number;
  readonly view: View;
  /** Places marked on the sheet. */
  readonly chosen: readonly Source[];
  /** Key of the leaf that is marked. */
  readonly key: string;
}
let showing: Showing | null = null;

const sheets = new SheetView(by('sheet'), { onSheet: goTo, onPick: pick });
const actions: Actions = { onPick: pick, onCorrect: correct, onSheet: goTo };

function say(text: string, className = ''): void {
  state.textContent = text;
  state.className = className;
}

function show(next: Showing): Showing {
  showing = next;
  history.replaceState(null, '', `#${next.issue.id}/${next.sheet}/${next.view}`);
  return next;
}

const showSheet = ({ issue, sheet, leaves, chosen }: Showing) => sheets.show(issue, sheet, leaves, chosen);

function goTo(sheet: number): void {
  if (showing) void showSheet(show({ ...showing, sheet, chosen: [], key: '' }));
}

function pick(key: string, place?: Source): void {
  if (!showing) return;
  const chosen = place ? [place] : (showing.leaves.find((one) => one.key === key)?.source ?? []);
  const next = show({ ...showing, key, chosen, sheet: chosen[0]?.page ?? showing.sheet });
  markReading(next, place === undefined);
  void showSheet(next);
}

function markReading({ key }: Showing, scroll: boolean): void {
  for (const line of reading.querySelectorAll('.chosen')) line.classList.remove('chosen');
  const lines = [...reading.querySelectorAll<HTMLElement>('[data-key]')].filter((line) => line.dataset.key === key);
  for (const line of lines) line.classList.add('chosen');
  if (scroll) lines[0]?.scrollIntoView({ block: 'nearest' });
}

async function correct(asked: Asked): Promise<void> {
  const id = showing?.issue.id;
  const entry = await askCorrection(dialog, asked);
  if (!entry || id === undefined) return;
  try {
    await addCorrection(id, entry);
    say(words.saved(`corrections/${id}.yaml`), 'done');
    showSaved();
  } catch (error) {
    say((error as Error).message, 'error');
  }
}

/** What was chosen when a correction was saved shows that it waits for the next build. */
function showSaved(): void {
  for (const line of reading.querySelectorAll('.chosen, :focus-within[data-key]')) line.classList.add('saved');
}

const contents: Readonly<Record<View, (of: Showing) => readonly HTMLElement[]>> = {
  text: ({ issue, leaves }) => textView(issue, leaves, actions),
  facts: ({ issue }) => factView(issue, () => true, actions),
  check: ({ issue }) => checkView(issue, actions),
  search: searchView,
};

function showReading(of: Showing): void {
  const tabs = VIEWS.map((view) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        ariaSelected: String(view === of.view),
        data: { view },
        onclick: () => showReading(show({ ...(showing ?? of), view })),
      },
      words[view],
    ),
  );
  reading.replaceChildren(element('nav', { role: 'tablist' }, ...tabs), ...contents[of.view](of));
  markReading(of, true);
}

async function open(id: string, sheet = 1, view: View = 'text'): Promise<void> {
  try {
    const [issue, corrections] = await Promise.all([getIssue(id), getCorrections(id)]);
    const next = show({ issue, leaves: leavesOf(issue), sheet, view, chosen: [], key: '' });
    picker.value = id;
    const { documents, audit } = issue;
    say(
      [words.documents(documents.length), words.findings(audit.length), words.pending(corrections.length)].join(' · '),
    );
    showReading(next);
    await showSheet(next);
  } catch (error) {
    say((error as Error).message, 'error');
  }
}

/** Opens what the address names, or the first issue there is. */
async function openAddress(): Promise<void> {
  const [named, sheet, view] = decodeURIComponent(location.hash.slice(1)).split('/');
  const id = named || [...picker.options].find((option) => !option.disabled)?.value;
  if (id)
    await open(
      id,
      Math.max(1, Number(sheet) || 1),
      VIEWS.find((one) => one === view),
    );
  else say(words.noIssues);
}

function stepByKey({ key, target }: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!step || dialog.open || !showing || /^(?:INPUT|TEXTAREA|SELECT)$/.test((target as Element).tagName)) return;
  const sheet = showing.sheet + step;
  if (sheet >= 1 && sheet <= showing.issue.source.sheets) goTo(sheet);
}

document.title = words.title;
document.querySelector('h1')?.replaceChildren(words.title);
by('language').replaceChildren(words.other);
by('language').onclick = changeLanguage;
picker.onchange = () => open(picker.value);
window.addEventListener('hashchange', openAddress);
document.addEventListener('keydown', stepByKey);

for (const { id, title, path, status, messages } of await getIssues()) {
  const failure = `${words.failed}：${path}：${messages.join('；')}`;
  picker.append(
    element(
      'option',
      { value: id ?? '', disabled: id === null, title: messages.join('\n') },
      status === 'failed' ? failure : `${title} · ${id}`,
    ),
  );
}
await openAddress();
