const AROUND = 24;

/** The first hit with what stands around it, all hits in it marked «so»; … where the passage goes on. */
export function inContext(text: string, words: readonly string[]): string {
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return text.slice(0, 2 * AROUND);
  const start = Math.max(0, first - AROUND);
  const end = Math.min(text.length, first + 2 * AROUND);
  const marked = mark(text.slice(start, end), words);
  return `${start > 0 ? '…' : ''}${marked}${end < text.length ? '…' : ''}`;
}

function mark(text: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  let marked = '';
  for (let at = 0; at < text.length; ) {
    const hit = longestFirst.find((word) => text.startsWith(word, at));
    marked += hit ? `«${hit}»` : text[at];
    at += hit?.length ?? 1;
  }
  return marked;
}
