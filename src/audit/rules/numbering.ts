import { matchLabels } from '../../structure/numbering/match-labels.js';
import type { Label } from '../../structure/numbering/numbering-style.js';
import type { BodyNode, Clause, Finding, GazetteDocument, Part } from '../../tree/gazette.js';
import { finding, type Rule } from '../finding.js';

/** A decision that amends quotes clauses of another text: their numbers follow that text. */
const AMENDS = /修改|修正|修订.{0,40}(?:决定|通知)/; // 关于修改《…》的决定

/** A number left out (一、二、四) or printed twice (一、二、二) in a run of clauses. */
export const numbering: Rule = (gazette) =>
  gazette.children.flatMap((document) =>
    AMENDS.test(document.title) ? [] : document.children.flatMap((part) => new Runs(document).check(part)),
  );

interface Numbered {
  readonly clause: Clause;
  readonly label: Label;
  readonly value: number;
}

class Runs {
  /** Last number of each style in the part: runs may go on under the next parent (第一章 第1–5条, 第二章 第6条). */
  readonly #last = new Map<string, number>();
  readonly #findings: Finding[] = [];

  constructor(readonly document: GazetteDocument) {}

  check(part: Part): Finding[] {
    this.#siblings(part.children);
    return this.#findings;
  }

  #siblings(nodes: readonly BodyNode[]): void {
    const previous = new Map<string, { value: number; index: number }>();
    for (const [index, node] of nodes.entries()) {
      if (node.type !== 'clause') continue;
      const numbered = read(node);
      if (numbered) {
        const style = numbered.label.style.name;
        const before = previous.get(style);
        const parted =
          before !== undefined && nodes.slice(before.index + 1, index).some((one) => one.type !== 'clause');
        this.#compare(numbered, before?.value ?? null, parted);
        previous.set(style, { value: numbered.value, index });
        this.#last.set(style, numbered.value);
      }
      this.#siblings(node.children);
    }
  }

  #compare(numbered: Numbered, sibling: number | null, parted: boolean): void {
    const { value, label } = numbered;
    const last = this.#last.get(label.style.name) ?? null;
    const whole = label.style.name === 'article';
    const before = sibling ?? last;
    if (before !== null && value === before + 1) return;
    if (value === 1 && (sibling === null || sibling > 1 || parted) && !(whole && last !== null)) return;
    if (sibling !== null ? value === sibling : whole && last !== null && value <= last) this.#duplicate(numbered);
    else this.#gap(numbered, sibling !== null || (whole && last !== null) ? before! + 1 : 1);
  }

  #gap({ clause, label, value }: Numbered, wanted: number): void {
    this.#add('numbering-gap', clause, label, value, wanted);
  }

  #duplicate({ clause, label, value }: Numbered): void {
    this.#add('numbering-duplicate', clause, label, value, value + 1);
  }

  #add(
    rule: 'numbering-gap' | 'numbering-duplicate',
    clause: Clause,
    label: Label,
    value: number,
    wanted: number,
  ): void {
    this.#findings.push(
      finding({
        rule,
        severity: 'warning',
        params: { label: label.canonical, value, path: clause.path, wanted },
        document: this.document,
        page: clause.source[0]?.page ?? null,
        found: clause.label,
        expected: format(label, wanted),
      }),
    );
  }
}

function read(clause: Clause): Numbered | null {
  const text = `${clause.label} ${clause.heading ?? '标题'}`;
  const label = matchLabels(text).find((one) => one.text === clause.label) ?? matchLabels(text)[0];
  return label && label.value !== null ? { clause, label, value: label.value } : null;
}

/** Label of a number in the same style; a decimal keeps the numbers above it. */
const format = (label: Label, value: number): string =>
  label.prefix.length > 0
    ? label.canonical.replace(/[0-9.]+/, [...label.prefix, value].join('.'))
    : label.style.format(value);
