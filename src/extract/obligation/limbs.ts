/** A sentence becomes limbs: each main verb with its subject, its word of duty, its case and its purpose. One pass from the left. */
import { verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { doing } from './doing.js';
import type { Limb, LimbRule } from './limb.js';
import type { Modality } from './modal-words.js';
import { type Piece, parsePiece } from './piece.js';
import { pieces } from './pieces.js';
import { partsOf } from './sentences.js';
import { skip } from './skip.js';
import { VEIL } from './veil.js';
import { bearerEnds, OFFICE } from './words/bearers.js';
import { prepositionAt } from './words/function-words.js';
import {
  EMPTY_VERB,
  MEASURED,
  OBJECT_END,
  ONLY_ROLE,
  OPEN_OBJECT,
  PLAYS,
  PROMOTES,
  RESULT,
  WAY,
} from './words/limb-words.js';

/** What the document says of the text a sentence stands in. */
export interface Setting {
  /** Does the document's issuer speak of itself so: 我部, 本局? */
  readonly isIssuer: (name: string) => boolean;
  /** Rules in articles: what they say in the present is norm, whoever is its subject. */
  readonly isArticle: boolean;
}

/** The limbs of one sentence of a text whose brackets are covered. `lead`: the unit that opens the item it stands in. */
export function limbsOf(veiled: string, sentence: Span, setting: Setting, lead: Span | null = null): Limb[] {
  const reader = new SentenceReader(veiled, sentence, setting, lead);
  for (const part of partsOf(veiled, sentence)) {
    const spans = pieces(veiled, part);
    reader.open(part);
    for (const [i, span] of spans.entries()) reader.take(parsePiece(veiled, span), spans[i + 1] ?? null);
    reader.close();
  }
  return reader.limbs;
}

class SentenceReader {
  readonly limbs: Limb[] = [];
  private subject: Span | null;
  private hasThing = false;
  private modality: Modality = 'obligation';
  private modal: string | null = null;
  /** Null until something has been said that governs what follows. */
  private rule: LimbRule | null = null;
  /** Pieces in front of the next limb. */
  private pending: Piece[] = [];
  /** A piece that would be a limb if nothing followed. */
  private waiting: Piece | null = null;
  private shared: Span | null = null;
  private part: Span | null = null;

  constructor(
    private readonly veiled: string,
    private readonly sentence: Span,
    private readonly setting: Setting,
    lead: Span | null,
  ) {
    this.subject = lead;
  }

  open(part: Span | null = this.part): void {
    this.part = part;
    this.pending = [];
    this.waiting = null;
  }

  close(): void {
    if (this.waiting) {
      const piece = this.waiting;
      this.pending = this.pending.filter(({ start }) => start < piece.start);
      this.add(piece);
    }
    this.open();
  }

  take(read: Piece, next: Span | null): void {
    const words = this.words(read);
    const piece = this.isContinued(read, words) ? { ...read, kind: 'limb' as const } : read;
    if (ONLY_ROLE.test(words) && this.isChargeOfLast(piece)) return;
    if (piece.kind === 'limb' && next !== null && this.waits(piece, next)) {
      this.govern(piece);
      this.waiting = piece;
      this.pending.push(piece);
      return;
    }
    if (piece.kind === 'limb' && !this.isIdle(piece)) {
      if (this.isPartner(words)) {
        this.pending.push(piece);
        return;
      }
      this.add(piece);
      return;
    }
    this.pass(piece);
  }

  /** Where a limb is waited for, or one governs, a verb that may be a noun is a verb: 应当…，监督实施. */
  private isContinued({ kind, subject, start, end }: Piece, words: string): boolean {
    if (kind !== 'rest' || subject !== null || end - start < 3) return false;
    const verb = verbalNouns().at(words, 0) || verbs().at(words, 0);
    if (verb === 0 || bearerEnds(words.slice(0, verb + 4)).length > 0) return false;
    return this.waiting !== null || this.rule !== null;
  }

  /** 建立…体系，由甲牵头，乙配合: who leads stands behind what is done. */
  private isChargeOfLast(piece: Piece): boolean {
    const last = this.limbs.at(-1);
    const role = ONLY_ROLE.exec(this.words(piece))?.[1];
    if (!last || piece.subject === null || role === undefined || this.waiting !== null || piece.verb < piece.end - 2)
      return false;
    const isHelp = /^(?:配合|协助|参与|参加|协同)$/u.test(role);
    if (!isHelp && last.subject !== null && last.rule !== 'charge') return false;
    if (isHelp && last.rule !== 'charge') return false;
    const subject = isHelp || last.rule === 'charge' ? last.subject : { ...piece.subject, source: 'limb' as const };
    this.replaceLast({
      ...last,
      subject,
      rule: 'charge',
      modal: last.modal ?? role,
      span: { ...last.span, end: piece.end },
    });
    return true;
  }

  /** Is what is done still to come? */
  private waits(piece: Piece, next: Span): boolean {
    const words = this.words(piece);
    const role = ONLY_ROLE.exec(words)?.[1];
    if (role !== undefined)
      return piece.subject !== null && /^(?:牵头|负责)$/u.test(role) && piece.verb >= piece.end - 2;
    const behind = this.veiled.slice(next.start, next.end);
    if (piece.isOpen) return !/^(?:并|且|同时)/u.test(behind);
    const adverbial = this.veiled
      .slice(piece.subject?.end ?? piece.action, piece.end)
      .replace(/^(?:应当?|要|须|必须|将)/u, '');
    if (/^(?:对|就|将|把)/u.test(adverbial) && EMPTY_VERB.test(behind)) return true;
    if (!WAY.test(adverbial) || (piece.modal !== null && piece.modal.modality === 'prohibition')) return false;
    const follower = parsePiece(this.veiled, next);
    return (
      follower.subject === null &&
      follower.modal === null &&
      (follower.kind === 'adverbial' || !/^(?:并|且)/u.test(behind))
    );
  }

  /** A sentence in the present about someone who is no office tells no one anything. */
  private isIdle(piece: Piece): boolean {
    if (piece.modal || !piece.subject || this.setting.isArticle) return false;
    const name = this.veiled.slice(piece.subject.start, piece.subject.end);
    return !OFFICE.test(name) && !this.setting.isIssuer(name);
  }

  private isPartner(words: string): boolean {
    const role = ONLY_ROLE.exec(words)?.[1];
    return role !== undefined && this.waiting !== null && /^(?:配合|协助|参与|参加|协同|负责)$/u.test(role);
  }

  /** A piece that is no limb. */
  private pass(piece: Piece): void {
    const last = this.limbs.at(-1);
    if (piece.kind === 'limb') {
      this.pending.push(piece);
      return;
    }
    const words = this.words(piece);
    const isNext =
      piece.kind === 'condition' &&
      piece.subject === null &&
      last !== undefined &&
      last.span.end < (this.part?.start ?? 0);
    if (isNext && this.subject && !OFFICE.test(this.words(this.subject))) this.subject = null; // 申请人应当提交材料；材料齐全的，应当受理
    const runsOn =
      last !== undefined && last.span.end === piece.start - 1 && /[，,、]/u.test(this.veiled[last.span.end] ?? '');
    if (piece.isName && this.waiting === null && !runsOn) {
      this.subject = { start: piece.start, end: piece.end };
      this.hasThing = false;
      this.rule = null;
      this.pending.push(piece);
      return;
    }
    if (
      piece.subject &&
      (this.waiting === null || OFFICE.test(this.words(piece.subject))) &&
      (piece.kind !== 'rest' || this.setting.isArticle || OFFICE.test(this.words(piece.subject)))
    ) {
      if (piece.kind !== 'condition') {
        this.rule = null;
        this.modal = null;
        this.modality = 'obligation';
      }
      this.subject = piece.subject;
      this.hasThing = false;
    } else if (piece.kind === 'rest' && last && this.pending.length === 0 && continues(this.veiled, last, piece)) {
      this.replaceLast({ ...last, span: { ...last.span, end: piece.end }, action: { ...last.action, end: piece.end } });
      return;
    }
    if (piece.kind === 'adverbial' && this.limbs.length === 0 && this.rule === null)
      this.shared = { start: this.shared?.start ?? piece.start, end: piece.end };
    if (words !== '') this.pending.push(piece);
  }

  private add(piece: Piece): void {
    const words = this.words(piece);
    const last = this.limbs.at(-1);
    const isBare = piece.subject === null && piece.modal === null && this.waiting === null;
    if (last && isBare && RESULT.test(words) && !(this.rule === 'modal' && PLAYS.test(words))) {
      this.replaceLast({ ...last, purpose: { start: last.purpose?.start ?? piece.start, end: piece.end } });
      this.open();
      return;
    }
    if (last && isBare && OPEN_OBJECT.test(this.words(last.action)) && OBJECT_END.test(words)) {
      this.replaceLast({ ...last, span: { ...last.span, end: piece.end }, action: { ...last.action, end: piece.end } });
      return;
    }
    const goesOn = /^(?:并|同时|应|由|且应|责令)/u.test(words);
    const isSamePart = last !== undefined && last.span.end > (this.part?.start ?? 0);
    if (last?.modality === 'prohibition' && isSamePart && isBare && !goesOn && this.pending.length === 0) {
      this.replaceLast({ ...last, span: { ...last.span, end: piece.end }, action: { ...last.action, end: piece.end } });
      return;
    }
    if (this.modal === '鼓励' && isBare && PROMOTES.test(words)) this.release();
    const isGoverned = piece.modal === null && piece.subject === null && !piece.hasThing && this.rule !== null;
    if (isGoverned && this.rule === 'charge' && this.waiting === null) {
      this.rule = 'norm';
      this.modal = null;
    }
    if (!isGoverned) this.govern(piece);
    const opening = this.waiting ?? piece;
    const first =
      this.pending[
        this.pending.findLastIndex(
          (one) =>
            one !== this.waiting && one.subject === null && (one.kind === 'rest' || one.kind === 'limb') && !one.isName,
        ) + 1
      ] ?? piece;
    const start = Math.min(first.start, piece.start, ...(piece.subject ? [piece.subject.start] : []));
    const cases = this.pending.filter(
      (one) => one.kind === 'condition' || /^(?:如|若|如果|凡|遇|除)/u.test(this.words(one)),
    );
    this.limbs.push({
      span: { start, end: piece.end },
      action: {
        start: this.waiting && !ONLY_ROLE.test(this.words(opening)) ? opening.action : piece.action,
        end: piece.end,
      },
      sentence: this.sentence,
      subject: this.subject && { ...this.subject, source: 'limb' },
      hasThing: this.hasThing,
      modality: this.modality,
      modal: this.modal,
      isGoverned,
      rule: this.rule ?? 'imperative',
      condition: cases.length > 0 ? { start: cases[0]!.start, end: cases.at(-1)!.end } : null,
      purpose: null,
      shared: this.limbs.length > 0 ? this.shared : null,
    });
    this.pivot(piece);
    this.open();
  }

  /** What a piece says of who acts and of the word of duty holds for the limbs behind it. */
  private govern(piece: Piece): void {
    const isMeasured = piece.hasThing && this.subject !== null && MEASURED.test(this.words(piece));
    if (piece.subject !== null || (piece.hasThing && !isMeasured)) {
      this.subject = piece.subject;
      this.hasThing = piece.hasThing;
    }
    if (piece.modal) {
      this.modality = piece.modal.modality;
      this.modal = piece.modal.word;
      this.rule = 'modal';
      return;
    }
    if (this.rule !== null && piece.subject === null && !piece.hasThing) return;
    const verb = this.veiled.slice(piece.verb, piece.end);
    const charge =
      /^(?:具体|统一|共同|分别)*(负责|牵头)/u.exec(verb) ?? /(?:由).{2,60}?(负责|牵头)$/u.exec(this.words(piece));
    const will = this.isWill(piece);
    this.modality = 'obligation';
    this.modal = will ? '将' : (charge?.[1] ?? null);
    this.rule = will ? 'will' : charge ? 'charge' : this.subject ? 'norm' : 'imperative';
  }

  /** 将 of the future, not of the object: 我部将组织, 市财政局将会同…; not 市财政局将资金拨付…. */
  private isWill({ subject, end }: Piece): boolean {
    if (!subject || this.veiled[subject.end] !== '将') return false;
    const rest = this.veiled.slice(subject.end + 1, end);
    return (
      prepositionAt(rest, 0) > 0 ||
      skip(rest, 0) > 0 ||
      (doing(rest, 0) !== null &&
        !/^..(?:的|[^，]{0,40}(?:纳入|报送|列入|移交|移送|送达|告知|作为|上报|提交|报|通报|抄送))/u.test(rest))
    );
  }

  /** Who is guided or set up does what follows: 指导X开展…，V…; 成立工作专班，协助…. */
  private pivot(piece: Piece): void {
    const words = this.veiled.slice(piece.action, piece.end);
    const match =
      /^(?:将)?指导((?:\p{Script=Han}|、|＊)+?等?(?:单位|部门|企业|机构|协会|学会))(?=在|开展|做好|加强|建立|制定|通过|对)/u.exec(
        words,
      ) ?? /^(?:建立|成立|设立|组建)[^，]*?((?:工作)?(?:专班|小组|委员会|指挥部|专家组))$/u.exec(words);
    if (!match) return;
    const end = piece.action + (match[0].endsWith(match[1]!) ? match[0].length : 0);
    this.subject = { start: end - match[1]!.length, end };
  }

  /** What follows stands on its own. */
  private release(): void {
    this.subject = null;
    this.rule = null;
    this.modal = null;
    this.modality = 'obligation';
  }

  private replaceLast(limb: Limb): void {
    this.limbs[this.limbs.length - 1] = limb;
  }

  private words({ start, end }: Span): string {
    return this.veiled.slice(start, end);
  }
}

/** The rest of an object after a comma, as lists run on: 工程措施，生物措施. A piece behind a finished limb is no part of it where it opens a new one. */
const continues = (veiled: string, last: Limb, piece: Piece): boolean =>
  piece.start - last.span.end <= 1 &&
  !/[；;。：:]/u.test(veiled.slice(last.span.end, piece.start)) &&
  !veiled.slice(piece.start, piece.end).startsWith(VEIL);
