import { writeFile } from 'node:fs/promises';
import { printLink } from '../../dataset/query/print-link.js';
import type { Cell } from '../../dataset/query/run-sql.js';
import type { ExportForm } from '../export-form.js';

type Row = Readonly<Record<string, Cell>>;
/** Entries of the feed, the newest: what a reader fetches again and again stays small. */
const MOST = 500;

/** New documents, and those amended or repealed by them, as an Atom feed (RFC 4287), the newest first. */
export const feed: ExportForm = {
  description: 'new, amended and repealed documents as an Atom feed',
  fileName: 'gongbao.atom.xml',
  write: async ({ dataset }, target) => {
    const { Feed } = await import('feed');
    const documents = (await dataset.find({ list: 'documents', limit: 0 })).rows.map((row) =>
      entry(row, '', dayOf(row.issuedOn)),
    );
    const changes = (await dataset.sql(CHANGES)).rows.map((row) =>
      entry(row, row.relation === 'repeals' ? '废止：' : '修改：', dayOf(row.since)),
    );
    const dated = [...documents, ...changes].filter(({ day }) => day !== null);
    const entries = dated.sort((a, b) => compare(b.day!, a.day!) || compare(a.id, b.id)).slice(0, MOST);
    const made = new Feed({
      id: 'urn:gongbao:feed',
      title: '政府公报：新发、修改和废止的文件',
      language: 'zh-CN',
      copyright: '',
      generator: 'gongbao',
      updated: dateOf(entries[0]?.day ?? '1970-01-01'),
    });
    for (const { id, title, link, day, summary, issuer } of entries) {
      const author = [{ name: issuer }];
      made.addItem({ id, title: escaped(title), link, date: dateOf(day!), description: escaped(summary), author });
    }
    await writeFile(target, made.atom1());
  },
};

/** What a document ends or changes; the link leads to the document that is ended or changed. */
const CHANGES = `
SELECT DISTINCT l.relation, t.issueId AS issue, t.title, s.issuer, t.documentNumber AS number, t.firstSheet AS sheet, l.targetDocumentId AS documentId,
  coalesce(s.effectiveFrom, s.issuedOn, s.publishedOn) AS since, s.title AS byTitle, s.documentNumber AS byNumber
FROM links l JOIN documents t ON t.issueId = l.targetIssueId AND t.documentId = l.targetDocumentId
  JOIN documents s ON s.issueId = l.issueId AND s.documentId = l.documentId
WHERE l.relation IN ('repeals', 'amends')`;

function entry(row: Row, change: string, day: string | null) {
  const by = [row.byTitle, row.byNumber].filter((text) => typeof text === 'string').join(' ');
  return {
    id: `urn:gongbao:${[row.issue, row.number ?? row.title, row.sheet, ...(change === '' ? [] : [row.relation, row.since, by])].map((part) => encodeURIComponent(String(part))).join(':')}`,
    title: `${change}${[row.title, row.number].filter((text) => typeof text === 'string').join(' ')}`,
    link: printLink(String(row.issue), Number(row.sheet)),
    day,
    issuer: String(row.issuer ?? '政府公报'),
    summary:
      by === ''
        ? [row.issuer, row.kind, row.citation].filter((text) => typeof text === 'string').join('，')
        : `依据：${by}`,
  };
}

/** Titles and summaries are taken for HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const dayOf = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
