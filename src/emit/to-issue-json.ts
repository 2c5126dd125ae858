import {
  type BodyNode,
  DocumentJson,
  type Gazette,
  type GazetteDocument,
  type IssueJson,
  type Part,
} from '../tree/gazette.js';
import { inDocumentOrder } from './document-order.js';
import { pickKeys } from './pick-keys.js';
import { roundBoxes } from './round-boxes.js';

type PartJson = DocumentJson['parts'][number];
type BodyJson = PartJson['body'][number];

/**
 * The gazette tree as `issue.json`: keys in the contract's order, facts in printed order, boxes rounded to 0.1 point; what is kept in
 * memory only (`data`) stays behind. Pure, and the same value for the same tree.
 */
export function toIssueJson(gazette: Gazette): IssueJson {
  const { id, masthead, toc, children, facts, audit, source, sheets } = gazette;
  return roundBoxes({
    schemaVersion: '1.1.0',
    id,
    masthead: masthead && {
      title: masthead.title,
      year: masthead.year,
      number: masthead.number,
      serial: masthead.serial,
      publishedOn: masthead.publishedOn,
      publisher: masthead.publisher,
      permit: masthead.permit,
      address: masthead.address,
      phone: masthead.phone,
      postcode: masthead.postcode,
    },
    toc: toc.map(({ section, title, documentNumber, page, documentId }) => ({
      section,
      title,
      documentNumber,
      page,
      documentId,
    })),
    documents: children.map(documentJson),
    facts: inDocumentOrder(gazette, facts),
    audit: audit.map(({ rule, severity, code, params, message, documentId, page, expected, found }) => ({
      rule,
      severity,
      code,
      params,
      message,
      documentId,
      page,
      expected,
      found,
    })),
    source: {
      path: source.path,
      sha256: source.sha256,
      sheets: source.sheets,
      producer: source.producer,
      textLayer: source.textLayer,
    },
    sheets,
  });
}

/** Fields in the order of the schema, which is the contract's. */
const documentJson = (document: GazetteDocument): DocumentJson =>
  pickKeys(DocumentJson.properties, { ...document, parts: document.children.map(partJson) });

const partJson = (part: Part): PartJson => ({
  role: part.role,
  title: part.title,
  source: part.source,
  body: part.children.map(bodyJson),
});

function bodyJson(node: BodyNode): BodyJson {
  switch (node.type) {
    case 'clause':
      return {
        type: 'clause',
        label: node.label,
        path: node.path,
        heading: node.heading,
        source: node.source,
        children: node.children.map(bodyJson),
      };
    case 'table':
      return { type: 'table', rows: node.rows, header: node.header, source: node.source };
    case 'paragraph':
    case 'note':
      return { type: node.type, text: node.text, source: node.source };
  }
}
