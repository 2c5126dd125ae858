/** The foot of a web page that was printed with the document (主办单位, 备案号): what the site says of itself. */
import type { Block } from '../../tree/block.js';
import { findDate } from '../documents/date-line.js';
import { isText } from '../documents/title-shape.js';

/** Numbers under which a web site is filed, which it must print at its foot. */
const filed = /ICP备|公网安备|网站标识码/; // 桂ICP备18008337号
/** Lines above them that belong to the foot at most. */
const longest = 6;

/** Index of the first block of the foot; the number of blocks where the file has none. */
export function siteFootStart(blocks: readonly Block[]): number {
  const at = blocks.findLastIndex((block) => isText(block) && filed.test(block.text));
  if (at < 0 || at < blocks.length - longest) return blocks.length;
  let start = at;
  while (start > 0 && at - start < longest && (blocks[start - 1]?.type === 'figure' || isFootLine(blocks[start - 1])))
    start -= 1;
  return start;
}

/** Words of a menu, above the title: no sentence, date or number of a document. */
export const isMenu = (block: Block | undefined): boolean =>
  isText(block) && !/[。；〔]/.test(block.text) && findDate(block.text) === null;

/** A line that ends no sentence and is no signature: an office stands in it behind what it does there. */
const isFootLine = (block: Block | undefined): boolean =>
  isMenu(block) &&
  isText(block) &&
  block.lines.length === 1 &&
  (/：./.test(block.text) || !office.test(block.text.trim()));

const office = /[府厅局会院部室委署]$/; // 安平市人民政府
