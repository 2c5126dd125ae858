import { CorrectionsFile } from '../corrections/correction.js';
import { Manifest } from '../manifest.js';
import { definitions, IssueSchema } from './definitions.js';
import { type JsonSchema, jsonSchema } from './json-schema.js';
import { tableSchemas } from './table-schemas.js';
import { tableTitles } from './table-titles.js';

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
  for (const [name, schema] of Object.entries(tableSchemas)) {
    const title = tableTitles[name as keyof typeof tableTitles];
    files.set(
      `tables/${name}.schema.json`,
      jsonSchema(`urn:gongbao:schema:1:tables:${name}`, title, schema, definitions),
    );
  }
  return files;
}
