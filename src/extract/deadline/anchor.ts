/** Finds the event a length is counted from: the 收到申请 of 自收到申请之日起15日内. */
export interface Anchor {
  readonly text: string;
  /** Offset where the phrase with its preposition begins. */
  readonly start: number;
  /** Is the length counted back from the event (开标前10日)? */
  readonly isBefore: boolean;
}

// 之日起 之日起的 之时起 结束后 以后的 届满前
const MARKER =
  /(?:(?:之日|之时|当日|次日|日)(?:起|起算|起计算|开始|后|以后|之后)?|起|之后|以后|后|之前|以前|前)(?:的|,)?(?:算)?满?(?:至少|不少于|最迟|最多|不超过|最长不超过|最晚)?$/;
const BACK = /(?:之前|以前|前)(?:的|,)?(?:至少|不少于|最迟)?$/; // 届满前 召开前至少
const BOUNDARY = /[,。;:!?\t]/; // ends the clause the anchor stands in
const FROM = /(?:自|从)(?!然|治|愿|主(?!管)|己|行(?!政|为)|身|动|觉|查|救|筹|产|由(?!政)|业|事(?!件|故)|严|轻|而)/g; // 自收到 从受理 自行政, not 自然 自行 从事
const AT = /(?<![存现所实健内外潜旨])在(?!线|建|校|编|职|岗|地|册|押)|(?<![对由关基位属等低高小大优多少便利用鉴])于/g; // 在事件发生 于应急终止
// what is said before the event and is no part of it: 应当 必须 可以 由 并
const MODAL =
  /(?:应当|应该|必须|(?<![响反相适供效对回])应(?![急用届聘对])|须|要|可以|可|不得|并|且|由|需|请|立即|及时|自行|统一|均|一般|原则上)(?=.{2})/g;
const LONGEST = 36;

/** Reads the anchor that ends at `at`; `null` where the words before it mark none. */
export function readAnchor(text: string, sentenceStart: number, at: number): Anchor | null {
  const left = text.slice(Math.max(sentenceStart, at - LONGEST - 12), at);
  const offset = at - left.length;
  const marker = MARKER.exec(left);
  if (!marker || marker.index === 0) return null;
  const body = left.slice(0, marker.index);
  let clause = 0;
  for (let i = body.length - 1; i >= 0; i -= 1) {
    if (BOUNDARY.test(body[i]!)) {
      clause = i + 1;
      break;
    }
  }
  const segment = body.slice(clause);
  const from = last(FROM, segment) ?? first(AT, segment);
  const begin = from ? clause + from.end : clause + (last(MODAL, segment)?.end ?? 0);
  const event = left.slice(begin, marker.index).replace(/^[)\]”、]+/, ''); // the end of a bracket before it
  if (event.length === 0 || event.length > LONGEST || /^[\d.]+$/.test(event)) return null;
  const isBefore = BACK.test(left);
  // 于 and what stands before it belong to the sentence, 在 and 自 to the limit
  const start = offset + (from && !left.slice(0, begin).endsWith('于') ? clause + from.start : begin);
  return { text: isBefore ? `${event}前` : event, start, isBefore };
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function first(pattern: RegExp, text: string): Found | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function last(pattern: RegExp, text: string): Found | null {
  pattern.lastIndex = 0;
  let found: Found | null = null;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found = { start: match.index, end: match.index + match[0].length };
  }
  return found;
}

// 疫区解除封锁后，… 工程竣工验收后，…
const EARLIER_EVENT = /(?:^|[,。;:])(?:在|于|自)?([^,。;:\t]{2,20}?)(?:之?后|以后),/g;
const JUST_AN_ADVERB = /^(?:此|今|其|然|随|最|先|事)$|^(?:此|其|然|随)/; // 此后 今后

/** The event an earlier clause of the sentence names (发生事故后，企业应当于1小时内…), the nearest first; `null` where none does. */
export function eventBefore(left: string): string | null {
  const events = [...left.matchAll(EARLIER_EVENT)]
    .map((match) => match[1]!)
    .filter((event) => !JUST_AN_ADVERB.test(event));
  return events.at(-1) ?? null;
}
