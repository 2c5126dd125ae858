/** Name of the index that the bulk file loads into. */
export const CLAUSE_INDEX = 'gongbao-clauses';

const keyword = { type: 'keyword' } as const;
const date = { type: 'date', format: 'strict_date' } as const;
/** Chinese as overlapping pairs of characters: the analyser every Elasticsearch and OpenSearch brings along. */
const chinese = { type: 'text', analyzer: 'cjk' } as const;

/**
 * Settings and mapping of the index (`PUT /gongbao-clauses`), for Elasticsearch 7 and later and for OpenSearch. Facets are keywords;
 * `text` finds any two characters, `tokens` whole words as the segmenter cut them.
 */
export const clauseIndex = {
  settings: {
    analysis: { analyzer: { words: { type: 'custom', tokenizer: 'whitespace', filter: ['lowercase'] } } },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      issueId: keyword,
      documentId: keyword,
      documentNumber: keyword,
      documentTitle: { ...chinese, fields: { raw: keyword } },
      section: keyword,
      kind: keyword,
      issuer: keyword,
      issuedOn: date,
      clauseId: keyword,
      path: keyword,
      level: { type: 'integer' },
      sheet: { type: 'integer' },
      printedPage: { type: 'integer' },
      heading: chinese,
      text: chinese,
      tokens: { type: 'text', analyzer: 'words' },
      units: keyword,
      roles: keyword,
      due: date,
    },
  },
} as const;
