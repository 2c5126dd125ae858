import type { List } from '../filters.js';
import { charges } from './charges.js';
import { duties } from './duties.js';
import { limits } from './limits.js';
import type { ListOf } from './list-of.js';
import { appointments, citations, documents, repeals } from './plain.js';
import { targets } from './targets.js';

/** How each list is found; passages are ranked, see `search-text.ts`. */
export const listOf: Readonly<Record<Exclude<List, 'passages'>, ListOf>> = {
  documents,
  charges,
  limits,
  targets,
  duties,
  appointments,
  citations,
  repeals,
};
