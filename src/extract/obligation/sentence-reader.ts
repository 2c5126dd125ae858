/** Takes the pieces of a sentence one after the other and makes limbs of them. */
import type { Span } from '../../tree/span.js';
import { Governing } from './governing.js';
import type { Limb } from './limb.js';
import { LimbList } from './limb-list.js';
import { limbOf } from './limb-of.js';
import type { Piece } from './piece.js';
import type { Setting } from './setting.js';
import { isThingOf } from './thing-of.js';
import type { Told } from './told.js';
import { VEIL } from './veil.js';
import { continuesAsLimb, isNoRule, isRule, waits } from './waits.js';
import { OFFICE } from './words/bearers.js';
import { HELPS_LEADER, LIABLE, MORE_RESULTS, ONLY_ROLE, PLAYS, RESULT } from './words/limb-words.js';

export class SentenceReader {
  private readonly limbs: LimbList;
  private readonly governing: Governing;
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
    private readonly told: Told | null,
  ) {
    this.governing = new Governing(veiled, lead, told);
    this.limbs = new LimbList(veiled);
  }

  /** What was read. */
  get found(): Limb[] {
    return [...this.limbs.all];
  }

  open(part: Span | null = this.part): void {
    if (part !== this.part) {
      this.governing.endHelp();
      this.governing.tell();
    }
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
    this.limbs.endInResults(this.part?.start ?? 0);
    this.open();
  }

  take(read: Piece, next: Piece | null): void {
    const words = this.words(read);
    const piece = this.weigh(read, next);
    if (next !== null && isThingOf(piece, next, words)) {
      this.governing.nameThing();
      this.pending.push({ ...piece, kind: 'rest', subject: null });
      return;
    }
    if (ONLY_ROLE.test(words) && this.waiting === null && this.limbs.charge(piece)) return;
    if (piece.kind === 'limb' && next !== null && waits(this.veiled, piece, next)) {
      this.governing.take(piece);
      this.waiting = piece;
      this.pending.push(piece);
      return;
    }
    if (piece.kind === 'limb' && !this.isIdle(piece)) {
      if (this.isPartner(words)) this.pending.push(piece);
      else this.add(piece);
      return;
    }
    this.pass(piece);
  }

  /** What else a piece is where something governs it, or where it is an item of a list of rules. */
  private weigh(piece: Piece, next: Piece | null): Piece {
    const isItem = this.told?.keepsRules === true;
    if (isItem && isNoRule(this.veiled, piece, next)) return { ...piece, kind: 'rest' };
    const isLimb =
      continuesAsLimb(this.veiled, piece, this.waiting, this.governing.rule !== null) ||
      (isItem && isRule(this.veiled, piece, next));
    return isLimb ? { ...piece, kind: 'limb' } : piece;
  }

  /** A sentence in the present about someone who is no office tells no one anything. */
  private isIdle(piece: Piece): boolean {
    if (piece.modal || !piece.subject || this.setting.isArticle) return false;
    const name = this.words(piece.subject);
    return !OFFICE.test(name) && !this.setting.isIssuer(name);
  }

  private isPartner(words: string): boolean {
    const role = ONLY_ROLE.exec(words)?.[1];
    return role !== undefined && this.waiting !== null && (role === '负责' || HELPS_LEADER.test(role));
  }

  /** A piece that is no limb. */
  private pass(piece: Piece): void {
    const { governing } = this;
    const { last } = this.limbs;
    if (piece.kind === 'limb') {
      this.pending.push(piece);
      return;
    }
    const isNext =
      piece.kind === 'condition' &&
      piece.subject === null &&
      last !== undefined &&
      last.span.end < (this.part?.start ?? 0);
    if (isNext && governing.subject && !OFFICE.test(this.words(governing.subject))) governing.subject = null; // 申请人应当提交材料；材料齐全的，应当受理
    const runsOn =
      last !== undefined && last.span.end === piece.start - 1 && /[，,、]/u.test(this.veiled[last.span.end] ?? '');
    if (piece.isName && this.waiting === null && !runsOn) {
      governing.name({ start: piece.start, end: piece.end });
      this.pending.push(piece);
      return;
    }
    if (piece.subject && this.names(piece, this.words(piece.subject))) {
      if (piece.kind !== 'condition') governing.endWord();
      governing.subject = piece.subject;
      governing.hasThing = false;
    } else if (piece.kind === 'rest' && runsOn && this.pending.length === 0 && RESULT.test(this.words(piece))) {
      this.limbs.aim(piece);
      return;
    } else if (piece.kind === 'rest' && last && this.pending.length === 0 && continues(this.veiled, last, piece)) {
      this.limbs.prolong(piece);
      return;
    }
    if (piece.kind === 'adverbial' && this.limbs.length === 0 && governing.rule === null)
      this.shared = { start: this.shared?.start ?? piece.start, end: piece.end };
    if (piece.end > piece.start) this.pending.push(piece);
  }

  /** Does a piece that is no limb say who acts in what follows? */
  private names({ kind }: Piece, name: string): boolean {
    const isOffice = OFFICE.test(name);
    return (this.waiting === null || isOffice) && (kind !== 'rest' || this.setting.isArticle || isOffice);
  }

  private add(piece: Piece): void {
    const { governing } = this;
    const words = this.words(piece);
    const { last } = this.limbs;
    const isBare = piece.subject === null && piece.modal === null && this.waiting === null;
    if (isBare && this.isAimOfLast(piece)) {
      this.limbs.aim(piece);
      this.open();
      return;
    }
    const isAlone = this.pending.length === 0;
    if (last && isBare && this.limbs.takesRest(words, isAlone, this.part?.start ?? 0)) {
      this.limbs.prolong(piece);
      return;
    }
    if (piece.subject === null && last !== undefined && last.span.end < (this.part?.start ?? 0) && LIABLE.test(words))
      governing.release();
    if (piece.subject === null) governing.hear(piece);
    const isGoverned = piece.modal === null && piece.subject === null && !piece.hasThing && governing.rule !== null;
    if (isGoverned && governing.rule === 'charge' && this.waiting === null) governing.endCharge();
    if (!isGoverned) governing.take(piece);
    this.limbs.add(
      limbOf(piece, {
        veiled: this.veiled,
        sentence: this.sentence,
        pending: this.pending,
        waiting: this.waiting,
        governing,
        isGoverned,
        shared: this.limbs.length > 0 ? this.shared : null,
      }),
    );
    governing.pivot(piece);
    this.open();
  }

  /** 推广技术，提高效率: bare words that say what the last limb is for. */
  private isAimOfLast(piece: Piece): boolean {
    const words = this.words(piece);
    const { governing } = this;
    const { last } = this.limbs;
    if (!last) return false;
    if (governing.rule === 'modal' && PLAYS.test(words)) return false;
    if (governing.tellsPolicy && IS_POLICY.test(words)) return false;
    if (RESULT.test(words)) return true;
    const runsOn = last.purpose !== null && last.purpose.end === piece.start - 1;
    return runsOn && (MORE_RESULTS.test(words) || MAKES.test(this.words(last.purpose!)));
  }

  private words({ start, end }: Span): string {
    return this.veiled.slice(start, end);
  }
}

/** 国家推进振兴，维护种业安全，推动高质量发展: what a country does, not what it does it for. */
const IS_POLICY = /^(?:依法|切实|充分|更好)*(?:维护|推动|发挥|保障\p{Script=Han}{1,14}权益)/u;

/** 使学生掌握知识，具备观念: whom the action makes do what follows. */
const MAKES = /^(?:从而|进而)?使/u;

/** The rest of an object after a comma, as lists run on: 工程措施，生物措施. A piece behind a finished limb is no part of it where it opens a new one. */
const continues = (veiled: string, last: Limb, piece: Piece): boolean =>
  piece.start - last.span.end <= 1 &&
  !/[；;。：:]/u.test(veiled.slice(last.span.end, piece.start)) &&
  !veiled.slice(piece.start, piece.end).startsWith(VEIL);
