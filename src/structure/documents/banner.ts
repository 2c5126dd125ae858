import type { Block } from '../../tree/block.js';
import { titleKey } from '../similarity.js';
import { isText } from './title-shape.js';

const SECTION = /(?:文件|解读|任免|法规|规章|大事记|要闻|专栏|选登|公告)$/; // 市政府文件  政策解读
const LETTERHEAD = /^\p{Script=Han}{2,30}文件$/u; // 湖南省人民政府办公厅文件
const LENGTH = 16;

/** The name of a section printed above its first document (【市政府文件】), listed in the 目录 or of the usual make. */
export function isBanner(block: Block | undefined, sections: ReadonlySet<string>): boolean {
  if (!isText(block)) return false;
  const text = bannerName(block.text);
  if (text.length > LENGTH * 2 || text === '') return false;
  const apart = block.align === 'center' || block.align === 'left' || block.bold || /^【/.test(block.text.trim());
  return sections.has(titleKey(text))
    ? apart
    : text.length <= LENGTH && /^【.+】$/.test(block.text.trim()) && SECTION.test(text);
}

/** 发文机关标志, the red head of a document: its issuer and 文件. */
export const isLetterhead = (block: Block | undefined): boolean =>
  isText(block) && LETTERHEAD.test(block.text.replace(/\s/g, ''));

export const bannerName = (text: string): string =>
  text
    .trim()
    .replace(/^【(.*)】$/, '$1')
    .replace(/^[■◆●▲★]\s*/, '');
