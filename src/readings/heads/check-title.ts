/** The title of a document against what the 目录 prints. */
import { titleKey } from '../../structure/similarity.js';
import { differences, type HeadVerdict, unsettled } from './head-verdict.js';

/** Two prints of one title differ in so many characters where one of them was misread; in more, the 目录 shortens it or means another. */
const MISREAD = 2;

/** Null where the 目录 prints the title so. Which of two prints was misread is not settled here: the words of the issue were asked before. */
export function checkTitle(title: string, listed: readonly string[]): HeadVerdict | null {
  const says = listed.find((one) => {
    const apart = differences(titleKey(one), titleKey(title));
    return apart > 0 && apart <= MISREAD;
  });
  return says === undefined || listed.some((one) => titleKey(one) === titleKey(title))
    ? null
    : unsettled(title, 'contents', says);
}
