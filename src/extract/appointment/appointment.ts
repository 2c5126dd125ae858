/** Appointments (人事任免): one row for each person, post and action. */

import { jurisdiction } from '../../text/registry/jurisdiction.js';
import type { Appointment } from '../../tree/facts.js';
import type { Gazette, GazetteDocument } from '../../tree/gazette.js';
import { evidence, type Leaf, leaves } from '../../tree/leaf.js';
import type { Stage } from '../../tree/stage.js';
import { statementClauses } from './clauses.js';
import { readProbation } from './probation.js';
import { type Action, readStatement, type Statement } from './statement.js';
import { tableRow } from './table-row.js';

/** Adds `facts.appointments`. */
export const appointments: Stage = () => (gazette) => {
  gazette.facts.appointments.push(...appointmentsOf(gazette));
};

const ABOUT_PERSONS = /任免|任命|任职|免职|聘任|免去|职务|人事/; // 市政府人事任免 · 关于张三等同志职务任免的通知
const isAboutPersons = (document: GazetteDocument): boolean =>
  document.kind === '人事任免' || ABOUT_PERSONS.test(document.title) || ABOUT_PERSONS.test(document.section ?? '');

/** 任命： · 一、免去 · 经研究，决定任命下列同志： */
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+)?[^：:；;。]{0,60}?(任命|聘任|续聘|任职|免去|免职|解聘)(?:了)?(?:下列|以下)?(?:同志|人员)?(?:的)?(?:职务)?(?:如下)?[：:]/;
const WHOLE_HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+)?(?:决定)?(任命|聘任|任职|免去|免职|解聘)(?:人员|名单)?[：:]?$/; // 任命 · 二、免职
const ALL_ON_PROBATION = /(?:以上|上述)(?:\d{1,3}名|各位|提任|新任)?(?:同志|人员)?[^。；]{0,8}试用期/; // 以上同志试用期一年

/** All appointments of an issue, in printed order. */
export function appointmentsOf(gazette: Gazette): Appointment[] {
  const rows: Appointment[] = [];
  let document: GazetteDocument | null = null;
  let mode: Action | null = null;
  for (const leaf of leaves(gazette)) {
    if (leaf.kind === 'title' || leaf.kind === 'note' || !isAboutPersons(leaf.document)) continue;
    if (leaf.document !== document) [document, mode] = [leaf.document, null];
    const heading = HEADING.exec(leaf.text) ?? WHOLE_HEADING.exec(leaf.text);
    if (heading) mode = /免|解聘/.test(heading[1]!) ? 'remove' : 'appoint';
    if (leaf.kind === 'row') {
      rows.push(...tableRow(leaf, mode).flatMap((one) => rowsOf(leaf, one, 0, leaf.text)));
      continue;
    }
    rows.push(...fromText(leaf, mode, heading?.[0].length ?? 0));
    const probation = ALL_ON_PROBATION.test(leaf.text) ? readProbation(leaf.text) : null;
    if (probation !== null) {
      for (const row of rows) {
        if (row.documentId === leaf.document.id && row.action === 'appoint') row.probation ??= probation;
      }
    }
  }
  return rows;
}

function fromText(leaf: Leaf, mode: Action | null, headingEnd: number): Appointment[] {
  const rows: Appointment[] = [];
  let persons: readonly string[] | null = null;
  const body = leaf.text.slice(headingEnd);
  let said: Action | null = mode;
  const places = Object.values(jurisdiction(leaf.document.issuer ?? leaf.document.title).places);
  for (const { start, text, continues } of statementClauses(body)) {
    const found = readStatement(text, { mode: continues ? said : mode, persons, places });
    if (!found) continue;
    [persons, said] = [found.persons, found.action];
    const lead = text.length - text.trimStart().length;
    rows.push(...rowsOf(leaf, found, headingEnd + start + lead, text.trim()));
  }
  return rows;
}

function rowsOf(
  leaf: Leaf,
  { action, persons, posts, nominated }: Statement,
  start: number,
  text: string,
): Appointment[] {
  const place = evidence(leaf, start, start + text.length, `statement/${action}`);
  const atEnd = readProbation(posts.at(-1)!.remark) ?? readProbation(text.slice(text.lastIndexOf(posts.at(-1)!.post)));
  const one = (person: string, post: (typeof posts)[number]): Appointment => {
    const reasons = [
      nominated ? '提名, not yet appointed' : '',
      post.inherited ? 'organisation named with the post before' : '',
    ];
    const reason = reasons.filter(Boolean).join('; ');
    return {
      ...place,
      certainty: reason === '' ? 'stated' : 'inferred',
      reason: reason === '' ? null : reason,
      person,
      post: post.post,
      organisation: post.organisation,
      action,
      probation: action === 'appoint' ? (readProbation(post.remark) ?? atEnd) : null,
    };
  };
  if (/分别/.test(text) && persons.length === posts.length) return persons.map((person, i) => one(person, posts[i]!));
  return persons.flatMap((person) => posts.map((post) => one(person, post)));
}
