import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block, TextBlock } from '../../tree/block.js';
import { ownContents } from '../contents/own-contents.js';
import { matchLabels } from '../numbering/match-labels.js';
import { isAddressee } from './addressees.js';
import { ADOPTION_LINES, adoptionLength, isAdoption, isBareAdoption } from './adoption.js';
import { annexMarkBefore, isAttachmentList, isFurtherItem } from './attachments.js';
import { parseDateLine } from './date-line.js';
import { type NoteRole, noteRole } from './notes.js';
import { isOrgan, SIGNATORY } from './organs.js';
import { isText } from './title-shape.js';

/** 公文格式要素 (GB/T 9704-2012 clause 7) that stand outside the running text. */
export type ElementRole =
  | NoteRole
  | 'document-number'
  | 'signatory'
  | 'adoption'
  | 'addressee'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'contents'
  | 'annex-mark'
  | 'letterhead'
  | 'section'
  | 'lead';

/** Role of each block of a part, by index; blocks of the running text have none. */
export type Roles = Map<number, ElementRole>;

const SIGNED_BY = /^签发人[:：]/; // 签发人：张三
const MAX_SIGNATORIES = 16;

/**
 * Finds the elements among blocks [from, to): those of the head first, then signature, date, 附件 and notes. A list of documents
 * (`listing`) has none: numbers and dates are its rows.
 */
export function markElements(blocks: readonly Block[], from: number, to: number, listing = false): Roles {
  const roles: Roles = new Map();
  if (listing) return roles;
  let head = from;
  while (head < to) {
    const block = blocks[head];
    if (block?.type === 'figure') {
      head += 1;
      continue;
    }
    const adopted = adoptionAt(blocks, head, to);
    for (; head < adopted; head += 1) roles.set(head, 'adoption');
    if (blocks[head] !== block) continue;
    const role = isText(block)
      ? headRole(block, head === from || !roles.has(head - 1) ? null : (roles.get(head - 1) ?? null))
      : null;
    if (!role) break;
    roles.set(head, role);
    head += 1;
    if (role === 'addressee') break;
  }
  let signed = false;
  for (const index of ownContents(blocks, head, to)) roles.set(index, 'contents');
  for (let i = head; i < to; i += 1) {
    const block = blocks[i];
    if (!isText(block) || roles.has(i)) continue;
    const text = block.text.trim();
    const note = noteAt(blocks, i, to) ?? imprintAt(blocks, i, to);
    if (note) for (let at = i; at < note.end; at += 1) roles.set(at, note.role);
    else if (isAttachmentList(text) && !(signed && annexMarkBefore(text) !== null)) {
      roles.set(i, 'attachments');
      for (; i + 1 < to && isFurther(blocks[i + 1]); i += 1) roles.set(i + 1, 'attachments');
    } else if (parseDateLine(text)) {
      roles.set(i, 'date');
      markSignature(blocks, i, head, roles);
      signed = true;
    } else if (dateAfterSignature(text)) {
      roles.set(i, 'signature');
      markSignature(blocks, i, head, roles);
    } else if (block.align === 'right' && isSignature(block) && nothingAfter(blocks, i + 1, to))
      roles.set(i, 'signature');
  }
  return roles;
}

/** Index after a 题注 that runs over several blocks; `first` where none begins there. */
function adoptionAt(blocks: readonly Block[], first: number, to: number): number {
  const lines: string[] = [];
  for (let i = first; i < Math.min(to, first + ADOPTION_LINES); i += 1) {
    const block = blocks[i];
    if (!isText(block)) break;
    lines.push(block.text.trim());
  }
  return first + adoptionLength(lines);
}

/** A note, its bracket closed up to two blocks below. */
function noteAt(blocks: readonly Block[], first: number, to: number): { role: NoteRole; end: number } | null {
  let text = '';
  for (let i = first; i < Math.min(to, first + 3); i += 1) {
    const block = blocks[i];
    if (!isText(block)) return null;
    text += block.text.trim();
    const role = noteRole(text);
    if (role) return { role, end: i + 1 };
    if (!/^[（(][^）)]*$/.test(text) || text.length > 120) return null;
  }
  return null;
}

