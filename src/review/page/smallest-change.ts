/**
 * What to put where, to make one text of another: the shortest piece `old` that differs and stands in the text only once, and what
 * comes in its place.
 */
export function smallestChange(text: string, fresh: string): { old: string; new: string } {
  let start = 0;
  while (start < Math.min(text.length, fresh.length) && text[start] === fresh[start]) start += 1;
  let end = 0; // from the end
  while (end < Math.min(text.length, fresh.length) - start && text.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const old = () => text.slice(start, text.length - end);
  const isClear = () => old() !== '' && text.indexOf(old()) === text.lastIndexOf(old());
  while (!isClear() && start + end > 0) {
    if (start > 0) start -= 1;
    else end -= 1;
  }
  return { old: old(), new: fresh.slice(start, fresh.length - end) };
}
