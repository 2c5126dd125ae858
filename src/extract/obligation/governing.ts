/** What governs the limbs of a sentence: who is told, by which word, and by what kind of statement. */
import type { Span } from '../../tree/span.js';
import { doing } from './doing.js';
import type { LimbRule } from './limb.js';
import type { Modality } from './modal-words.js';
import type { Piece } from './piece.js';
import { skip } from './skip.js';
import type { Told } from './told.js';
import { asked, POLITY } from './who.js';
import { bearerEnds } from './words/bearers.js';
import { prepositionAt } from './words/function-words.js';
import { GRANTS, ITS, LAST_RESULT, MEASURED, PROMOTES } from './words/limb-words.js';

/** 鼓励其与农户合作: the one named before. */
const ITSELF = /^其(?:与|和|同|$)/u;
/** What a body is set up for: 成立工作专班，协助…. */
const FOUNDED_FOR = /^(?:具体|统一|统筹|专门)?(?:负责|协助|配合|承担|协调|统筹|研究)/u;
const GUIDED = /^(?:将)?指导/u;
/** Verbs whose object does what follows. */
const HELPS = /^(?:引导|支持|扶持)(?:和(?:支持|引导|鼓励|扶持|培育))?/u;
/** What governments do, not those they help. */
const GOVERNS =
  /^(?:并|同时)?(?:加强|强化|加大|加快|完善|健全|建立|建强|推动|推进|落实|做好|深化|优化|支持|引导|促进|组织|实施|注重|力争|总结|推广|营造|保障|规范|培育|提升|改善)/u;

export class Governing {
  subject: Span | null;
  hasThing = false;
  modality: Modality = 'obligation';
  modal: string | null = null;
  /** Null until something has been said that governs what follows. */
  rule: LimbRule | null = null;
  /** Who helps the present subject: 引导企业…. */
  helper: { readonly subject: Span | null; readonly isFounded?: boolean } | null = null;
  /** It is a country or a city that tells its policies, of which to encourage is one. */
  private isOfPolity = false;

  constructor(
    private readonly veiled: string,
    lead: Span | null,
    /** The words around put the sentence under a duty: an item of 应当做好以下工作：. */
    private readonly told: Told | null,
  ) {
    this.subject = lead;
    this.tell();
  }

  /** Each part of an item is told by its lead-in: 不得喧哗；爱护公物. */
  tell(): void {
    if (this.told === null) return;
    this.modality = this.told.modality;
    this.modal = this.told.modal;
    this.rule = this.told.modal === null ? 'imperative' : 'modal';
  }

  /** What a piece says of who acts and of the word of duty holds for the limbs behind it. */
  take(piece: Piece): void {
    const isMeasured =
      piece.hasThing && this.subject !== null && (MEASURED.test(this.words(piece)) || ITS.test(this.words(piece)));
    if (piece.modal?.word === '鼓励') {
      this.encourage(piece);
      return;
    }
    if (piece.modal && piece.subject === null && POLITY.test(this.subject ? this.words(this.subject) : ''))
      this.subject = null; // 国家实行补偿制度；确需占用的，应当…
    if (piece.subject !== null || (piece.hasThing && !isMeasured)) {
      this.helper = null;
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

  /** 国家鼓励企业…: whoever encourages is heard again behind it. 应当采取多种形式，鼓励社会资金投资: what is to be done is to encourage. */
  private encourage({ subject, asker, modal }: Piece): void {
    const isPolicyOf = this.subject !== null || subject === null;
    if (asker === null && isPolicyOf && this.rule === 'modal' && this.modality === 'obligation') {
      this.endHelp();
      return;
    }
    const who = asker ?? (this.helper ? this.helper.subject : this.subject);
    this.helper = { subject: who };
    this.isOfPolity = (asker === null || subject === null) && who !== null && POLITY.test(this.words(who));
    if (subject === null || !ITSELF.test(this.words(subject))) this.subject = subject; // 扶持农户生产，鼓励其与企业合作
    this.hasThing = false;
    this.modality = modal!.modality;
    this.modal = modal!.word;
    this.rule = 'modal';
  }

  /** A country or a city tells what it does. */
  get tellsPolicy(): boolean {
    return this.rule === 'norm' && this.subject !== null && POLITY.test(this.words(this.subject));
  }

  /** A thing is named of which something is said behind the comma. */
  nameThing(): void {
    this.release();
    this.helper = null;
    this.hasThing = true;
  }

  /** Somebody is named of whom nothing is said yet. */
  name(subject: Span): void {
    this.helper = null;
    this.subject = subject;
    this.hasThing = false;
    this.rule = null;
  }

  /** The word of duty, not who it is laid on, ends here. */
  endWord(): void {
    this.rule = null;
    this.modal = null;
    this.modality = 'obligation';
  }

  /** What follows stands on its own. */
  release(): void {
    this.subject = null;
    this.endWord();
  }

  /** Who is charged goes on in the present: 负责审核，报送…. */
  endCharge(): void {
    this.rule = 'norm';
    this.modal = null;
  }

  /** Who is guided or set up does what follows: 指导X开展…，V…; 成立工作专班，协助…. */
  pivot(piece: Piece): void {
    this.help(piece);
    const words = this.veiled.slice(piece.action, piece.end);
    const match =
      /^(?:将)?指导((?:\p{Script=Han}|、|＊)+?等?(?:单位|部门|企业|机构|协会|学会))(?=在|开展|做好|加强|建立|制定|通过|对)/u.exec(
        words,
      ) ?? /^(?:建立|成立|设立|组建)[^，]*?((?:工作)?(?:专班|小组|委员会|指挥部|专家组))$/u.exec(words);
    if (!match) return;
    const end = piece.action + (match[0].endsWith(match[1]!) ? match[0].length : 0);
    this.helper ??= { subject: this.subject, isFounded: !GUIDED.test(match[0]) };
    this.subject = { start: end - match[1]!.length, end };
  }

  /** 引导企业创新形式，开发产品: who is helped does what follows, until the one who helps is heard again. */
  private help(piece: Piece): void {
    const words = this.veiled.slice(piece.verb, piece.end);
    const verb = HELPS.exec(words)?.[0].length ?? 0;
    const who = verb > 0 ? asked(words, verb, bearerEnds(words)) : null;
    if (!who) return;
    this.helper = { subject: this.helper ? this.helper.subject : this.subject };
    this.subject = { start: piece.verb + who.start, end: piece.verb + who.end };
  }

  /** 支持企业…，加强服务: a verb of those who govern is the helper's own; so is a word of duty of its own. */
  hear(piece: Piece): void {
    const words = this.veiled.slice(piece.start, piece.end);
    const ends = this.modal === '鼓励' && this.subject !== null && !this.isOfPolity ? PROMOTES : GOVERNS;
    if (LAST_RESULT.test(words) || /^享[受有]$/u.test(piece.modal?.word ?? '')) return;
    const isDone = this.helper?.isFounded === true && !FOUNDED_FOR.test(words);
    const isPolicy = this.isOfPolity && this.modal === '鼓励' && this.subject === null;
    if (piece.modal || isDone || isPolicy || ends.test(words) || (this.modal === '鼓励' && GRANTS.test(words)))
      this.endHelp();
  }

  endHelp(): void {
    if (this.helper) this.subject = this.helper.subject;
    if (this.helper && this.modal === '鼓励') this.endWord();
    this.helper = null;
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

  private words({ start, end }: Span): string {
    return this.veiled.slice(start, end);
  }
}