/** 印发机关 and 印发日期 of a 版记, when layout reads them as two blocks: they stand in one row, the date ends in 印发. */
function imprintAt(blocks: readonly Block[], at: number, to: number): { role: NoteRole; end: number } | null {
  const block = blocks[at];
  if (!isText(block)) return null;
  const text = block.text.trim();
  const printed =
    PRINTED_ON.test(text) && blocks.slice(at + 1, to).every((one) => !isText(one) || one.text.length < 80);
  const beside = blocks
    .slice(at + 1, to)
    .some((one) => isText(one) && PRINTED_ON.test(one.text.trim()) && inOneRow(block, one));
  return printed || (beside && isOrgan(text)) ? { role: 'printing', end: at + 1 } : null;
}

const PRINTED_ON = /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印发$/; // 2019年3月26日印发

function inOneRow(a: TextBlock, b: TextBlock): boolean {
  const [left, right] = [a.lines[0], b.lines[0]];
  if (!left || !right || left.page !== right.page) return false;
  return Math.abs(left.bbox[1] - right.bbox[1]) < 0.5 * (left.bbox[3] - left.bbox[1]);
}

const isFurther = (block: Block | undefined): boolean => isText(block) && isFurtherItem(block.text);

function headRole({ text, align }: TextBlock, previous: ElementRole | null): ElementRole | null {
  const line = text.trim();
  if (line.length < 60 && normalizeDocumentNumber(line.split(/\t| {2,}/)[0] ?? '') !== null) return 'document-number';
  if (SIGNED_BY.test(line)) return 'signatory';
  if (isAdoption(line) || isBareAdoption(line, align)) return 'adoption';
  if (previous !== 'date' && parseDateLine(line)) return 'date';
  if (isAddressee(line)) return 'addressee';
  // 省长　王林 below the title of the report that he gives.
  if (previous === 'adoption' && align === 'center' && SIGNATORY.test(line)) return 'signature';
  // Gazettes print the issuers of a forwarded text below its title.
  return align === 'center' && isOrgan(line.replace(/[\s、]/g, '')) ? 'signature' : null;
}

/** The names of those who sign, above a line with the date. */
function markSignature(blocks: readonly Block[], date: number, floor: number, roles: Roles): void {
  for (let i = date - 1; i >= Math.max(floor, date - MAX_SIGNATORIES); i -= 1) {
    const [block, below] = [blocks[i], blocks[i + 1]];
    // What stands at the foot of the sheet may be read before the second column of a signature.
    if (roles.get(i) === 'printing') continue;
    if (!isText(block) || roles.has(i)) return;
    const half = roles.get(i + 1) === 'signature' && isText(below) && isFirstHalf(block, below);
    if (!half && !isSignature(block)) return;
    roles.set(i, 'signature');
  }
}

/** The first line of a name that takes two, set above the middle of the second. */
function isFirstHalf(block: TextBlock, below: TextBlock): boolean {
  const [line, next] = [block.lines[0]!, below.lines[0]!];
  const text = block.text.trim();
  if (block.lines.length > 1 || line.page !== next.page || /[。；;，,：:？?！!\t]$/.test(text)) return false;
  const height = line.bbox[3] - line.bbox[1];
  const middle = ({ bbox }: typeof line) => (bbox[0] + bbox[2]) / 2;
  return (
    Math.abs(middle(line) - middle(next)) < height &&
    Math.abs(line.bbox[0] - next.bbox[0]) > height &&
    next.bbox[1] - line.bbox[1] < 2 * height &&
    matchLabels(text).length === 0 &&
    isOrgan(text + below.text.trim())
  );
}

function isSignature(block: TextBlock): boolean {
  const text = block.text.trim();
  if (text.length > 120 || /[。；;，,：:？?！!]$/.test(text)) return false;
  if (SIGNATORY.test(text)) return true;
  if (/[。；;，,]/.test(text) || matchLabels(text).length > 0) return false;
  const names = text.split(/[\s\t　]+/);
  return names.every(isOrgan) || isOrgan(text.replace(/\s/g, '')) || (block.align === 'right' && text.length <= 40);
}

/** `云州市人民政府　2020年12月3日` on one line. */
export function dateAfterSignature(text: string): { signature: string; date: string } | null {
  const found =
    /^(\S.{1,40}?)[\s\t　]*([0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)$/.exec(
      text,
    );
  const [signature, date] = [found?.[1]?.trim() ?? '', parseDateLine(found?.[2] ?? '')];
  return date !== null && isOrgan(signature) ? { signature, date } : null;
}

const nothingAfter = (blocks: readonly Block[], from: number, to: number): boolean =>
  blocks
    .slice(from, to)
    .every(
      (block) =>
        !isText(block) ||
        noteRole(block.text.trim()) !== null ||
        isAttachmentList(block.text) ||
        (block.align === 'right' && block.text.length <= 40),
    );
