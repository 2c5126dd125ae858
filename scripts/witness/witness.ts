/**
 * Holds a build against an independent reader, without a truth: the text poppler's `pdftotext -raw` reads (order of the content stream, upright,
 * fonts resolved by other code than ours). Letters, digits and Chinese characters only. The witness is no truth either: it reads tables cell by
 * cell, and a page that is drawn across its columns it reads across. A file far below the others is a place to look.
 */
import { execFileSync } from 'node:child_process';
import type { IssueJson } from '../../src/index.js';

export interface Witnessed {
  /** Share of the witness's characters that the build has. */
  readonly kept: number;
  /** Share of the witness's neighbouring characters, within its lines, that are neighbours in the build. */
  readonly order: number;
  /** Share of the witness's line ends that run on in the build: last character, first of the next line. */
  readonly joins: number;
  /** Share of the build's characters that the witness does not have: text read twice. */
  readonly added: number;
  readonly characters: number;
}

const fold = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
/** Below this there is no text layer to speak of. */
const LEAST = 50;

/** @returns null for a file without a text layer */
export function witness(pdf: string, issue: IssueJson): Witnessed | null {
  const read = execFileSync('pdftotext', ['-raw', pdf, '-'], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
  return compareWith(read, issue);
}

/** @param read what another program read of the same file, line by line */
export function compareWith(read: string, issue: IssueJson): Witnessed | null {
  const lines = read
    .split(/[\n\f]/)
    .map(fold)
    .filter(Boolean);
  const all = [...lines.join('')];
  if (all.length < LEAST) return null;
  const built = textsOf(issue);
  const characters = [...built.join('')];
  return {
    kept: share(bag(all), bag(characters)),
    order: share(bag(lines.flatMap((line) => pairs([...line]))), bag(built.flatMap((text) => pairs([...text])))),
    joins: share(bag(lines.slice(1).map((line, i) => [...lines[i]!].at(-1)! + [...line][0]!)), bag(pairs(characters))),
    added: 1 - share(bag(characters), bag(all)),
    characters: all.length,
  };
}

/** Every text of an issue: what was read as furniture too, for the witness reads it as well. */
function textsOf(issue: IssueJson): string[] {
  const parts: string[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') parts.push(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (value && typeof value === 'object') Object.values(value).forEach(take);
  };
  interface Node {
    readonly type: string;
    readonly label?: string;
    readonly heading?: string | null;
    readonly text?: string;
    readonly rows?: readonly (readonly string[])[];
    readonly children?: readonly Node[];
  }
  const walk = (node: Node): void => {
    take([node.label, node.heading, node.text, node.rows]);
    node.children?.forEach(walk);
  };
  take(issue.masthead);
  take(
    issue.toc.map(({ section, title, documentNumber, page }) => [section, title, documentNumber, String(page ?? '')]),
  );
  for (const { title, elements, parts: all } of issue.documents) {
    take([title, elements.map(({ text }) => text)]);
    for (const part of all) {
      // The main part has the title of its document.
      if (part.role !== 'main') take(part.title);
      (part.body as readonly Node[]).forEach(walk);
    }
  }
  for (const sheet of issue.sheets) take(sheet.furniture.map(({ text }) => text));
  return parts.map(fold).filter(Boolean);
}

function bag(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How many of the first bag are in the second. */
function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let all = 0;
  let common = 0;
  for (const [item, count] of a) {
    all += count;
    common += Math.min(count, b.get(item) ?? 0);
  }
  return all > 0 ? common / all : 1;
}

const pairs = (chars: readonly string[]) => chars.slice(1).map((char, i) => chars[i]! + char);
