import type { Cited } from './cited.js';

/**
 * GB/T 7714-2015. What a gazette printed is a contribution to a serial (4.4, [J]); a document that came by itself is [Z], with its day:
 * 某市人民政府. 关于…的通知: 某政发〔2020〕30号[J]. 某市人民政府公报, 2021(1): 2.
 */
export function gbt7714({ title, number, issuer, issuedOn, gazette, year, issueNumber, page }: Cited): string {
  const named = `${title}${number === null ? '' : `: ${number}`}`;
  const author = issuer === null ? '' : `${issuer}. `;
  if (gazette === null) return `${author}${named}[Z]${issuedOn === null ? '' : `. ${issuedOn}`}.`;
  const issue = `${year === null ? '' : `, ${year}`}${issueNumber === null ? '' : `(${issueNumber})`}`;
  return `${author}${named}[J]. ${gazette}${issue}${page === null ? '' : `: ${page}`}.`;
}
