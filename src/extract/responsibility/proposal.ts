import type { Responsibility } from '../../tree/facts.js';
import type { Leaf } from '../../tree/leaf.js';
import type { Role } from '../tokens/tag/tag.js';

/** A unit charged with something, as a rule reads it; refiners settle the rest. */
export interface Proposal {
  readonly leaf: Leaf;
  /** The unit's own characters in the leaf's text. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly source: Responsibility['source'];
  /** The phrase that read it: `tag/label`, `text/lead`. */
  readonly rule: string;
  /** Why the row is inferred; absent where the page states it. */
  readonly reason?: string;
  /** Units of one list without order (one tag, one table cell) share a group: 列第一位的为牵头单位 speaks of such lists. */
  readonly group?: string;
  /** The list says by itself that its first unit leads; `on` says so of every later list of the part too (下同). */
  readonly firstLeads?: 'here' | 'on';
}

/** A rule reads the leaves of one part and proposes. Rules do not know each other. */
export type Rule = (leaves: readonly Leaf[]) => Proposal[];
