import { addCorrection, getCorrections, getIssue, getIssues } from './api.js';
import { checkView } from './check-view.js';
import { askCorrection } from './correction-dialog.js';
import { element } from './element.js';
import { factView } from './fact-view.js';
import { leavesOf } from './leaves.js';
import { searchView } from './search-view.js';
import { SheetView } from './sheet-view.js';
import { textView } from './text-view.js';
import { changeLanguage, words } from './words.js';

const by = (id) => document.getElementById(id);
const [state, reading, dialog, picker] = ['state', 'reading', 'correction', 'issues'].map(by);
const VIEWS = ['text', 'facts', 'check', 'search'];

/** What is on show: `#<issue>/<sheet>/<view>`, so that a link leads to the same place. */
let current = { issue: null, leaves: [], sheet: 1, view: 'text', chosen: [], key: '' };
const sheets = new SheetView(by('sheet'), { onSheet: goTo, onPick: pick });

function say(text, className = '') {
  state.textContent = text;
  state.className = className;
}

function remember() {
  const { issue, sheet, view } = current;
  history.replaceState(null, '', `#${issue.id}/${sheet}/${view}`);
}

async function goTo(sheet) {
  current = { ...current, sheet, chosen: [], key: '' };
  remember();
  await showSheet();
}

const showSheet = () => sheets.show(current.issue, current.sheet, current.leaves, current.chosen);

/** A leaf, by its text or its box; or a fact, with the place it was read from. */
async function pick(key, place) {
  const leaf = current.leaves.find((one) => one.key === key);
  const chosen = place ? [place] : (leaf?.source ?? []);
  current = { ...current, key, chosen, sheet: chosen[0]?.page ?? current.sheet };
  remember();
  markReading(place === undefined);
  await showSheet();
}

function markReading(scroll) {
  for (const line of reading.querySelectorAll('.chosen')) line.classList.remove('chosen');
  const lines = [...reading.querySelectorAll('[data-key]')].filter((line) => line.dataset.key === current.key);
  for (const line of lines) line.classList.add('chosen');
  if (scroll) lines[0]?.scrollIntoView({ block: 'nearest' });
}

async function correct(asked) {
  const entry = await askCorrection(dialog, asked);
  if (!entry) return;
  try {
    const { id } = current.issue;
    await addCorrection(id, entry);
    say(words.saved(`corrections/${id}.yaml`), 'done');
  } catch (error) {
    say(error.message, 'error');
  }
}

const actions = { onPick: pick, onCorrect: correct, onDecide: correct, onSheet: goTo };

function showReading() {
  const { issue, leaves, view } = current;
  const contents = {
    text: () => textView(issue, leaves, actions),
    facts: () => factView(issue, () => true, actions),
    check: () => checkView(issue, actions),
    search: searchView,
  };
  const tabs = VIEWS.map((name) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        ariaSelected: String(name === view),
        data: { view: name },
        onclick: () => {
          current = { ...current, view: name };
          remember();
          showReading();
        },
      },
      words[name],
    ),
  );
  reading.replaceChildren(element('nav', { role: 'tablist' }, ...tabs), ...contents[view]());
  markReading(true);
}

async function open(id, sheet = 1, view = 'text') {
  try {
    const [issue, corrections] = await Promise.all([getIssue(id), getCorrections(id)]);
    current = { issue, leaves: leavesOf(issue), sheet, view, chosen: [], key: '' };
    picker.value = id;
    say(
      [
        words.documents(issue.documents.length),
        words.findings(issue.audit.length),
        words.pending(corrections.length),
      ].join(' · '),
    );
    remember();
    showReading();
    await showSheet();
  } catch (error) {
    say(error.message, 'error');
  }
}

/** Opens what the address names, or the first issue there is. */
function openAddress() {
  const [id, sheet, view] = decodeURIComponent(location.hash.slice(1)).split('/');
  const first = [...picker.options].find((option) => !option.disabled)?.value;
  if (id || first) return open(id || first, Math.max(1, Number(sheet) || 1), VIEWS.includes(view) ? view : 'text');
  return say(words.noIssues);
}

document.title = document.querySelector('h1').textContent = words.title;
by('language').textContent = words.other;
by('language').onclick = changeLanguage;
picker.onchange = () => open(picker.value);
window.addEventListener('hashchange', openAddress);
document.addEventListener('keydown', ({ key, target }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!step || dialog.open || !current.issue || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const sheet = current.sheet + step;
  if (sheet >= 1 && sheet <= current.issue.source.sheets) goTo(sheet);
});

const issues = await getIssues();
picker.append(
  ...issues.map(({ id, title, path, status, messages }) =>
    element(
      'option',
      { value: id ?? '', disabled: id === null, title: messages.join('\n') },
      status === 'failed' ? `${words.failed}：${path}：${messages.join('；')}` : `${title} · ${id}`,
    ),
  ),
);
await openAddress();
