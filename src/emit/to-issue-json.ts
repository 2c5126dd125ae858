import type { BodyNode, DocumentJson, Gazette, GazetteDocument, IssueJson, Part } from '../tree/gazette.js';
import { inDocumentOrder } from './document-order.js';
import { roundBoxes } from './round-boxes.js';

type PartJson = DocumentJson['parts'][number];
type BodyJson = PartJson['body'][number];

/**
 * The gazette tree as `issue.json`: keys in the contract's order, facts in printed order, boxes rounded to 0.1 point; what is kept in
 * memory only (`data`) stays behind. Pure, and the same value for the same tree.
 */
export function toIssueJson(gazette: Gazette): IssueJson {
  const { id, masthead, toc, children, facts, audit, source } = gazette;
  return roundBoxes({
    schemaVersion: '1.0.0',
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
    audit: audit.map(({ rule, severity, message, documentId, page, expected, found }) => ({
      rule,
      severity,
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
  });
}

const documentJson = (document: GazetteDocument): DocumentJson => ({
  id: document.id,
  section: document.section,
  kind: document.kind,
  title: document.title,
  documentNumber: document.documentNumber,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  signatory: document.signatory,
  addressees: document.addressees,
  pages: document.pages,
  effective: document.effective,
  attachments: document.attachments,
  copiedTo: document.copiedTo,
  printedBy: document.printedBy,
  parts: document.children.map(partJson),
});

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
