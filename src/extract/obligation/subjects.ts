/** Who a sentence says has a duty: the words between its start and the modal word. */

import { type Span, trim } from '../../tree/span.js';
import { unitsBefore } from '../responsibility/text-list.js';
import { PLACE } from './find-modals.js';

const EDGE = /[。；;，,、：:\s]/u;
const ADVERB = /(?:均|都|一律|也|还|同时|原则上|一般|自收到之日起|一并|及时|依法|必要时)+$/u;

/** Nouns for those who can have a duty, though no offices by name: 用人单位, 申请人, 任何单位和个人, 各地. */
const BEARER_NAME =
  '\\p{Script=Han}{0,10}?(?:单位|部门|机构|机关|组织|政府|企业|公司|学校|医院|工会|协会|地区|各地|个人|人员|[^本他个工投法]人|者|经营户|用户|业主)';
const BEARER = new RegExp(`^${BEARER_NAME}$`, 'u');

/**
 * 用人单位在招用劳动者时，有权: the bearer opens the sentence, and only when and where stands between it and the modal word; so too in
 * 主管部门接到举报后，应当, 当事人对决定不服的，可以, and 权属单位是责任主体，应当.
 */
const AHEAD = new RegExp(
  `^(${BEARER_NAME})(?=(?:(?:在|于|因|收到|接到|接报|发现|受理|作出|收取|知道|取得)[^，,。；;]{1,30}[时后前中]|对[^，,。；;]{2,30}(?:不服|有异议)的|是[^，,。；;]{2,24}(?:主体|责任人))[，,]$)`,
  'u',
);

/** 市、县（市、区）人民政府: governments of several levels, one bearer as printed. */
const LEVELS =
  /(?:^|[，,。；;])((?:省|设区的市|市|州|县|区)(?:[（(][^（）()]{1,8}[）)])?(?:[、和](?:设区的市|市|州|县|区|乡镇?|镇|街道)(?:[（(][^（）()]{1,8}[）)])?)+(?:人民)?政府)$/u;

/** The offices or bearers in [from, end) that govern the modal word at `end`; empty where the sentence names none. */
export function subjectsOf(text: string, { start: from, end: at }: Span): Span[] {
  const adverb = ADVERB.exec(text.slice(from, at));
  const end = at - (adverb?.[0].length ?? 0);
  const levels = LEVELS.exec(text.slice(from, end))?.[1];
  if (levels !== undefined) return [{ start: end - levels.length, end }];
  const offices = unitsBefore(text, end).filter(({ start }) => start >= from);
  if (offices.length > 0) return offices;
  const ahead = AHEAD.exec(text.slice(from, end));
  if (ahead) return [{ start: from, end: from + ahead[1]!.length }];
  const comma = Math.max(from - 1, ...['，', ',', '、'].map((mark) => text.lastIndexOf(mark, end - 1)));
  const bearer = trim(text, { start: comma + 1, end }, EDGE);
  const name = text.slice(bearer.start, bearer.end);
  return BEARER.test(name) || PLACE.test(name) ? [bearer] : [];
}
