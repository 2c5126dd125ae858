import { parseNumeral } from '../text/numeral.js';
import { formatNumeral } from '../text/numeral-format.js';
import type { Instruction, Place, RefusalReason } from './instruction.js';
import { type Article, quotedParagraphs, type StatuteNode, type StatuteParagraph } from './statute.js';

/** An article on its way: `original` is its label before the amendment (null for a new one), `changes` what changed it. */
export interface Draft<Source> {
  readonly original: string | null;
  article: Article;
  changes: Source[];
  /** Printed as it is to be called afterwards, where the amendment says so. */
  expected: string | null;
}
export type DraftNode<Source> = Draft<Source> | Extract<StatuteNode, { type: 'division' }>;

/** Applies instructions to a text; each names its places as they were before. Returns why where one cannot be carried out; the text is then as it was. */
export class Amendment<Source> {
  nodes: DraftNode<Source>[];
  #isRenumbered = false;

  constructor(statute: readonly StatuteNode[]) {
    this.nodes = statute.map((node) =>
      node.type === 'division' ? node : { original: node.label, article: node, changes: [], expected: null },
    );
  }

  apply(instruction: Instruction, source: Source): RefusalReason | null {
    switch (instruction.type) {
      case 'replace':
        return this.#replace(instruction, source);
      case 'phrase':
        return this.#phrase(instruction, source);
      case 'delete':
        return this.#delete(instruction.at, source);
      case 'insert-article':
        return this.#insertArticle(instruction, source);
      case 'insert-paragraphs':
        return this.#edit(instruction.article, source, (paragraphs) => {
          if (instruction.first > paragraphs.length + 1) return 'wrong-position';
          return paragraphs.toSpliced(instruction.first - 1, 0, ...quotedParagraphs(instruction.text));
        });
      case 'insert-item':
        return this.#items(instruction.at, source, (items, at) =>
          at > items.length + 1 ? 'wrong-position' : items.toSpliced(at - 1, 0, instruction.text.trim()),
        );
      case 'renumber': {
        const draft = this.#find(instruction.from);
        if (!draft) return 'no-such-article';
        draft.expected = instruction.to;
        return null;
      }
    }
  }

  /** Numbers the articles again where some came or went; returns those whose number is not the one the amendment gives them. */
  finish(): Draft<Source>[] {
    const drafts = this.#drafts();
    if (this.#isRenumbered) {
      let number = 0;
      for (const draft of drafts) {
        // 第三条之一 stands between numbers.
        if (/之/u.test(draft.article.label)) continue;
        number += 1;
        draft.article = { ...draft.article, label: `第${formatNumeral(number)}条` };
      }
    }
    return drafts.filter(({ expected, article }) => expected !== null && expected !== article.label);
  }

  #drafts = (): Draft<Source>[] => this.nodes.filter((node) => 'article' in node);
  #find = (label: string): Draft<Source> | undefined => this.#drafts().find(({ original }) => original === label);

  #edit(
    label: string,
    source: Source,
    change: (paragraphs: readonly StatuteParagraph[]) => readonly StatuteParagraph[] | RefusalReason,
  ): RefusalReason | null {
    const draft = this.#find(label);
    if (!draft) return 'no-such-article';
    const changed = change(draft.article.paragraphs);
    if (typeof changed === 'string') return changed;
    draft.article = { ...draft.article, paragraphs: changed };
    draft.changes.push(source);
    return null;
  }

  #items(
    { article, paragraph, item }: Place,
    source: Source,
    change: (items: readonly string[], at: number) => readonly string[] | RefusalReason,
  ): RefusalReason | null {
    return this.#edit(article, source, (paragraphs) => {
      const nth = paragraph === null ? paragraphs.findIndex(({ items }) => items.length > 0) : paragraph - 1;
      const own = paragraphs[nth];
      if (!own) return 'no-such-paragraph';
      const items = change(own.items, item!);
      return typeof items === 'string' ? items : paragraphs.with(nth, { ...own, items });
    });
  }

  #replace({ at, by, renumbered }: Extract<Instruction, { type: 'replace' }>, source: Source): RefusalReason | null {
    if (at.item !== null) {
      return this.#items(at, source, (items, nth) =>
        nth > items.length ? 'no-such-item' : items.with(nth - 1, by.trim()),
      );
    }
    const { label, text } = withoutLabel(by);
    const draft = this.#find(at.article);
    if (!draft) return 'no-such-article';
    if (label !== null && label !== at.article && label !== renumbered) return 'other-number';
    if (renumbered !== null) draft.expected = renumbered;
    return this.#edit(at.article, source, (paragraphs) => {
      const quoted = quotedParagraphs(text);
      if (at.paragraph === null) return quoted;
      if (at.paragraph > paragraphs.length) return 'no-such-paragraph';
      return paragraphs.toSpliced(at.paragraph - 1, 1, ...quoted);
    });
  }

  #phrase({ at, from, to }: Extract<Instruction, { type: 'phrase' }>, source: Source): RefusalReason | null {
    if (at === null) {
      const holding = this.#drafts().filter(
        ({ original, article }) => original !== null && holds(article.paragraphs, from),
      );
      for (const { original } of holding)
        this.#edit(original!, source, (all) => all.map((each) => reworded(each, from, to)));
      return holding.length > 0 ? null : 'phrase-not-found';
    }
    if (at.item !== null) {
      return this.#items(at, source, (items, nth) => {
        const own = items[nth - 1];
        if (own === undefined) return 'no-such-item';
        return own.includes(from) ? items.with(nth - 1, own.replaceAll(from, to)) : 'phrase-not-found';
      });
    }
    return this.#edit(at.article, source, (paragraphs) => {
      const own = at.paragraph === null ? paragraphs : paragraphs.slice(at.paragraph - 1, at.paragraph);
      if (own.length === 0) return 'no-such-paragraph';
      if (!holds(own, from)) return 'phrase-not-found';
      return paragraphs.map((each, i) =>
        at.paragraph === null || i === at.paragraph - 1 ? reworded(each, from, to) : each,
      );
    });
  }

  #delete(at: Place, source: Source): RefusalReason | null {
    if (at.item !== null) {
      return this.#items(at, source, (items, nth) =>
        nth > items.length ? 'no-such-item' : items.toSpliced(nth - 1, 1),
      );
    }
    if (at.paragraph !== null) {
      const { paragraph } = at;
      return this.#edit(at.article, source, (all) =>
        paragraph > all.length ? 'no-such-paragraph' : all.toSpliced(paragraph - 1, 1),
      );
    }
    const draft = this.#find(at.article);
    if (!draft) return 'no-such-article';
    this.nodes = this.nodes.filter((node) => node !== draft);
    this.#isRenumbered = true;
    return null;
  }

  /** Its number is the one it has afterwards: it goes before the article that now has it. */
  #insertArticle({ as, text }: Extract<Instruction, { type: 'insert-article' }>, source: Source): RefusalReason | null {
    const { label, text: own } = withoutLabel(text);
    if (label !== null && label !== as) return 'other-number';
    const [base, suffix] = as.split(/(?=之)/u) as [string, string?]; // 第三条之一
    const numbered = this.#drafts().filter(({ article }) => !/之/u.test(article.label));
    const number = parseNumeral(base.slice(1, -1)) ?? 0;
    const before = suffix === undefined ? numbered[number - 2] : this.#find(base);
    if (number > 1 && !before) return 'wrong-position';
    const at = before ? this.nodes.indexOf(before) + 1 : this.nodes.findIndex((node) => 'article' in node);
    const article: Article = { type: 'article', label: as, paragraphs: quotedParagraphs(own) };
    this.nodes = this.nodes.toSpliced(at, 0, { original: null, article, changes: [source], expected: as });
    if (suffix === undefined) this.#isRenumbered = true;
    return null;
  }
}

const holds = (paragraphs: readonly StatuteParagraph[], phrase: string): boolean =>
  paragraphs.some(({ text, items }) => text.includes(phrase) || items.some((item) => item.includes(phrase)));

const reworded = ({ text, items }: StatuteParagraph, from: string, to: string): StatuteParagraph => ({
  text: text.replaceAll(from, to),
  items: items.map((item) => item.replaceAll(from, to)),
});

/** 第三条 … in a quotation: its label apart. */
function withoutLabel(quotation: string): { label: string | null; text: string } {
  const label = /^\s*(第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)\s*/u.exec(quotation);
  return { label: label?.[1] ?? null, text: label ? quotation.slice(label[0].length) : quotation };
}
