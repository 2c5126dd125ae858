/** One stretch between commas, read as far as its words allow: who, which word of duty, and where what is to be done begins. */
import type { Span } from '../../tree/span.js';
import { doer } from './doer.js';
import { doing, hasAdverb, verbLength } from './doing.js';
import { findModals, type Modal } from './find-modals.js';
import { isNamedByPlace, leading, NO_NAME, opensWithVerb } from './leading.js';
import { skip } from './skip.js';
import { agent, asked, governed } from './who.js';
import { bearerEnds } from './words/bearers.js';
import { ADVERBIAL_END, CASE_END, TEMPORAL_END } from './words/endings.js';
import { prepositionAt } from './words/function-words.js';

export interface Piece extends Span {
  /**
   * `limb`: something is done; `adverbial`: when, how, by what (按照…要求); `condition`: it puts a case (…的，); `rest`: neither, a noun or the rest
   * of what stood before.
   */
  readonly kind: 'limb' | 'adverbial' | 'condition' | 'rest';
  /** Only how is said yet, in a limb that goes on behind the comma: 各地要结合实际，开展…. */
  readonly isOpen: boolean;
  /** It is a name and nothing else: 市绿化管理部门（以下简称…），负责…. */
  readonly isName: boolean;
  /** Who is told, as printed; null where the piece names no one. */
  readonly subject: Span | null;
  /** Its subject is a thing: 验收工作应当…. */
  readonly hasThing: boolean;
  /** The name stands in an attribute: 申报单位编制的方案应包括…. */
  readonly isAgentOfThing: boolean;
  readonly modal: Modal | null;
  /** Who encourages or asks, in front of the word: 国家鼓励…. */
  readonly asker: Span | null;
  /** Where its predicate begins, behind the word of duty. */
  readonly action: number;
  /** It opens with the verb of result or of doing itself: 确保…. */
  readonly verb: number;
}

const DEFINES =
  /^(?:是指|是|为(?!.{1,20}(?:提供|办理))|系指|包括|包含|分为|属于|指(?![导定挥派明引示])|称为|涵盖|即|位于|不适用|适用|分别为|由＊*组成)/u;

export function parsePiece(veiled: string, span: Span): Piece {
  const text = veiled.slice(span.start, span.end);
  const at = (index: number) => span.start + index;
  const head = skip(text, 0);
  const modals = findModals(text, { start: 0, end: text.length });
  const ends = bearerEnds(text);
  const isCase = CASE_END.test(text) && !/(?:目的|(?<!行)为的)$/u.test(text);
  const modal = modals.find((one) => isModalHere(text, one, isCase)) ?? null;
  const by = agent(text, head, modal?.start ?? text.length, ends);
  const shift = (one: Span | null): Span | null => one && { start: at(one.start), end: at(one.end) };
  const shiftModal = (one: Modal | null): Modal | null => one && { ...one, start: at(one.start), end: at(one.end) };

  if (isCase) {
    const who = leading(text, head, text.length, ends);
    return piece(span, { kind: 'condition', subject: shift(who), action: span.start, verb: span.start });
  }
  if (modal) {
    const isAsked = modal.word === '鼓励' || modal.word === '请';
    const who = modal.word === '鼓励' ? null : (by ?? governed(text, head, modal.start, ends));
    const before = text.slice(head, modal.start);
    const pivot = isAsked && !who ? asked(text, modal.end, ends) : null;
    const isOwnVerb = /^(?:享受|享有)$/u.test(modal.word);
    const action = pivot ? pivot.end : isOwnVerb ? modal.start : modal.end;
    const verb = skip(text, action);
    const asker = modal.word === '鼓励' ? (by ?? governed(text, head, modal.start, ends)) : null;
    const things = isOwnVerb
      ? enjoyer(text, { start: head, end: modal.start })
      : who || pivot || isAsked
        ? null
        : doer(text, { start: head, end: modal.start }, verb);
    return piece(span, {
      isOpen: (prepositionAt(text, verb) > 0 && doing(text, verb) === null) || verb >= text.length,
      kind: 'limb',
      subject: shift(pivot ?? who?.span ?? things),
      hasThing: modal.word !== '鼓励' && !pivot && !who && !things && isThing(before),
      isAgentOfThing: who?.isAgent ?? false,
      modal: shiftModal(modal),
      asker: shift(asker?.span ?? null),
      action: at(action),
      verb: at(verb),
    });
  }
  if (by) {
    const verb = skip(text, by.span.end);
    const isLimb = verb < text.length && !TEMPORAL_END.test(text);
    return piece(span, {
      kind: isLimb ? 'limb' : 'adverbial',
      subject: shift(by.span),
      action: at(by.span.end),
      verb: at(verb),
    });
  }
  const who = leading(text, head, text.length, ends);
  if (who) {
    const verb = skip(text, who.end);
    const isAttribute = modals.some((one) => one.start === verb); // 试验机构应当具备的条件
    if (verb >= text.length || isAttribute || DEFINES.test(text.slice(verb))) {
      const kind = verb >= text.length ? 'adverbial' : 'rest';
      return piece(span, {
        kind,
        subject: isAttribute ? null : shift(who),
        hasThing: kind === 'rest',
        action: at(who.end),
        verb: at(verb),
      });
    }
    const isLimb = doing(text, verb) !== null && !TEMPORAL_END.test(text);
    return piece(span, {
      kind: isLimb ? 'limb' : 'adverbial',
      subject: shift(who),
      action: at(who.end),
      verb: at(verb),
    });
  }
  const isName =
    ends.at(-1) === text.length &&
    head === 0 &&
    !NO_NAME.test(text) &&
    !opensWithVerb(text, 0) &&
    (prepositionAt(text, 0) === 0 || isNamedByPlace(text, 0));
  const isLimb =
    !isName && (doing(text, head) !== null || hasAdverb(text, head)) && !(TEMPORAL_END.test(text) && text.length < 60);
  const isAdverbial =
    (!isLimb || /^一经/u.test(text)) &&
    (prepositionAt(text, head) > 0 || head >= text.length || ADVERBIAL_END.test(text) || /^一经/u.test(text));
  return piece(span, {
    kind: isAdverbial ? 'adverbial' : isLimb ? 'limb' : 'rest',
    isName,
    subject: null,
    action: span.start,
    verb: at(head),
  });
}

