/** The limbs of a sentence read so far; the last of them may still grow. */
import type { Span } from '../../tree/span.js';
import type { Limb } from './limb.js';
import type { Piece } from './piece.js';
import { HELPS_LEADER, LAST_RESULT, OBJECT_END, ONLY_ROLE, OPEN_OBJECT } from './words/limb-words.js';

export class LimbList {
  readonly all: Limb[] = [];

  constructor(private readonly veiled: string) {}

  get length(): number {
    return this.all.length;
  }

  get last(): Limb | undefined {
    return this.all.at(-1);
  }

  add(limb: Limb): void {
    this.all.push(limb);
  }

  replaceLast(limb: Limb): void {
    this.all[this.all.length - 1] = limb;
  }

  /** 建立…体系，由甲牵头，乙配合: who leads stands behind what is done. False where the piece is no such charge. */
  charge(piece: Piece): boolean {
    const { last } = this;
    const role = ONLY_ROLE.exec(this.words(piece))?.[1];
    if (!last || piece.subject === null || role === undefined || piece.verb < piece.end - 2) return false;
    const isCharged = last.rule === 'charge';
    const isHelp = HELPS_LEADER.test(role);
    if (isHelp ? !isCharged : last.subject !== null && !isCharged) return false;
    this.replaceLast({
      ...last,
      subject: isCharged ? last.subject : { ...piece.subject, source: 'limb' },
      rule: 'charge',
      modal: last.modal ?? role,
      span: { ...last.span, end: piece.end },
    });
    return true;
  }

  /** What follows is what the last limb is for. */
  aim({ start, end }: Span): void {
    const last = this.last!;
    this.replaceLast({ ...last, purpose: { start: last.purpose?.start ?? start, end } });
  }

  /** What follows belongs to the last limb. */
  prolong({ end }: Span): void {
    const last = this.last!;
    this.replaceLast({ ...last, span: { ...last.span, end }, action: { ...last.action, end } });
  }

  /** 打击通过虚假关系，骗取待遇的行为: an object runs over the comma; so does what is forbidden, where nothing stands between (`isAlone`). */
  takesRest(words: string, isAlone: boolean, partStart: number): boolean {
    const last = this.last!;
    if (OPEN_OBJECT.test(this.words(last.action)) && OBJECT_END.test(words)) return true;
    const goesOn = /^(?:并|同时|应|由|且应|责令)/u.test(words);
    return last.modality === 'prohibition' && last.span.end > partStart && !goesOn && isAlone;
  }

  /** 推广技术，提高效率。: the last limbs of a part are what the one before them is for. */
  endInResults(partStart: number): void {
    for (let last = this.last; last && this.isResult(last, partStart); last = this.last) {
      this.all.pop();
      this.aim({
        start: last.span.start,
        end: Math.max(last.span.end, last.purpose?.end ?? 0, this.last!.purpose?.end ?? 0),
      });
    }
  }

  private isResult(last: Limb, partStart: number): boolean {
    const before = this.all.at(-2);
    return (
      before !== undefined &&
      before.span.start >= partStart &&
      last.isGoverned &&
      LAST_RESULT.test(this.words(last.action))
    );
  }

  private words({ start, end }: Span): string {
    return this.veiled.slice(start, end);
  }
}
