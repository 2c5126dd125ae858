/** Heads that say which issue of a gazette this is. */
import type { Page } from '../../tree/page.js';
import { textOf } from '../segment.js';
import type { Row } from './edge-rows.js';
import { readPageNumber } from './page-number.js';

const issue = /^(?:\p{Script=Han}{2,16}公报)?(?:\d{4}年)?第?\d{1,3}[期号](?:[（(·]?总第?\d{1,4}[期号][)）]?)?$/u; // 2012年第12期（总第561期） 第3期
const published = /^\d{4}年\d{1,2}月\d{1,2}日出版$/u; // 2024年6月28日出版
const gazette = /^\p{Script=Han}{0,24}(?:政府|人民代表大会常务委员会|国务院|[部委局署厅])(?:公报|政报)$/u; // 政府公报 云州市人民政府公报

/** Is the row nothing but the name of the gazette, the number of the issue, its day, and the number of the page? On the first sheet it is the gazette's own head. */
export function saysIssue({ page, rank, place, segments }: Row, pages: readonly Page[]): boolean {
  const words = segments
    .map((segment) => textOf(segment).normalize('NFKC').replace(/\s/gu, ''))
    .filter((text) => readPageNumber(text) === null);
  return (
    place !== 'side' &&
    rank === 0 &&
    page !== pages[0]!.number &&
    words.length > 0 &&
    words.every((text) => issue.test(text) || published.test(text) || gazette.test(text))
  );
}
