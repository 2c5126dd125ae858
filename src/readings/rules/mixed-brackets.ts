import { eachMatch, type ReadingRule } from '../reading.js';

const BOOK_MARK = /[〈《](?=[^〈〉《》()（）]{1,30}[)）])/gu; // "《试用期一年)" "〈安政办发〔2023〕17号)"

/** A round bracket closes no title: what opened was a round bracket too. */
export const mixedBrackets: ReadingRule = (text) => eachMatch(text, BOOK_MARK, 'a round bracket closes it', () => '(');
