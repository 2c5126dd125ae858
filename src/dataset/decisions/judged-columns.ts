import type { Facts } from '../../tree/facts.js';

/** What a person judges of a row, beside its printed words: with another value it is another question. */
export const judgedColumns: Readonly<Record<keyof Facts, readonly string[]>> = {
  citations: ['title', 'number', 'relation'],
  responsibilities: ['unit', 'canonical', 'role'],
  deadlines: ['kind', 'due', '"from"', 'within', 'workingDays', 'anchor', 'rrule'],
  targets: ['indicator', 'comparator', 'value', 'unit', 'due'],
  obligations: ['actor', 'modality', 'action'],
  appointments: ['person', 'post', 'organisation', 'action', 'probation'],
};
export const factTables = Object.keys(judgedColumns) as (keyof Facts)[];

/**
 * SQL for the id of a row `t` of an issue built of content `s.source`: the same in every build that reads the same there, under any issue id. A paragraph may
 * print the same words twice (每年 …，每年 …): where they begin tells them apart.
 */
export const rowIdSql = (table: keyof Facts): string => {
  const judged = judgedColumns[table].map((name) => `to_json(t.${name})`);
  const place = ["replace(t.documentId, t.issueId, '')", 't.partIndex', 't.path', 't.leaf', 't.start', 't.text'];
  return `md5(concat_ws(chr(31), s.source, '${table}', ${[...place, ...judged].join(', ')}))`;
};
