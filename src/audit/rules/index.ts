import type { Rule } from '../finding.js';
import { annexReference } from './annex-reference.js';
import { clauseReference } from './clause-reference.js';
import { listingMissingDocument } from './listing-missing-document.js';
import { numberReference } from './number-reference.js';
import { numbering } from './numbering.js';
import { headWitness, layoutDoubt, readingDisagrees, textOrder } from './reading.js';
import {
  readingSettled,
  sheetLowConfidence,
  sheetMisread,
  sheetTraditional,
  sheetUnread,
  sheetUnreadable,
  textSuspect,
  textUnaccounted,
} from './text.js';
import { textBroken } from './text-broken.js';
import { tocExtraEntry } from './toc-extra-entry.js';
import { tocMissingDocument } from './toc-missing-document.js';
import { tocPageMismatch } from './toc-page-mismatch.js';

/** The audit's rules, the whole file first and then closer and closer. Order matters to nobody but the reader of the findings. */
export const auditRules: readonly Rule[] = [
  sheetUnreadable,
  sheetUnread,
  sheetLowConfidence,
  sheetMisread,
  sheetTraditional,
  textSuspect,
  textOrder,
  textBroken,
  readingDisagrees,
  layoutDoubt,
  headWitness,
  readingSettled,
  textUnaccounted,
  tocPageMismatch,
  tocMissingDocument,
  tocExtraEntry,
  listingMissingDocument,
  numbering,
  annexReference,
  clauseReference,
  numberReference,
];
