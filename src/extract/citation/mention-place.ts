import type { Leaf } from '../../tree/leaf.js';
import { findTitles } from '../tokens/title/find-titles.js';
import { isInterpretation } from './short-names.js';

/** Columns of a table that lists documents. */
const LIST_COLUMN =
  /^(?:文件|文号|发文|规章|制度|法规|规范性文件|政策)?(?:名称|标题|文号|字号|题名|编号)$|发文字号|文件名|制定机关|发文机关/; // 文件名称 · 文号
const LIST_TITLE = /目录|清单|一览表|汇编/; // 废止的行政规范性文件目录

/**
 * Is the leaf running text? Titles (but for the title line of a 政策解读), notes (附件 lines), lists of documents and bare cells of
 * tables are not.
 */
export function isMentionPlace(leaf: Leaf): boolean {
  if (leaf.document.kind === '发文目录') return false;
  if (leaf.kind === 'note') return false;
  if (leaf.kind === 'title') return isInterpretation(leaf.document) && leaf.partIndex === 0;
  if (leaf.part.role !== 'main' && LIST_TITLE.test(leaf.part.title) && isBare(leaf.text)) return false;
  if (leaf.kind !== 'row') return true;
  const listed = leaf.row?.header.some((cells) => cells.some((cell) => LIST_COLUMN.test(cell.replace(/\s/g, ''))));
  return !listed && !leaf.row?.cells.some(isBare);
}

/** Nothing but titles in 《》, numbers and brackets. */
function isBare(text: string): boolean {
  const titles = findTitles(text);
  if (titles.length === 0) return false;
  const rest = titles.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
  return rest.replace(/[（(][^（）()]*[）)]|[\d\s、，,.．;；。]/g, '').length < 4;
}
