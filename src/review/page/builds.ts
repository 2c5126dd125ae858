import { getState } from './api.js';
import { words } from './words.js';

/** While corrections wait to be built. */
const LOOK_MS = 1_000;

/** Follows what the server builds: what was corrected is shown as soon as it is there. */
export class Builds {
  private shown = '';
  private looking = false;

  /** @param renew shows another build; false where that has to wait */
  constructor(
    private readonly say: (text: string, kind?: 'done' | 'error') => void,
    private readonly renew: () => Promise<boolean>,
  ) {}

  async begin(): Promise<void> {
    this.shown = (await getState()).build;
  }

  /** Looks whether what was corrected has been built, until nothing waits any more. */
  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    let hasWaited = false;
    try {
      for (;;) {
        const { build, waiting, failed } = await getState();
        const [fault] = Object.entries(failed);
        const isAnother = build !== this.shown && (await this.renew());
        if (isAnother) this.shown = build;
        if (fault) this.say(words.notRebuilt(fault[0], fault[1]), 'error');
        // What was confirmed may give the very same build; and another build is not that of the correction while it waits.
        else if ((isAnother || hasWaited) && waiting.length === 0) this.say(words.rebuilt, 'done');
        if (waiting.length === 0) return;
        hasWaited = true;
        this.say(words.rebuilding(waiting.join('、')));
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    } catch (error) {
      this.say((error as Error).message, 'error');
    } finally {
      this.looking = false;
    }
  }
}
