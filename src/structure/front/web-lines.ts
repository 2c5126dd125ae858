import { countGlyphs } from '../../text/normalize.js';
import type { Block, Layout } from '../../tree/block.js';
import type { Drop } from '../../tree/page.js';

/** Blocks at the head of a file among which a web page says of itself where its text comes from. */
const HEAD = 40;

/** What only a web page has. */
const COUNTER = /(?:字体|字号|(?:浏览|点击|阅读|访问)(?:次数|数|量))\s?[:：]|分享到/; // 【字体：大 中 小】  浏览次数：
/** What else stands on the line, each with its value. */
const LABEL = /(?:来源|稿源|发布时间|发布日期|更新时间|更新日期|作者|责任编辑|编辑)\s?[:：]/g; // 信息来源：市政府办公室
const CLOCK = /[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/; // 2023-10-08 08:53

/** The line below the title of a printed web page: 信息来源：市政府办公室 发布时间：2023-10-08 08:53 【字体：大 中 小】. */
export function isWebLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 120 || /[。；]/.test(line)) return false;
  const labels = line.match(LABEL)?.length ?? 0;
  return labels > 0 && (COUNTER.test(line) || (labels > 1 && CLOCK.test(line)));
}

/** The layout without such lines: they are no text of the document. */
export function withoutWebLines(layout: Layout): Layout {
  const isOne = (block: Block, i: number) => i < HEAD && block.type === 'text' && isWebLine(block.text);
  const found = layout.blocks.filter(isOne);
  if (found.length === 0) return layout;
  const dropped = found.flatMap((block): Drop[] =>
    block.type !== 'text'
      ? []
      : block.lines.map(({ page, bbox, start, end }) => {
          const text = block.text.slice(start, end);
          return { page, reason: 'navigation', glyphs: countGlyphs(text), text, boxes: [bbox] };
        }),
  );
  return {
    ...layout,
    blocks: layout.blocks.filter((block) => !found.includes(block)),
    drops: [...layout.drops, ...dropped],
  };
}
