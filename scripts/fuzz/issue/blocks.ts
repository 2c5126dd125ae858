/** Lines of a text → its blocks: chapters, headings, run-in headings, paragraphs. */
import type { Block } from './issue.js';

/** 第一章 总 则 */
const chapter = /^第[一二三四五六七八九十百]+[编章节][\s　]*\S/;
/** 一、总体要求 */
const first = /^[一二三四五六七八九十]{1,3}、/;
/** （一）加强领导。 */
const second = /^（[一二三四五六七八九十]{1,3}）/;
/** 1．加强领导。 */
const third = /^\d{1,2}[．.、](?!\d)/;
/** A heading has no sentence of its own behind it. */
const LONGEST_HEADING = 30;

export function blockOf(line: string): Block {
  if (chapter.test(line) && line.length < 30) return { type: 'chapter', text: line };
  const level = first.test(line) ? 1 : second.test(line) ? 2 : third.test(line) ? 3 : 0;
  if (level === 0) return { type: 'paragraph', text: line };
  if (line.length <= LONGEST_HEADING && !/[。；：，]/.test(line)) return { type: 'heading', text: line, level };
  const stop = line.indexOf('。') + 1;
  const runIn = level > 1 && stop > 0 && stop <= LONGEST_HEADING && stop < line.length;
  return { type: 'paragraph', text: line, level, ...(runIn ? { runIn: stop } : {}) };
}
