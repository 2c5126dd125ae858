/**
 * Columns that say where a row stands in print: issue, document number, clause path, printed page (the sheet where no page number is
 * printed), and all of it as one line. Titles inside a title stand in 〈〉 (GB/T 15834). `row` and `d` are the aliases of the row and of its document.
 */
export const citationColumns = (row: string) => `
  ${row}.issueId AS issue, d.documentNumber AS number, d.title AS document, ${row}.clauseId AS clause,
  ${row}.printedPage AS page, ${row}.page AS sheet,
  concat_ws(' ', ${row}.issueId, coalesce(d.documentNumber, '《' || translate(d.title, '《》', '〈〉') || '》'), nullif(${row}.path, ''),
    CASE WHEN ${row}.printedPage IS NULL THEN 'sheet ' || ${row}.page ELSE 'p. ' || ${row}.printedPage END) AS citation`;

/** Columns of the row and of its document that are needed to say what stands around it and how to cite it; they are not shown. */
export const placeColumns = (row: string) => `
  ${row}.documentId AS "@documentId", ${row}.partIndex AS "@partIndex", ${row}.path AS "@path", ${row}.leaf AS "@leaf",
  ${row}.start AS "@start", ${row}."end" AS "@end", d.kind AS "@kind", d.issuer AS "@issuer", d.issuedOn AS "@issuedOn",
  d.publishedOn AS "@publishedOn", d.gazetteTitle AS "@gazetteTitle", d.gazetteYear AS "@gazetteYear",
  d.gazetteNumber AS "@gazetteNumber"`;
