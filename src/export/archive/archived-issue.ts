import type { IssueJson } from '../../tree/gazette.js';
import type { Page } from '../../tree/page.js';
import type { LogicalNode } from './logical-tree.js';
import type { SheetBlock } from './sheet-text.js';

/** The file an issue was built from. */
export interface MasterFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly mime: string;
}

/** One printed sheet. */
export interface ArchivedSheet {
  readonly page: Page;
  readonly printedPage: number | null;
  readonly blocks: readonly SheetBlock[];
}

/** An issue as it goes into an archive: its tree, its printed sheets, the file it was built from. */
export interface ArchivedIssue {
  readonly issue: IssueJson;
  readonly title: string;
  readonly tree: LogicalNode;
  readonly master: MasterFile;
  /** None for web pages, texts and Word files: they have no sheets. */
  readonly sheets: readonly ArchivedSheet[];
  /** A sheet as JPEG of {@link DPI} dots an inch; null where there is nothing to draw (markup, text without pictures). */
  readonly picture: (sheet: number) => Promise<Uint8Array | null>;
}

/** Resolution of page pictures, and of all boxes that are measured on them: the least that DA/T 31 asks of scans. */
export const DPI = 200;
export const pixels = (points: number): number => Math.round(points * (DPI / 72) * 100) / 100;
/** Pixels across a picture of this many points. */
export const wholePixels = (points: number): number => Math.ceil((points * DPI) / 72);
