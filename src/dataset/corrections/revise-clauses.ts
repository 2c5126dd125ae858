import { cutSlice, joinSlices } from '../../structure/slice.js';
import type { Clause, Gazette, Paragraph } from '../../tree/gazette.js';
import { type ClausePlace, clausePlaces, idOf, placed, sliceOf } from './body-places.js';
import type { Correction } from './correction.js';
import { type Outcome, same } from './outcome.js';
import { paragraphAt } from './paragraph-at.js';
import { renumber } from './renumber.js';

/** Corrects label, heading or level of a clause, makes one of a paragraph, or a paragraph of one. Why that could not be done, or null. */
export function reviseClauses(gazette: Gazette, correction: Correction, outcome: Outcome): string | null {
  if (correction.action === 'add') return addClause(gazette, correction, outcome);
  if (correction.action === 'split' || correction.action === 'join') return 'only text is split or joined';
  const place = [...clausePlaces(gazette)].find((one) => idOf(one) === correction.row.clauseId);
  if (!place) return 'there is no such clause';
  const fault = revise(place, correction);
  if (fault === null && correction.action !== 'remove') outcome.reviewedClauses.add(idOf(place));
  return fault;
}

function revise(place: ClausePlace, correction: Exclude<Correction, { action: 'add' | 'split' | 'join' }>) {
  if (correction.action === 'confirm') return null;
  if (correction.action === 'remove') return dissolve(place);
  const { field, old, new: fresh } = correction;
  const { clause, part } = place;
  const now = field === 'level' ? place.above.length + 1 : clause[field as 'label' | 'heading'];
  if (same(now, fresh)) return null;
  if (!same(now, old)) return `expected ${JSON.stringify(old)}, found ${JSON.stringify(now)}`;
  if (field === 'level') return move(place, Number(fresh));
  if (field === 'label') {
    if (typeof fresh !== 'string' || fresh.trim() === '') return 'a label is a text';
    clause.label = fresh.trim();
    renumber(part);
    return null;
  }
  if (field !== 'heading') return `there is no field ${field} to change; label, heading and level can be`;
  return fresh === null || typeof fresh === 'string' ? setHeading(clause, fresh) : 'a heading is a text or null';
}

/** Words of the heading that is taken away begin the text; words that become the heading are taken out of it. */
function setHeading(clause: Clause, fresh: string | null): string | null {
  const first = clause.children[0];
  const heading = clause.heading === null ? null : sliceOf(clause.heading, clause);
  if (fresh === null && heading !== null) {
    clause.heading = null;
    const own = first?.type === 'paragraph' ? sliceOf(first.text, first) : null;
    const joined = own && first !== undefined ? joinSlices([{ ...heading, text: `${heading.text}。` }, own]) : heading;
    if (own && first?.type === 'paragraph')
      Object.assign(first, { text: joined.text, ...placed(joined, first.source) });
    else clause.children.unshift({ type: 'paragraph', text: joined.text, ...placed(joined, clause.source) });
    delete clause.data;
    return null;
  }
  if (heading === null && fresh !== null && first?.type === 'paragraph' && first.text.startsWith(fresh)) {
    const own = sliceOf(first.text, first);
    const rest = first.text.slice(fresh.length);
    const begin = first.text.length - rest.replace(/^[。：:\s]+/, '').length;
    const title = cutSlice(own, 0, fresh.length);
    Object.assign(clause, { heading: fresh, data: { lines: title.lines, styles: title.styles } });
    if (begin >= first.text.length) clause.children.shift();
    else
      Object.assign(first, {
        text: first.text.slice(begin),
        ...placed(cutSlice(own, begin, own.text.length), first.source),
      });
    return null;
  }
  clause.heading = fresh;
  return null;
}

/** One level up: behind the clause it stood in, with what follows it there. Down: to the end of the clause before. */
function move(place: ClausePlace, level: number): string | null {
  const { clause, above, siblings, part } = place;
  const depth = above.length + 1;
  if (!Number.isInteger(level) || level < 1) return 'a level is a whole number from 1';
  if (level > depth + 1) return 'it can go down by one level at a time';
  const index = siblings.indexOf(clause);
  if (level === depth + 1) {
    const before = siblings.slice(0, index).findLast((node): node is Clause => node.type === 'clause');
    if (!before) return 'there is no clause before it to stand in';
    siblings.splice(index, 1);
    before.children.push(clause);
  } else {
    const parent = above[level - 1]!;
    const list = level === 1 ? part.children : above[level - 2]!.children;
    const following = siblings.splice(index).slice(1);
    clause.children.push(...following);
    list.splice(list.indexOf(parent) + 1, 0, clause);
  }
  renumber(part);
  return null;
}

/** It is no clause: label, heading and text become a paragraph, and its sub-clauses take its place. */
function dissolve({ clause, siblings, part }: ClausePlace): null {
  const [first, ...others] = clause.children;
  const own = first?.type === 'paragraph' ? first : null;
  const opening = `${clause.label}${clause.heading ?? ''}`;
  const head = {
    text: own && clause.heading !== null ? `${opening}。` : opening,
    lines: [],
    styles: [],
    source: clause.source,
  };
  const whole = own ? joinSlices([head, sliceOf(own.text, own)]) : head;
  const source = own && clause.source.length === 0 ? own.source : clause.source;
  const paragraph: Paragraph = { type: 'paragraph', text: whole.text, ...placed({ ...whole, source: [] }, source) };
  siblings.splice(siblings.indexOf(clause), 1, paragraph, ...(own || first === undefined ? others : clause.children));
  renumber(part);
  return null;
}

/** A paragraph that is a clause: `quote` is its label. It takes in what follows up to the next clause of its list. */
function addClause(
  gazette: Gazette,
  { row, quote, new: own }: Extract<Correction, { action: 'add' }>,
  outcome: Outcome,
) {
  const found = paragraphAt(gazette, row);
  if (!found) return 'there is no such paragraph';
  const { node, siblings, part } = found;
  if (!node.text.startsWith(quote)) return `the paragraph does not begin with “${quote}”`;
  const slice = sliceOf(node.text, node);
  const begin = quote.length + /^\s*/.exec(node.text.slice(quote.length))![0].length;
  const label = placed(cutSlice(slice, 0, quote.length), node.source);
  const clause: Clause = {
    type: 'clause',
    label: quote.trim(),
    path: '',
    heading: null,
    source: label.source,
    children: [],
  };
  const rest = node.text.slice(begin);
  if (rest !== '')
    clause.children.push({
      type: 'paragraph',
      text: rest,
      ...placed(cutSlice(slice, begin, node.text.length), node.source),
    });
  const index = siblings.indexOf(node);
  const next = siblings.findIndex((one, i) => i > index && one.type === 'clause');
  const taken = siblings.splice(index, (next < 0 ? siblings.length : next) - index, clause).slice(1);
  clause.children.push(...taken);
  if (typeof own.heading === 'string') setHeading(clause, own.heading);
  renumber(part);
  const place = [...clausePlaces(gazette)].find((one) => one.clause === clause);
  if (place) outcome.reviewedClauses.add(idOf(place));
  return null;
}
