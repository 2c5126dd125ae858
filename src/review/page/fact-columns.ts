import type { Facts } from '../../tree/facts.js';

/** Columns that say what a fact says; the rest says where it stands. */
export const factColumns: Readonly<Record<keyof Facts, readonly string[]>> = {
  citations: ['title', 'number', 'relation'],
  responsibilities: ['unit', 'canonical', 'role'],
  deadlines: ['kind', 'due', 'from', 'within', 'workingDays', 'anchor', 'rrule'],
  targets: ['indicator', 'comparator', 'value', 'unit', 'due'],
  obligations: ['actor', 'actorSource', 'modality', 'modal', 'action'],
  appointments: ['person', 'post', 'organisation', 'action', 'probation'],
};
export const factTables = Object.keys(factColumns) as (keyof Facts)[];
