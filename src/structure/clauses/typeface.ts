import type { StyleSpan, TextBlock } from '../../tree/block.js';

/** Weight of type as a reader sees it: 黑体, 楷体 and bold stand out against 宋体 and 仿宋. */
type Look = 'text' | 'bold' | 'kai' | 'none';

function lookOf(span: StyleSpan): Look {
  if (span.bold || span.typeface === 'hei' || span.typeface === 'xiaobiaosong') return 'bold';
  if (span.typeface === 'kai') return 'kai';
  // Latin letters and digits take the look of the Chinese around them.
  if (span.typeface === 'latin' || span.typeface === 'unknown') return 'none';
  return 'text';
}

/** Look of most characters of the blocks. */
export function commonLook(blocks: readonly TextBlock[]): Look {
  const count = new Map<Look, number>();
  for (const block of blocks) {
    for (const span of block.styles) {
      const look = lookOf(span);
      if (look !== 'none') count.set(look, (count.get(look) ?? 0) + span.end - span.start);
    }
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'text';
}

/** Where the type changes after `from` into the look of running text: the end of a run-in heading. `null`: no change, or none to be seen. */
export function headingEndByTypeface(block: TextBlock, from: number, textLook: Look): number | null {
  let started = false;
  for (const span of block.styles) {
    if (span.end <= from) continue;
    const look = lookOf(span);
    if (look === 'none') continue;
    if (look !== textLook) started = true;
    else return started ? Math.max(span.start, from) : null;
  }
  return started ? block.text.length : null;
}

/** The one look of a whole block; null where it changes inside, or where there is none to be seen. */
export function wholeLook(block: TextBlock): Look | null {
  const looks = new Set(block.styles.map(lookOf).filter((look) => look !== 'none'));
  const [only] = looks;
  return looks.size === 1 && only !== undefined ? only : null;
}
