import { searchWords } from '../../text/segmenter.js';
import type { IssueJson } from '../../tree/gazette.js';
import { clauseId, leaves } from '../../tree/leaf.js';
import { fromIssueJson } from '../from-issue-json.js';
import { stated } from './evidence.js';
import type { PassageRow } from './row-schemas.js';

/**
 * Every leaf of text of an issue in printed order, cut into words: what a search looks through.
 *
 * @param next texts that are cut after these, for which the segmenter prepares as well
 */
export function passageRows(issue: IssueJson, next: readonly string[]): PassageRow[] {
  const documents = new Map(issue.documents.map((document) => [document.id, document]));
  const rows = [...leaves(fromIssueJson(issue))].flatMap((leaf) => {
    const document = documents.get(leaf.document.id);
    if (!document || leaf.text === '') return [];
    const { partIndex, path, text, source } = leaf;
    const place = {
      partIndex,
      path,
      clauseId: clauseId(document, partIndex, path),
      leaf: leaf.name,
      rule: 'passage',
      text,
      source,
    };
    return [stated(issue, document, place)];
  });
  const tokens = searchWords(
    rows.map(({ text }) => text),
    next,
  );
  return rows.map((row, i) => ({ ...row, tokens: tokens[i]! }));
}
