import type { Leaf } from '../../tree/leaf.js';
import type { Chain, Mention } from './mention.js';
import type { ShortNames } from './short-names.js';

/** All that a relation rule may ask about a mention. */
export interface CitationContext {
  readonly leaf: Leaf;
  readonly mention: Mention;
  readonly chain: Chain;
  /** The sentence up to the chain of mentions, and on from it. */
  readonly before: string;
  readonly after: string;
  /** What an announcing line above (`下列文件同时废止：`) says of the items of its list. */
  readonly announced: 'repeals' | 'amends' | null;
  /** Has the document named this title before? */
  readonly again: boolean;
  readonly names: ShortNames;
}

/** Says whether a mention stands in the rule's relation. */
export type RelationRule = (context: CitationContext) => boolean;
