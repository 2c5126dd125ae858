/** Where the review page is served when nothing else is asked. */
export const REVIEW_PORT = 8017;

/** Opens the printed sheet beside its facts on the page that `gongbao review` serves. */
export const printLink = (issue: string, sheet: number): string =>
  `http://127.0.0.1:${REVIEW_PORT}/#${encodeURIComponent(issue)}/${sheet}/facts`;
