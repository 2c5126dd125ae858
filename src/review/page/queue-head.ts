import type { QueueAnswer } from '../queue/work-item.js';
import type { Actions } from './actions.js';
import { corrector, keepCorrector } from './dialog/ask-correction.js';
import { element } from './element.js';
import { kindWord } from './kind-word.js';
import { words } from './words.js';

/** How much of the worklist is done, how long the rest will take, and when to stop. @param doneNow items decided since the answer came */
export function queueProgress(answer: QueueAnswer, doneNow: number): HTMLElement {
  const { left, done, seconds, expectedErrors, expectedShare, toStop } = answer;
  const [gone, all] = [done + doneNow, left + done];
  const minutes = Math.ceil((seconds * Math.max(0, left - doneNow)) / Math.max(1, left) / 60);
  return element(
    'div',
    { className: 'progress' },
    element(
      'p',
      { role: 'status' },
      words.progress(gone, all, minutes),
      ' ',
      element('span', { className: 'label' }, words.expected(expectedErrors)),
    ),
    element('div', { className: 'label stop' }, words.stopWhen(Math.round(expectedShare * 1000) / 10, toStop)),
    element('progress', { max: Math.max(1, all), value: gone, ariaLabel: words.queue }),
  );
}

/** By kind, issue and severity, each with how many are left; what was put off; and who is at work. */
export function queueFilters({ facets }: QueueAnswer, actions: Actions): HTMLElement {
  const { asked } = actions.route;
  const choose = (name: 'kind' | 'issue' | 'severity', word: (value: string) => string) => {
    const options = facets[name].map(([value, count]) => element('option', { value }, `${word(value)} (${count})`));
    const chosen = element('select', { name }, element('option', { value: '' }, words.all), ...options);
    chosen.value = asked[name] ?? '';
    chosen.onchange = () => actions.onRoute({ asked: { ...asked, [name]: chosen.value } });
    return element('label', {}, words.filters[name], chosen);
  };
  const state = element(
    'select',
    { name: 'state' },
    element('option', { value: '' }, words.open),
    element('option', { value: 'skipped' }, words.skipped),
  );
  state.value = asked.state ?? '';
  state.onchange = () => actions.onRoute({ asked: { ...asked, state: state.value } });
  const by = element('input', { name: 'by', value: corrector(), autocomplete: 'name' });
  by.onchange = () => keepCorrector(by.value);
  return element(
    'div',
    { className: 'search' },
    choose('kind', kindWord),
    choose('issue', (id) => id),
    choose('severity', (value) => words.values.severity?.[value] ?? value),
    element('label', {}, words.state, state),
    element('label', {}, words.by, by),
  );
}