type Read = Pick<Piece, 'kind' | 'subject' | 'action' | 'verb'> & Partial<Omit<Piece, keyof Span>>;

/** Named one by one: V8 takes twenty times as long to add to an object that began with others spread into it. */
const piece = ({ start, end }: Span, read: Read): Piece => ({
  start,
  end,
  kind: read.kind,
  isOpen: read.isOpen ?? false,
  isName: read.isName ?? false,
  subject: read.subject,
  hasThing: read.hasThing ?? false,
  isAgentOfThing: read.isAgentOfThing ?? false,
  modal: read.modal ?? null,
  asker: read.asker ?? null,
  action: read.action,
  verb: read.verb,
});

/** Who enjoys what: 引进的人才按照规定享受…; 按照规定享受… and 符合条件的享受… name no one. */
function enjoyer(text: string, { start, end }: Span): Span | null {
  const manner = /(?:按照?|依照?|根据)[^，]*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const name = { start, end: end - manner };
  return name.end <= start ||
    text[name.end - 1] === '的' ||
    (prepositionAt(text, start) > 0 && !isNamedByPlace(text, start))
    ? null
    : name;
}

const isThing = (before: string): boolean => {
  if (before === '' || skip(before, 0) >= before.length) return false;
  return (
    !(prepositionAt(before, 0) > 0 && !/的[^的]{2,}$/u.test(before)) &&
    !TEMPORAL_END.test(before) &&
    !CASE_END.test(before)
  );
};

/** A word of duty in an attribute (应当公开的事项, 可以不予公开的情形) is none of its piece. */
function isModalHere(text: string, modal: Modal, isCase: boolean): boolean {
  if (isCase || modal.end >= text.length) return false;
  if (/(?<!(?:按照?|依照?|根据)[^，]{0,16})规定[^，]{0,30}$/u.test(text.slice(0, modal.start))) return false; // 法律没有规定机构可以…的事项
  if (/^由[^，]{2,20}的\p{Script=Han}{1,8}$/u.test(text.slice(modal.end))) return false; // 应由行政方面处理的提案
  if (/^享[受有]$/u.test(modal.word) && /的[^的，]{1,16}$/u.test(text.slice(modal.end)) && endsInBearer(text))
    return false; // 享有盛誉的个人
  const from = modal.end + (/^(?:不予|予以|给予)/u.test(text.slice(modal.end)) ? 2 : 0);
  return !endsInAttribute(text, from) && !endsInAttribute(text, skip(text, from));
}

const endsInBearer = (text: string): boolean => bearerEnds(text).at(-1) === text.length;

function endsInAttribute(text: string, from: number): boolean {
  let end = from;
  for (let length = verbLength(text, end); length > 0; length = verbLength(text, end)) {
    if (/^(?:按|依照|依据|根据|作出|做出|提出)/u.test(text.slice(end))) return false; // 应当作出不予确认的决定
    end += length;
    if (!/[、和或]/u.test(text[end] ?? '') || verbLength(text, end + 1) === 0) break; // 应当承担相应的责任
    end += 1;
  }
  return end > from && text[end] === '的';
}
