import type { Stage } from '../tree/stage.js';
import { appointments } from './appointment/appointment.js';
import { citations } from './citation/citation.js';
import { deadlines } from './deadline/plugin.js';
import { effective } from './effective/effective.js';
import { obligations } from './obligation/obligations.js';
import { responsibilities } from './responsibility/responsibilities.js';
import { settledFacts } from './settled-facts.js';
import { targets } from './target/plugin.js';

/**
 * The plugins that add facts to the tree, in order. Later ones read what earlier ones found:
 * obligations join units, limits and targets; a document's `effective` is made from its deadlines; facts from settled readings
 * of OCR are marked last; then comes the audit.
 */
export const extractors: readonly Stage[] = [
  responsibilities,
  deadlines,
  targets,
  effective,
  obligations,
  citations,
  appointments,
  settledFacts,
];
