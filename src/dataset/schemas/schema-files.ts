import { rowSchemas } from '../../emit/tables/row-schemas.js';
import { CorrectionsFile } from '../corrections/correction.js';
import { LinkRow, ValidityRow } from '../links/link-rows.js';
import { Manifest } from '../manifest.js';
import { definitions, IssueSchema } from './definitions.js';
import { type JsonSchema, jsonSchema } from './json-schema.js';

const titles = {
  documents: 'One document of a gazette',
  clauses: 'One clause',
  citations: 'One mention of another document',
  responsibilities: 'One unit charged with one clause',
  deadlines: 'One time limit',
  targets: 'One measurable target',
  obligations: 'One duty: who does what by when',
  appointments: 'One person, one post, one action',
  passages: 'One leaf of text, cut into words for search',
  links: 'One citation, resolved to a document of the dataset where it is one',
  validity: 'One document over time: in force, amended, repealed',
} as const;

/** All files of `schemas/`: path inside the folder → JSON Schema 2020-12. */
export function schemaFiles(): Map<string, JsonSchema> {
  const files = new Map([
    ['issue.schema.json', jsonSchema('urn:gongbao:schema:1:issue', 'One gazette issue', IssueSchema, definitions)],
    [
      'manifest.schema.json',
      jsonSchema('urn:gongbao:schema:1:manifest', 'What was built from what', Manifest, definitions),
    ],
    [
      'corrections.schema.json',
      jsonSchema('urn:gongbao:schema:1:corrections', 'Corrections of one issue', CorrectionsFile, definitions),
    ],
  ]);
  for (const [name, schema] of Object.entries({ ...rowSchemas, links: LinkRow, validity: ValidityRow })) {
    const id = `urn:gongbao:schema:1:tables:${name}`;
    files.set(`tables/${name}.schema.json`, jsonSchema(id, titles[name as keyof typeof titles], schema, definitions));
  }
  return files;
}
