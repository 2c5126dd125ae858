import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { calendarView } from './calendar-view.js';
import { correctionsView } from './corrections-view.js';
import { factView } from './fact-view.js';
import type { PageLeaf } from './leaves.js';
import { lifeView } from './life-view.js';
import { loadView } from './load-view.js';
import { measureView } from './measure-view.js';
import { QueueView } from './queue-view.js';
import type { View } from './route.js';
import { searchView } from './search-view.js';
import { textView } from './text-view.js';
import { unitView } from './unit-view.js';

/** What views may need besides what is asked. */
export interface Shown {
  /** The issue of the address; null where the address has gone to another. */
  readonly open: () => Promise<OpenIssue | null>;
  readonly issueOf: (id: string) => Promise<IssueJson>;
}
interface OpenIssue {
  readonly issue: IssueJson;
  readonly leaves: readonly PageLeaf[];
}
type Contents = readonly HTMLElement[] | null;
type Show = (actions: Actions, shown: Shown) => Contents | Promise<Contents>;

const ofIssue =
  (show: (actions: Actions, open: OpenIssue) => Contents | Promise<Contents>): Show =>
  async (actions, shown) => {
    const open = await shown.open();
    return open && show(actions, open);
  };

const show: Readonly<Record<View, Show>> = {
  text: ofIssue((actions, { issue, leaves }) => textView(issue, leaves, actions)),
  facts: ofIssue((actions, { issue }) => factView(issue, actions)),
  queue: async (actions, { issueOf }) => {
    const queue = new QueueView(actions, document.querySelector<HTMLDialogElement>('#correction')!, issueOf);
    // Loaded when it stands in the page: it takes the focus.
    queueMicrotask(() => void queue.load().catch((error: Error) => actions.say(error.message, 'error')));
    return [queue.element];
  },
  search: (actions) => searchView(actions),
  unit: (actions) => unitView(actions),
  calendar: (actions) => calendarView(actions),
  load: (actions) => loadView(actions),
  life: ofIssue((actions, { issue }) => lifeView(actions, issue)),
  corrections: (actions) => correctionsView(actions, () => actions.onRoute({})),
  measure: (actions) => measureView(actions, () => actions.onRoute({})),
};

export const showView = async (actions: Actions, shown: Shown): Promise<Contents> =>
  show[actions.route.view](actions, shown);
