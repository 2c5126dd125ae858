/** Reads a printed page number that stands alone: `— 2 —`, `·2·`, `第2页`, `2/36`, `xii`. */
const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const dressed =
  /^[\s—–―─\-·•・.~～〔[(（|]*(?:第\s*)?(\d{1,4}|[ivxlc]{1,8})\s*(?:页)?(?:\s*[/／]\s*(?:共)?\d{1,4}\s*页?|\s*共\s*\d{1,4}\s*页)?[\s—–―─\-·•・.~～〕\])）|]*$/i; // — 2 — ·2· 第2页/共36页

export function readPageNumber(text: string): number | null {
  const match = dressed.exec(text.normalize('NFKC'));
  if (!match) return null;
  const token = match[1]!.toLowerCase();
  return /\d/.test(token) ? Number(token) : roman(token);
}

function roman(token: string): number {
  let value = 0;
  for (let i = 0; i < token.length; i++) {
    const digit = romanDigits[token[i]!]!;
    value += digit < (romanDigits[token[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
