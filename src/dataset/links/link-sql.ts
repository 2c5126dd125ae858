import type { LinkTable } from './link-tables.js';

/** What is read of the tables, once: each of them is asked several times. */
export const sourceColumns = {
  documents: `issueId, documentId, documentNumber, title, [part.title FOR part IN parts] AS partTitles, issuedOn,
    effectiveFrom, effectiveUntil, publishedOn`,
  citations: `issueId, documentId, documentNumber, partIndex, path, clauseId, page, printedPage, text, relation, title, number,
    targetDocumentId`,
} as const;

/** Titles compared without what print changes: spaces, width of brackets, title marks inside a title. */
const key = (column: string) => `translate(replace(replace(${column}, ' ', ''), '　', ''), '（）〈〉《》', '()')`;

/** A document goes by its own title, with and without the issuer before 关于, and by the titles of the texts it publishes. */
const names = `
names AS (
  SELECT *, count(*) OVER (PARTITION BY name) AS bearers
  FROM (SELECT DISTINCT issueId, documentId, coalesce(documentNumber, issueId || '#' || documentId) AS document, issuedOn,
    unnest([name, regexp_replace(name, '^[^关]*(关于)', '\\1')]) AS name
  FROM (
    SELECT issueId, documentId, documentNumber, issuedOn,
      unnest(list_prepend(${key('title')}, [${key('part')} FOR part IN partTitles])) AS name
    FROM documents
  )
  WHERE name <> '')
)`;

/** A title borne by more than these (政策解读目录, month after month) says nothing, and would be paired with every citation of it. */
const MOST_BEARERS = 16;

const cited = `
cited AS (
  SELECT c.rowid AS seq, c.number, ${key('c.title')} AS name, d.issuedOn
  FROM citations c LEFT JOIN documents d USING (issueId, documentId)
)`;

/**
 * A number says which document is meant; a title does where there is no number. A document printed in several issues counts once; where
 * a title fits several documents, or only later ones, none is meant for certain.
 */
const found = `
found AS (
  SELECT c.seq, 'number' AS via, min({'issueId': n.issueId, 'documentId': n.documentId}) AS target, count(DISTINCT ${key('n.title')}) AS candidates
  FROM cited c JOIN documents n ON n.documentNumber = c.number
  GROUP BY c.seq
  UNION ALL
  SELECT c.seq, 'title' AS via, min({'issueId': n.issueId, 'documentId': n.documentId}) AS target, count(DISTINCT n.document) AS candidates
  FROM cited c JOIN names n ON n.name = c.name AND (n.issuedOn IS NULL OR c.issuedOn IS NULL OR n.issuedOn <= c.issuedOn)
  WHERE c.number IS NULL AND n.bearers <= ${MOST_BEARERS}
  GROUP BY c.seq
  UNION ALL
  SELECT c.seq, 'title' AS via, NULL AS target, n.bearers AS candidates
  FROM cited c JOIN (SELECT DISTINCT name, bearers FROM names WHERE bearers > ${MOST_BEARERS}) n ON n.name = c.name
  WHERE c.number IS NULL
)`;

/** Rows of `citations` are many and wide: what is found is put beside them, line by line, in their own order. */
const links = `
WITH ${[cited, names, found].join(', ')}, resolved AS (
  SELECT f.via, f.target, f.candidates
  FROM (SELECT rowid AS seq FROM citations) c LEFT JOIN found f ON f.seq = c.seq
  ORDER BY c.seq
)
SELECT c.issueId, c.documentId, c.documentNumber, c.partIndex, c.path, c.clauseId, c.page, c.printedPage, c.text,
  c.relation, c.title, c.number,
  CASE WHEN c.targetDocumentId IS NOT NULL THEN c.issueId WHEN f.candidates = 1 THEN f.target.issueId END AS targetIssueId,
  CASE WHEN c.targetDocumentId IS NOT NULL THEN c.targetDocumentId WHEN f.candidates = 1 THEN f.target.documentId END AS targetDocumentId,
  CASE WHEN c.targetDocumentId IS NOT NULL THEN 'issue' WHEN f.candidates = 1 THEN f.via END AS via,
  CASE WHEN c.targetDocumentId IS NOT NULL OR f.candidates = 1 THEN NULL
    WHEN f.candidates > 1 THEN 'ambiguous' ELSE 'not in the dataset' END AS unresolved
FROM citations c POSITIONAL JOIN resolved f`;

/** A repeal or an amendment takes effect with the document that says so. */
const effects = `
effects AS (
  SELECT DISTINCT l.targetIssueId AS issueId, l.targetDocumentId AS documentId, l.relation, l.documentId AS source,
    coalesce(s.effectiveFrom, s.issuedOn, s.publishedOn) AS since
  FROM links l JOIN documents s USING (issueId, documentId)
  WHERE l.relation IN ('repeals', 'amends') AND l.targetDocumentId IS NOT NULL
    AND (l.targetIssueId, l.targetDocumentId) <> (l.issueId, l.documentId)
)`;

const validity = `
WITH ${effects}, ended AS (
  SELECT issueId, documentId, min(since) FILTER (relation = 'repeals') AS repealedOn,
    list(source ORDER BY since, source) FILTER (relation = 'repeals') AS repealedBy,
    list(source ORDER BY since, source) FILTER (relation = 'amends') AS amendedBy
  FROM effects GROUP BY issueId, documentId
)
SELECT d.issueId, d.documentId, d.documentNumber, d.title, coalesce(d.effectiveFrom, d.issuedOn) AS validFrom,
  CAST(least(d.effectiveUntil, e.repealedOn - INTERVAL 1 DAY) AS DATE) AS validUntil,
  CASE WHEN e.repealedOn IS NOT NULL AND (d.effectiveUntil IS NULL OR e.repealedOn <= d.effectiveUntil) THEN 'repealed'
    WHEN d.effectiveUntil IS NOT NULL THEN 'expired' WHEN e.repealedBy IS NOT NULL THEN 'repealed' END AS endedBy,
  coalesce(e.repealedBy, []) AS repealedBy, coalesce(e.amendedBy, []) AS amendedBy
FROM (SELECT *, row_number() OVER () AS seq FROM documents) d LEFT JOIN ended e USING (issueId, documentId)
ORDER BY d.seq`;

/** How each table is drawn from the views before it. */
export const linkSql: Readonly<Record<LinkTable, string>> = { links, validity };
