import type { TObject, TSchema } from 'typebox';
import type { Gazette } from '../../tree/gazette.js';
import { DocumentJson, Masthead } from '../../tree/gazette.js';
import type { Correction } from './correction.js';
import { type Outcome, same } from './outcome.js';
import { leafAt } from './paragraph-at.js';
import { reviseClauses } from './revise-clauses.js';
import { reviseParagraphs } from './revise-paragraphs.js';
import { nodeOf, replaceInLeaf } from './revise-text.js';
import { fits } from './schema-check.js';

/** Applies corrections of the masthead, of documents, clauses and text, before facts are drawn: they then follow from the right words. */
export function reviseTree(gazette: Gazette, corrections: readonly Correction[], outcome: Outcome): void {
  for (const [index, correction] of corrections.entries()) {
    const fault = apply(gazette, correction, outcome);
    if (fault) outcome.stale(correction, index, fault);
  }
}

/** Why the correction could not be applied, or null. */
function apply(gazette: Gazette, correction: Correction, outcome: Outcome): string | null {
  if (correction.table === 'masthead') return change(gazette.masthead, Masthead, correction);
  if (correction.table === 'documents') {
    const { documentId, ...columns } = correction.row;
    const wanted = documentId === undefined ? columns : { ...columns, id: documentId };
    const found = gazette.children.filter((document) => matches(document, wanted));
    if (found.length !== 1) return `${found.length} documents match, expected 1`;
    const fault = change(found[0]!, DocumentJson, correction);
    if (!fault) outcome.reviewedDocuments.add(found[0]!.id);
    return fault;
  }
  if (correction.table === 'clauses') return reviseClauses(gazette, correction, outcome);
  return correction.table === 'text' ? changeText(gazette, correction, outcome) : null;
}

function change(target: object | null, schema: TObject, correction: Correction) {
  if (target === null) return 'the issue has no masthead';
  if (correction.action === 'confirm') return null;
  if (correction.action !== undefined && correction.action !== 'change') return 'it can only be changed or confirmed';
  const values = target as Record<string, unknown>;
  const { field, old, new: fresh } = correction;
  const property = (schema.properties as Record<string, TSchema>)[field];
  if (!property || ['id', 'parts', 'pages'].includes(field)) return `there is no field ${field} to change`;
  if (same(values[field], fresh)) return null;
  if (!same(values[field], old)) return `expected ${JSON.stringify(old)}, found ${JSON.stringify(values[field])}`;
  if (!fits(property, fresh)) return `${JSON.stringify(fresh)} is no value for ${field}`;
  values[field] = fresh;
  return null;
}

function changeText(gazette: Gazette, correction: Correction, outcome: Outcome): string | null {
  const { clauseId: wanted } = correction.row;
  if (correction.action === 'split' || correction.action === 'join') {
    const fault = reviseParagraphs(gazette, correction);
    if (fault === null) outcome.reviewedClauses.add(String(wanted));
    return fault;
  }
  if (correction.action === 'remove' || correction.action === 'add')
    return 'text can be changed, confirmed, split or joined';
  const leaf = leafAt(gazette, correction.row);
  if (!leaf) return 'there is no such leaf';
  outcome.reviewedClauses.add(String(wanted));
  if (correction.action === 'confirm') return null;
  if (typeof correction.old !== 'string' || typeof correction.new !== 'string') return 'old and new must be text';
  const at = leaf.text.indexOf(correction.old);
  const node = nodeOf(leaf);
  if (at < 0 || correction.old === '') {
    return leaf.text.includes(correction.new) ? null : `“${correction.old}” is no longer there`;
  }
  if (leaf.text.indexOf(correction.old, at + 1) >= 0) return `“${correction.old}” stands there more than once`;
  if (!node) return 'a table row cannot be corrected as text';
  replaceInLeaf(node, leaf, at, at + correction.old.length, correction.new);
  return null;
}

/** Has the object these values? */
export const matches = (value: object, wanted: Readonly<Record<string, unknown>>) =>
  Object.entries(wanted).every(([key, expected]) => same(value[key as keyof typeof value], expected));
