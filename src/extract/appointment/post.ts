import { POST_QUALIFIERS, POST_WORDS } from './words.js';

export interface Post {
  readonly organisation: string | null;
  readonly post: string;
  /** Brackets behind the post: （试用期一年）, （兼）. */
  readonly remark: string;
  /** The organisation is not printed with this post but with the one before it in the list. */
  readonly inherited: boolean;
}

const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const TERM = '(?:第[一二三四五六七八九十\\d]{1,3}届)?';
const COUNCIL =
  '(?:(?:理事会|监事会|董事会|委员会|常委会|常务委员会|常务理事会)(?=(?:副|常务|执行)*(?:主任|主席|主任委员|委员|理事长|会长|秘书长|副)))?';
const BASE = `(?:${byLength(POST_QUALIFIERS)}){0,3}(?:${byLength(POST_WORDS)})`;
/** The post at the end of a string; the leftmost match is the whole post. */
const POST = new RegExp(`(?:第[一二三四五六七八九十\\d]{1,3}届${COUNCIL}${BASE}|${TERM}${BASE})$`); // 第二届理事会副主任 · 党组成员 · 二级巡视员 · 常务副主任
/** Does a text end in a post, brackets behind it allowed? */
export const ENDS_IN_POST = new RegExp(`(?:${byLength(POST_WORDS)})(?:[（(][^（）()]{1,30}[）)])*$`);
const REMARKS = /(?<![（(][^（）()]{1,40}[）)])(?:[（(][^（）()]{1,40}[）)])+$/; // （试用期一年） · （正处长级）（兼）
const TAIL =
  /[，,（(](?:试用期|任期|聘期|聘任期|任职|挂职|时间|从\d|自\d|退休|提前退休|到龄|另有任用|保留|级别|享受|以上|任至|列|排)[^；;。]*$/; // ，任期三年 · ，列张三之后 · （任职时间从2020年12月算起）
const LEAD = /^(?:同志)?(?:的|原任|原|所任|担任的|兼任的|挂任的|所兼任|：|:){0,6}/; // 的 · 原任 · 兼任的
const OFFICE = /(?:等)?(?:职务|一职|职|人选|候选人|职位)(?:的?请求|的?申请)?(?:的决定)?$/; // 职务 · 职务的请求 · 人选
/** Inner offices that are named without the body they belong to: 市政府副秘书长、办公室主任. */
const INNER = /^(?:办公室|办公厅|研究室|政治部|机关党委|督查室)$/;
/** Words of another statement: the string was no post. */
const NO_ORGANISATION = /[，。；：、]|同志|任命|免去|职务|辞去|请求|决定|提请|列(?:出|入)?席/; // 任命李四为某局
/** 代理某市市长: the post is 代理市长. */
const ACTING = /^代理/; // 代理
/** Bodies of the party inside an organisation: the post is of the organisation. */
const PARTY = /(?:党委|党组|党总支|党支部|党工委|分党组|纪委|机关党委)$/;

/** Reads `A局党组书记、局长，B办主任（试用期一年）职务` as posts; `null` where any of it is no post. */
export function readPosts(text: string): Post[] | null {
  const plain = text
    .trim()
    .replace(/[。；;，,]$/, '')
    .replace(LEAD, '')
    .replace(TAIL, (tail, at: number, all: string) => (isBracketed(tail, all.slice(0, at)) ? tail : ''))
    .replace(OFFICE, '')
    .trim();
  const posts: Post[] = [];
  for (const item of splitPosts(plain)) {
    const post = readPost(item, posts.at(-1)?.organisation ?? null);
    if (post === null) return null;
    posts.push(post);
  }
  return posts.length > 0 ? posts : null;
}

/** Does the tail open a bracket, or stand inside one (（正科级，试用期一年）)? It is then a remark of the post. */
const isBracketed = (tail: string, before: string): boolean => /^[（(]/.test(tail) || /[（(][^（）()]*$/.test(before);

/** Characters of a post with its brackets. */
const LONGEST_POST = 60;

/** Splits at 、，兼和 where what stands before is a whole post. */
function splitPosts(text: string): string[] {
  const items: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!/[、，,；;兼和及\s]/.test(text[i]!) || !ENDS_IN_POST.test(text.slice(Math.max(from, i - LONGEST_POST), i)))
      continue;
    items.push(text.slice(from, i));
    from = i + 1;
  }
  items.push(text.slice(from));
  return items.map((item) => item.replace(/^(?:兼任|兼|任|担任)/, '').trim()).filter((item) => item !== '');
}

function readPost(item: string, previous: string | null): Post | null {
  const remark = REMARKS.exec(item)?.[0] ?? '';
  const acting = ACTING.test(item) ? '代理' : '';
  const name = item
    .slice(acting.length, item.length - remark.length)
    .replace(OFFICE, '')
    .trim();
  const post = POST.exec(name.slice(-LONGEST_POST))?.[0];
  if (post === undefined) return null;
  const printed = name
    .slice(0, name.length - post.length)
    .trimEnd()
    .replace(PARTY, '');
  if (NO_ORGANISATION.test(printed)) return null;
  const inner = previous !== null && INNER.test(printed);
  const inherited = previous !== null && (printed === '' || inner);
  const organisation = inner ? previous + printed : printed === '' ? previous : printed;
  return { organisation, post: acting + post, remark, inherited };
}
