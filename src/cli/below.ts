import { helpZh } from '../messages/cli/help-zh.js';
import { language } from '../messages/language.js';

/** What stands below the flags in the help of a command: examples, exit statuses. In English where there is no Chinese. */
export const below = (command: string, english: string) => (): string =>
  (language() === 'zh' ? helpZh[command]?.below : undefined) ?? english;
