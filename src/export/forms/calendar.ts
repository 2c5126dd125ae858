import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Cell } from '../../dataset/query/run-sql.js';
import type { ExportForm } from '../export-form.js';
import { recurrence } from './recurrence.js';

type Row = Readonly<Record<string, Cell>>;

/** Limits as a calendar (RFC 5545): a day for each date, a series for each that comes back, until its document ends. */
export const calendar: ExportForm = {
  description: 'limits as a calendar, those that come back as series',
  fileName: 'gongbao.ics',
  write: async ({ dataset }, target) => {
    const { ICalCalendar } = await import('ical-generator');
    const { rows } = await dataset.find({ list: 'limits', limit: 0 });
    const validity = await dataset.sql(
      `SELECT d.issueId, d.documentNumber, d.title, d.issuedOn, d.publishedOn, v.validFrom, v.validUntil
       FROM documents d JOIN validity v USING (issueId, documentId)`,
    );
    const terms = new Map(validity.rows.map((row) => [keyOf(row.issueId, row.documentNumber, row.title), row]));
    const made = new ICalCalendar({
      name: '政府公报时限',
      prodId: { company: 'gongbao', product: 'gongbao', language: 'ZH' },
    });
    for (const row of rows) {
      const term = terms.get(keyOf(row.issue, row.number, row.document)) ?? {};
      const event = eventOf(row, term);
      if (event) made.createEvent(event);
    }
    await writeFile(target, made.toString());
  },
};

const keyOf = (...parts: readonly (Cell | undefined)[]): string => JSON.stringify(parts);

function eventOf(row: Row, term: Row) {
  const known = [term.validFrom, term.issuedOn, term.publishedOn].find((day) => typeof day === 'string');
  const from = typeof known === 'string' ? known : null;
  const series =
    typeof row.rrule === 'string' && from !== null ? recurrence(row.rrule, from, asDay(term.validUntil)) : null;
  const day = series?.start ?? asDay(row.due);
  if (day === null) return null;
  return {
    id: `${createHash('sha256')
      .update(keyOf(row.citation, row.limit, row.line, row.due))
      .digest('hex')
      .slice(0, 32)}@gongbao`,
    // When the text was made, not when the file was: nothing reads the clock.
    stamp: dateOf(from ?? day),
    start: dateOf(day),
    allDay: true,
    summary: String(row.task ?? row.limit),
    description: [row.who, row.line, row.targets, row.citation].filter((text) => typeof text === 'string').join('\n'),
    url: String(row.link),
    ...(series ? { repeating: `RRULE:${series.rrule}` } : {}),
  };
}

const asDay = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
