/** Page numbers as a 目录 prints them beside its titles. */
const OPEN = '[(\\[〔【/·•—–-]';
const CLOSE = '[)\\]〕】·•—–-]';
const TOKEN = new RegExp(`^${OPEN}?\\s*(\\d{1,4})\\s*${CLOSE}?$`); // 12 （12） [12] /12 —12— ·3

/** The number, where the text is a page number and nothing else. */
export function readPageToken(text: string): number | null {
  const digits = TOKEN.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
