import type { BodyNode, Gazette, GazetteDocument, Part } from '../tree/gazette.js';
import { Clause, DocumentJson, IssueJson, Note, Paragraph, PartJson, Table } from '../tree/gazette.js';
import { inDocumentOrder } from './document-order.js';
import { pickKeys } from './pick-keys.js';
import { roundBoxes } from './round-boxes.js';

/** The tree as `issue.json` names it: `documents`, `parts`, `body`, keys in schema order, without what lives in memory only. */
export function toIssueJson(gazette: Gazette): IssueJson {
  const { id, masthead, toc, facts, audit, source } = gazette;
  return roundBoxes(
    pickKeys(IssueJson.properties, {
      schemaVersion: '1.0.0',
      id,
      masthead,
      toc,
      documents: gazette.children.map(documentJson),
      facts: inDocumentOrder(gazette, facts),
      audit,
      source,
    } as IssueJson),
  );
}

const documentJson = ({ children, ...fields }: GazetteDocument): DocumentJson =>
  pickKeys(DocumentJson.properties, { ...fields, parts: children.map(partJson) } as DocumentJson);

const partJson = ({ children, ...fields }: Part) =>
  pickKeys(PartJson.properties, { ...fields, body: children.map(bodyJson) });

const leafSchemas = { paragraph: Paragraph, table: Table, note: Note };

function bodyJson(node: BodyNode): object {
  if (node.type !== 'clause') return pickKeys(leafSchemas[node.type].properties, node);
  return pickKeys(Clause.$defs.Clause.properties, { ...node, children: node.children.map(bodyJson) });
}
