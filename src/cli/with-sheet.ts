import { lines } from './say.js';

/** What is said of a sheet, with its number in front unless the words name it. */
export const withSheet = (sheet: number | null, text: string): string =>
  sheet === null || text.includes(`sheet ${sheet}`) || text.includes(`第${sheet}版`)
    ? text
    : `${lines().onSheet(sheet)}${text}`;
