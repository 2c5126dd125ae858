import type { Cited } from './cited.js';

/** A BibLaTeX entry: @article of the gazette that printed the document, or @misc where it came by itself. Names of offices are kept whole. */
export function biblatex(cited: Cited): string {
  const { documentId, title, number, issuer, issuedOn, publishedOn, gazette, year, issueNumber, page } = cited;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', issuer === null ? null : `{${issuer}}`],
    ['title', title],
    ['titleaddon', number],
    ['journaltitle', gazette],
    ['number', gazette === null ? null : issueNumber],
    ['date', gazette === null ? issuedOn : (publishedOn ?? year)],
    ['pages', page],
    ['note', gazette === null || issuedOn === null ? null : `成文日期 ${issuedOn}`],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${escaped(value)}},`]));
  return [`@${gazette === null ? 'misc' : 'article'}{${documentId},`, ...lines, '}'].join('\n');
}

const escaped = (value: string): string => value.replaceAll(/[%&#$_]/g, String.raw`\$&`);
