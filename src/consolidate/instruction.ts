/** What an amendment does to the articles of another text; places are those of the text before the amendment. */
export interface Place {
  /** 第三条, 第三条之一. */
  readonly article: string;
  /** 款, from 1. */
  readonly paragraph: number | null;
  /** 项, from 1. */
  readonly item: number | null;
}

export type Instruction =
  | { readonly type: 'replace'; readonly at: Place; readonly renumbered: string | null; readonly by: string }
  | { readonly type: 'phrase'; readonly at: Place | null; readonly from: string; readonly to: string }
  | { readonly type: 'delete'; readonly at: Place }
  | { readonly type: 'insert-article'; readonly as: string; readonly text: string }
  | { readonly type: 'insert-paragraphs'; readonly article: string; readonly first: number; readonly text: string }
  | { readonly type: 'insert-item'; readonly at: Place; readonly text: string }
  | { readonly type: 'renumber'; readonly from: string; readonly to: string };

/** One sentence of an amending document: what it says to do, or why it cannot be done. */
export interface Statement {
  /** As printed. */
  readonly text: string;
  readonly instructions: readonly Instruction[];
  readonly refused: RefusalReason | null;
}

/** Codes; what they mean in words is for those who show them. */
export type RefusalReason =
  | 'not-understood'
  | 'no-such-article'
  | 'no-such-paragraph'
  | 'no-such-item'
  | 'phrase-not-found'
  | 'wrong-position'
  | 'other-number';
