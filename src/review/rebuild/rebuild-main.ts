/** What the process that builds an issue again runs: one call of `build`, with the options given as JSON. */
import { build } from '../../dataset/build.js';
import type { BuildOptions } from '../../dataset/options.js';

export interface Rebuilt {
  /** Why it could not be built, or null. */
  readonly fault: string | null;
  /** Somebody else is at work on the dataset: it is to be tried again. */
  readonly isBusy: boolean;
}

const answer = (rebuilt: Rebuilt) => process.send?.(rebuilt, () => process.disconnect());
try {
  const { inputs } = await build(JSON.parse(process.argv[2]!) as BuildOptions);
  const failed = inputs.find(({ status }) => status === 'failed');
  answer({ fault: failed?.messages[0]?.reason ?? null, isBusy: false });
} catch (error) {
  const { message } = error as Error;
  answer({ fault: message, isBusy: message.includes('is at work on') });
}
