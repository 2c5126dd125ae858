import type { BodyNode, Clause, Note, Paragraph, Table } from '../../tree/gazette.js';
import type { Label } from '../numbering/numbering-style.js';
import { endsInTag, isAppeal, isClosing, isTagLine } from './closing.js';
import { isLoose, levelOf, type StyleOrder } from './style-order.js';

interface Open {
  readonly clause: Clause;
  readonly label: Label;
  /** Label and text stand in one paragraph: an item of a list. Otherwise a heading on its own line. */
  readonly inline: boolean;
}

/** What comes after a block: the resumed parent is known by what follows. */
export interface Following {
  /** The next label of the part, however far below. */
  readonly label: Label | null;
  /** No text follows in the part. */
  readonly last: boolean;
}

/** The path of open clauses from the top of a part down to the one being filled, and the rules that open and close them. */
export class OpenClauses {
  readonly body: BodyNode[] = [];
  private readonly stack: Open[] = [];
  private readonly levels = new Map<Clause, string>();
  private readonly counts = new Map<string, number>();

  /** @param paths those taken in the part already; new ones are added */
  constructor(
    private readonly order: StyleOrder,
    private readonly paths: Set<string>,
  ) {}

  /** Closes what a new label closes, and gives the path of its clause. */
  place(label: Label): { path: string } {
    this.stack.length = this.depthFor(label);
    const parent = this.stack.at(-1)?.clause.path ?? '';
    const canonical =
      label.value === null ? `${label.canonical}${this.count(`${parent}/${label.canonical}`)}` : label.canonical;
    const path = parent === '' ? canonical : `${parent}/${canonical}`;
    let unique = path;
    for (let run = 2; this.paths.has(unique); run += 1) unique = `${path}~${run}`;
    this.paths.add(unique);
    return { path: unique };
  }

  push(clause: Clause, label: Label, inline: boolean): void {
    this.children().push(clause);
    this.levels.set(clause, levelOf(label));
    this.stack.push({ clause, label, inline });
  }

  /** The clause before the one just placed, if it is of the same level. */
  previous(label: Label): Clause | null {
    const siblings = this.children();
    const last = siblings.findLast((node): node is Clause => node.type === 'clause') ?? null;
    return last !== null && this.levels.get(last) === levelOf(label) ? last : null;
  }

  /** Would the label open a clause below `upper`, the label placed last? */
  isBelow(label: Label, upper: Label): boolean {
    if (this.continues(upper, label)) return false;
    if (this.stack.some((open) => this.continues(open.label, label))) return false;
    return label.value === 1 || label.value === null || !this.order(label, upper);
  }

  /** Puts an unnumbered paragraph or a table where it belongs. */
  add(node: Paragraph | Table | Note, following: Following): void {
    if (node.type === 'paragraph') this.resume(node.text, following);
    this.children().push(node);
  }

  private children(): BodyNode[] {
    return this.stack.at(-1)?.clause.children ?? this.body;
  }

  private count(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  /** How many open clauses stay open above a new label. */
  private depthFor(label: Label): number {
    if (label.style.name === 'decimal') {
      const parent = this.stack.findLastIndex(({ label: open }) => isParentNumber(open, label));
      if (parent >= 0) return parent + 1;
    }
    if (this.opensList(label)) return this.stack.length;
    const sibling = this.siblingOf(label);
    if (sibling >= 0) return sibling;
    let depth = this.stack.length;
    while (depth > 0) {
      const upper = this.stack[depth - 1];
      if (!upper || !this.closes(label, upper)) break;
      depth -= 1;
    }
    return depth;
  }

  /** `…包括：` and then a new （一）: a list of its own, even where an outer run of （一） is open. */
  private opensList(label: Label): boolean {
    const top = this.stack.at(-1);
    return label.value === 1 && !!top && levelOf(top.label) !== levelOf(label) && endsWithColon(top.clause);
  }

  /** The open clause a label follows in its run, the exact successor before the innermost. */
  private siblingOf(label: Label): number {
    const next = this.stack.findLastIndex(
      ({ label: open }) => this.continues(open, label) && open.value !== null && label.value === open.value + 1,
    );
    return next >= 0 ? next : this.stack.findLastIndex((open) => this.continues(open.label, label));
  }

  private closes(label: Label, { label: upper, clause }: Open): boolean {
    if (isLoose(upper) && !isLoose(label)) return !endsWithColon(clause);
    return this.order(label, upper);
  }

  /** Same level, or the same series written with another mark (`1.` then `2、`). */
  private continues(open: Label, label: Label): boolean {
    if (levelOf(open) === levelOf(label)) return true;
    return (
      open.style.rank === 10 &&
      label.style.rank === 10 &&
      label.prefix.length === 0 &&
      open.prefix.length === 0 &&
      label.value !== null &&
      open.value !== null &&
      label.value === open.value + 1
    );
  }

  /** Closes clauses that an unnumbered paragraph leaves: the parent is resumed, or the whole text is closed. */
  private resume(text: string, { label: next, last }: Following): void {
    const top = this.stack.at(-1);
    if (!top || top.clause.children.length === 0) return;
    if (next === null) {
      if (isClosing(text) || (last && isAppeal(text, hasContinuation(top.clause)))) {
        this.stack.length = 0;
        return;
      }
    }
    if (isTagLine(text)) {
      this.leaveUntagged(next);
      return;
    }
    // A clause with sub-clauses has been left by a resumed paragraph before; what follows is its own.
    if (!top.inline || top.label.style.rank <= 4 || hasContinuation(top.clause)) return;
    if (next && this.continues(top.label, next) && next.value !== 1) return;
    const siblings = this.siblings();
    const first = siblings.findIndex((node) => node.type === 'clause');
    const introduced = siblings.slice(0, first).some((node) => node.type !== 'clause');
    const items = siblings.filter((node): node is Clause => node.type === 'clause');
    if (items.length < 2 || !introduced || items.some(hasContinuation) || endsWithColon(top.clause)) return;
    this.stack.length -= 1;
  }

  /** A tag behind a run of items of which none has its own belongs to the clause they stand in. */
  private leaveUntagged(next: Label | null): void {
    for (let top = this.stack.at(-1); top?.inline && this.stack.length > 1; top = this.stack.at(-1)) {
      const level = this.levels.get(top.clause);
      const run = this.siblings().filter(
        (node): node is Clause => node.type === 'clause' && this.levels.get(node) === level,
      );
      const goesOn = next !== null && this.continues(top.label, next) && next.value !== 1;
      if (run.length < 2 || goesOn || top.clause.heading !== null || run.some(hasTag)) return;
      this.stack.length -= 1;
    }
  }

  private siblings(): readonly BodyNode[] {
    return this.stack.at(-2)?.clause.children ?? this.body;
  }
}

const hasTag = (clause: Clause): boolean =>
  clause.children.some((node) => node.type === 'paragraph' && endsInTag(node.text));

/** More than the text on the label's own line. */
const hasContinuation = (clause: Clause) => clause.children.length > 1;

function endsWithColon(clause: Clause): boolean {
  const last = clause.children.at(-1);
  return last?.type === 'paragraph' && /[：:]$/.test(last.text);
}

const isParentNumber = (open: Label, label: Label): boolean =>
  ['bare-number', 'decimal', 'arabic-dot', 'arabic-comma'].includes(open.style.name) &&
  [...open.prefix, open.value].join('.') === label.prefix.join('.');
