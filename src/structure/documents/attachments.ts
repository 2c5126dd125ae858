import { matchLabels } from '../numbering/match-labels.js';

/** `附件：…` announces what is attached; `附件1` alone on a line stands above an annex. */
const LIST = /^附\s*[件录表][\s　]*[:：]\s*\S|^附\s*件\s*[1１一][\s　]*[.．、:：]\s*\S|^附[:：]\s*\S/; // 附件：1.名单（略）  附：名单
const MARK =
  /^附(?:\s*[件录表])?(?:\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[（(][0-9一二三四五六七八九十]{1,3}[）)]))?\s*[:：]?$/; // 附件  附件1  附 件：
const MARK_WITH_TITLE =
  /^(附\s*[件录表][\s　]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[:：]\s*|\s+|\s*(?=《))|附\s*[件录表][\s\t　]+)(?=\S)/; // 附件1 任务分工表

export const isAttachmentList = (text: string): boolean => LIST.test(text);
export const isAnnexMark = (text: string): boolean => MARK.test(text);
export const annexMarkBefore = (text: string): string | null => MARK_WITH_TITLE.exec(text)?.[1] ?? null;

/** The number in `附件2`, or null. */
export function annexNumber(text: string): number | null {
  const digits = /([0-9]{1,2})/.exec(text.normalize('NFKC'))?.[1];
  return digits === undefined ? null : Number(digits);
}

export interface Attachment {
  readonly title: string;
  readonly omitted: boolean;
}

/** A further line of a 附件 list: `2. …`. */
export const isFurtherItem = (text: string): boolean =>
  text.length <= 120 &&
  !/。./.test(text) &&
  (NEXT_MARK.test(text) || matchLabels(text).some((label) => (label.value ?? 0) >= 2 && label.style.rank === 10));

/** Each line of a list may begin with its own 附件2：. */
const NEXT_MARK = /^附\s*件[\s　]*(?:[2-9]|[1-9][0-9]|[二三四五六七八九十])[\s　]*[.．、:：]\s*\S/; // 附件2：…

/** The titles of a 附件 list, several in one line allowed. */
export function readAttachments(text: string): Attachment[] {
  const list = text.replace(
    /^附\s*[件录表]?[\s　]*(?:[0-9０-９一二三四五六七八九十]{1,3}[\s　]*[:：])?[\s　]*[:：]?\s*/,
    '',
  );
  return splitItems(list)
    .map(readItem)
    .filter((item) => item.title !== '');
}

/** Cuts a list that numbers its items at `2.`, `3.` … in turn; other digits are part of a title. */
function splitItems(list: string): string[] {
  const items: string[] = [];
  let rest = list;
  if (!/^[1１][.．、]/.test(list)) return [list];
  for (let next = 2; ; next += 1) {
    const found = new RegExp(`(?<![0-9０-９.．])${next}\\s*[.．、](?![0-9])`).exec(rest.normalize('NFKC'));
    if (!found || rest.normalize('NFKC').length !== rest.length) return [...items, rest];
    items.push(rest.slice(0, found.index));
    rest = rest.slice(found.index);
  }
}

function readItem(item: string): Attachment {
  const bare = item.replace(/^\s*[0-9０-９]{1,2}\s*[.．、:：]\s*/, '').trim();
  const omitted = /[（(](?:此?略|略[，,][^）)]*)[）)][。；;]?$/.test(bare);
  const title = bare
    .replace(/[（(](?:此?略|略[，,][^）)]*)[）)][。；;]?$/, '')
    .replace(/[。；;，,]$/, '')
    .trim();
  return { title: /^《[^《》]*》$/.test(title) ? title.slice(1, -1) : title, omitted };
}
