/** The documents of a built issue against the true ones: found by title, else by number; each field judged where the page settles it. */
import type { IssueJson } from '../../../src/index.js';
import type { TruthDocument } from '../truth.js';
import { fold } from './built.js';

export interface Share {
  right: number;
  of: number;
}
export interface DocumentScore {
  readonly title: Share;
  readonly number: Share;
  readonly issuer: Share;
  readonly date: Share;
  readonly parts: Share;
  /** First sheet. */
  readonly sheet: Share;
  /** Built, and none of the true ones, whole or begun. */
  readonly extra: number;
  readonly wrong: readonly string[];
}
type Built = IssueJson['documents'][number];

export function compareDocuments(
  truth: readonly TruthDocument[],
  built: readonly Built[],
  begun: readonly string[] = [],
): DocumentScore {
  const share = (): Share => ({ right: 0, of: 0 });
  const score = { title: share(), number: share(), issuer: share(), date: share(), parts: share(), sheet: share() };
  const wrong: string[] = [];
  const left = [...built];
  const take = (fits: (one: Built) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const found = truth.map((document) => take(({ title }) => fold(title) === fold(document.title)));
  truth.forEach((document, i) => {
    found[i] ??= document.number
      ? take(({ documentNumber }) => fold(documentNumber) === fold(document.number))
      : undefined;
    const one = found[i];
    const judge = (field: keyof typeof score, expected: unknown, got: unknown, right: boolean) => {
      if (expected === undefined) return;
      score[field].of++;
      if (one && right) score[field].right++;
      else
        wrong.push(`${document.kind}: ${field} “${String(expected)}”, ${one ? `built “${String(got)}”` : 'not found'}`);
    };
    judge('title', document.title, one?.title, fold(one?.title) === fold(document.title));
    judge('number', document.number, one?.documentNumber, fold(one?.documentNumber) === fold(document.number));
    judge('issuer', document.issuer, one?.issuer, fold(one?.issuer) === fold(document.issuer));
    judge('date', document.date, one?.issuedOn, (one?.issuedOn ?? null) === document.date);
    const parts = (list: readonly { role: string; title: string }[]) =>
      list.map(({ role, title }, at) => (at === 0 ? role : `${role} ${fold(title)}`)).join(', ');
    judge(
      'parts',
      parts(document.parts),
      one && parts(one.parts),
      one !== undefined && parts(one.parts) === parts(document.parts),
    );
    judge('sheet', document.sheet, one?.pages.sheets.first, one?.pages.sheets.first === document.sheet);
  });
  const extra = left.filter(({ title }) => !begun.some((one) => fold(one) === fold(title)));
  return {
    ...score,
    extra: extra.length,
    wrong: [
      ...wrong,
      ...extra.map(({ title, pages }) => `extra document “${title.slice(0, 40)}” on sheet ${pages.sheets.first}`),
    ],
  };
}
