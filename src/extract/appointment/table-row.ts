import type { Leaf } from '../../tree/leaf.js';
import { readPersons } from './person.js';
import { readPosts } from './post.js';
import type { Action, Statement } from './statement.js';

const PERSON = /^姓名$|^任免人员$/;
const APPOINTED = /^(?:任命|任职|新任|拟任|现任命|聘任)(?:的)?(?:职务|单位及职务)?$/; // 任命职务 · 拟任职务
const REMOVED = /^(?:免去|免职|免任|不再担任)(?:的)?(?:职务|单位及职务)?$/; // 免去职务
const POST = /^(?:单位及)?职务$|^任免职务$/;

/** Reads a row of a 任免 table by the headings of its columns. */
export function tableRow(leaf: Leaf, mode: Action | null): Statement[] {
  const { cells, header } = leaf.row!;
  const column = (pattern: RegExp) => {
    const index = (header.at(-1) ?? []).findIndex((cell) => pattern.test(cell.replace(/\s/g, '')));
    return index < 0 ? '' : (cells[index] ?? '');
  };
  const persons = readPersons(column(PERSON));
  if (persons === null) return [];
  const wanted: [Action | null, string][] = [
    ['appoint', column(APPOINTED)],
    ['remove', column(REMOVED)],
    [mode, column(POST)],
  ];
  return wanted.flatMap(([action, cell]) => {
    const posts = cell === '' ? null : readPosts(cell);
    return posts && action ? [{ action, persons, posts, nominated: false }] : [];
  });
}
