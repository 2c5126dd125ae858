/** An issue as its editors have it before it is set: every text with what it is. */

/** What a printed block is. Blocks of the `scored` types are the running text; the others are metadata, titles and tables. */
export type BlockType =
  | 'letterhead'
  | 'doc-title'
  | 'doc-number'
  | 'addressee'
  | 'adoption'
  | 'paragraph'
  | 'heading'
  | 'chapter'
  | 'footnote'
  | 'table'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'disclosure'
  | 'annex-mark'
  | 'part-title'
  | 'copied-to'
  | 'imprint';

export const scored: ReadonlySet<BlockType> = new Set(['paragraph', 'heading', 'chapter', 'footnote']);

export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** Opening characters printed in the face of a heading. */
  readonly runIn?: number;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level?: number;
  /** Of a table: the header row first. */
  readonly rows?: readonly (readonly string[])[];
  /** Of a footnote: its mark stands behind the text of the block before it. */
  readonly mark?: string;
  /** Of the signatures of joint issuers: they belong to one group. */
  readonly joint?: boolean;
}

export interface Part {
  readonly role: 'main' | 'enclosure' | 'annex';
  readonly title: string;
}

/** A field that is `undefined` is not judged: the page does not settle it. */
export interface IssueDocument {
  readonly section: string | null;
  /** As the 目录 prints it. */
  readonly listed: string;
  readonly title: string;
  readonly number: string | null | undefined;
  /** As printed, where it is not the normal form. */
  readonly printedNumber?: string;
  readonly issuer: string | null | undefined;
  /** ISO. */
  readonly date: string | null | undefined;
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  readonly kind: string;
}

export interface Issue {
  readonly level: Level;
  readonly masthead: string;
  readonly year: number;
  readonly number: number;
  readonly serial: number;
  readonly publishedOn: string;
  readonly documents: readonly IssueDocument[];
  /** Lines on the last sheet: imprint, notice of the editors. */
  readonly imprint: readonly string[];
}
export type Level = 'national' | 'province' | 'city' | 'ministry';
