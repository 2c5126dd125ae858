/** A title in 《》: characters [start, end) with the marks. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 200;
const INNER_OPEN = '〈＜<';
const INNER_CLOSE = '〉＞>';
/** What follows an inner title when the outer 》 is not printed. */
const OUTER_REST = /^[^，,。；;、《》]{0,20}?的(?:通知|决定|意见|批复|函|公告|通告|通报|请示|报告|答复|复函)/; // 的通知 · （试行）的通知
/** What follows a 》 that in truth closes an inner 〈. */
const CLOSED_LATER = /^[^《》。；;]{0,40}》/; // 的通知》

/**
 * Outermost titles in 《》, in printed order. Titles nest (`《关于印发〈办法〉的通知》`, and in print also `《关于印发《办法》的通知》`) and
 * marks get lost; a 《 that nothing closes before the sentence ends is passed over.
 */
export function findTitles(text: string): TitleSpan[] {
  const titles: TitleSpan[] = [];
  for (let at = text.indexOf('《'); at >= 0; ) {
    const end = titleEnd(text, at);
    if (end !== null) titles.push({ start: at, end });
    at = text.indexOf('《', end ?? at + 1);
  }
  return titles;
}

function titleEnd(text: string, start: number): number | null {
  const stack: ('outer' | 'inner')[] = [];
  let lastClose = -1;
  for (let i = start; i < text.length && i - start < LONGEST; i += 1) {
    const char = text[i]!;
    if (char === '《') stack.push('outer');
    else if (INNER_OPEN.includes(char)) stack.push('inner');
    else if (INNER_CLOSE.includes(char)) {
      if (stack.at(-1) === 'inner') stack.pop();
    } else if (char === '》') {
      lastClose = i;
      if (stack.at(-1) === 'inner') {
        stack.pop();
        if (CLOSED_LATER.test(text.slice(i + 1))) continue; // 〈办法》的通知》: this one closes the 〈
        while (stack.at(-1) === 'inner') stack.pop();
      }
      stack.pop();
      if (stack.length === 0) return i + 1;
    } else if (char === '。' || char === '\n') break;
  }
  const rest = lastClose > 0 ? OUTER_REST.exec(text.slice(lastClose + 1)) : null;
  return rest && stack.length === 1 ? lastClose + 1 + rest[0].length : null;
}
