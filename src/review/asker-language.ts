import type { Context } from 'hono';
import type { Language } from '../messages/language.js';
import { told } from '../messages/troubles/told.js';

/** The language the page is shown in; programs that name none get the English of the data. */
export const languageOf = (c: Context): Language => (c.req.header('accept-language')?.startsWith('zh') ? 'zh' : 'en');

/** What went wrong, in the language of who asks. */
export const toldTo =
  (c: Context) =>
  (english: string): string =>
    told(english, languageOf(c));
