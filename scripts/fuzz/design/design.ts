/** How an issue looks: everything a typesetter decides. Lengths are points, indents ems. */
import type { Face, FaceSet } from '../font/faces.js';

export type Side = 'left' | 'center' | 'right' | 'outside' | 'inside';

/** `{n}` page number, `{N}` of how many, `{t}` masthead, `{i}` year and number of the issue, `{s}` section, `{d}` title of the document. */
export interface Furniture {
  readonly form: string;
  readonly at: 'head' | 'foot';
  readonly side: Side;
}

export interface Contents {
  readonly columns: 1 | 2;
  /** One character, repeated; empty for none. */
  readonly leader: string;
  /** `{n}` is the page. */
  readonly page: string;
  readonly section: '{s}' | '【{s}】' | '◆{s}' | '·{s}·' | '{s}：';
  readonly heading: '目录' | '目　录' | '目 录' | 'CONTENTS' | '';
  /** Where the 文号 stands. */
  readonly number: 'none' | 'behind' | 'below';
  readonly order: 'page last' | 'page first';
  /** Names of the issuers on a line of their own or behind the title. */
  readonly source: 'none' | 'behind';
}

export interface Design {
  readonly page: readonly [width: number, height: number];
  readonly margin: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number };
  readonly columns: number;
  readonly gutter: number;
  readonly columnRule: boolean;
  readonly size: number;
  readonly leading: number;
  readonly paragraphGap: number;
  readonly indent: 0 | 1 | 2;
  /** Labelled paragraphs hang by two ems. */
  readonly hanging: boolean;
  readonly justified: boolean;
  readonly hangingPunctuation: boolean;
  readonly title: {
    readonly size: number;
    readonly span: boolean;
    readonly align: 'center' | 'left';
    readonly frame: 'none' | 'box' | 'bar';
    readonly face: Face;
    /** Ems between the letters of short titles. */
    readonly spacing: number;
    readonly measure: number;
  };
  /** Where a document begins. */
  readonly opens: 'flow' | 'column' | 'sheet';
  readonly number: 'center' | 'right' | 'with addressee';
  readonly faces: FaceSet;
  readonly headings: readonly [Face, Face, Face];
  readonly runIn: boolean;
  readonly furniture: readonly Furniture[];
  readonly headRule: boolean;
  readonly cover: boolean;
  readonly contents: Contents | null;
  readonly tables: 'full' | 'three' | 'none';
  readonly tableSpan: boolean;
  readonly sidewaysTables: boolean;
  readonly signature: 'right' | 'indented' | 'side by side' | 'centred pair';
  readonly seals: boolean;
  readonly watermark: string;
  readonly marginNotes: 'none' | 'line numbers';
  readonly redHead: boolean;
  readonly imprintLines: boolean;
  readonly footnotes: boolean;
}
