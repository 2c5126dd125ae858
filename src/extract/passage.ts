/**
 * A passage is a text as every rule reads it: folded once, with its sentences, limbs and brackets found once, and its tokens read once.
 * One passage is made for each leaf (for a table row, for each cell) and shared by all kinds of facts.
 */
import { pairBrackets } from '../text/brackets.js';
import { blotNames, fold } from '../text/fold.js';
import type { Span } from '../tree/span.js';
import type { FoldedText } from './passage/folded-text.js';
import { limbsOf, sentencesOf } from './passage/sentences.js';
import { findTags } from './tokens/tag/find-tags.js';
import type { Tag } from './tokens/tag/tag.js';
import type { Token, TokenKind, TokenOf } from './tokens/token.js';
import { tokenReaders } from './tokens/token-readers.js';

export interface Passage extends FoldedText {
  /** For each character: the offset of the bracket that pairs with it, or -1. Kinds of brackets are not compared. */
  readonly brackets: Int32Array;
  /** The tokens of one kind, left to right; read at the first call. `issuedOn`: ISO, dates without a year are counted from it. */
  tokens<K extends TokenKind>(kind: K, issuedOn?: string | null): readonly TokenOf<K>[];
}

/** The tokens of all kinds, left to right; of two that begin together the longer first. */
export const allTokens = (passage: Passage, issuedOn: string | null = null): Token[] =>
  (Object.keys(tokenReaders) as TokenKind[])
    .flatMap((kind): readonly Token[] => passage.tokens(kind, issuedOn))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Characters of the passages kept for the kinds that read the same leaf next. */
const KEPT = 2_000_000;
let kept = new Map<string, Passage>();
let size = 0;

/** The passage of a text; the same one for the same text while it is remembered. */
export function passageOf(printed: string): Passage {
  const known = kept.get(printed);
  if (known) return known;
  if (size > KEPT) {
    kept = new Map();
    size = 0;
  }
  const made = makePassage(printed);
  kept.set(printed, made);
  size += printed.length;
  return made;
}

function makePassage(printed: string): Passage {
  const folded = fold(printed);
  const { text } = folded;
  const read = new Map<string, readonly Token[]>();
  let brackets: Int32Array | undefined;
  let limbs: readonly Span[] | undefined;
  let tags: readonly Tag[] | undefined;
  const passage: Passage = {
    ...folded,
    printed,
    plain: blotNames(text),
    sentences: sentencesOf(text),
    get limbs() {
      limbs ??= limbsOf(text, passage.brackets);
      return limbs;
    },
    get brackets() {
      brackets ??= pairBrackets(text);
      return brackets;
    },
    get tags() {
      tags ??= findTags(printed);
      return tags;
    },
    tokens<K extends TokenKind>(kind: K, issuedOn: string | null = null): readonly TokenOf<K>[] {
      const key = kind === 'date' ? `${kind} ${issuedOn}` : kind;
      const found = read.get(key) ?? tokenReaders[kind](passage, issuedOn);
      read.set(key, found);
      return found as readonly TokenOf<K>[];
    },
  };
  return passage;
}
