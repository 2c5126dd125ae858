/** Every `issue.akn.xml` against the OASIS schema. Needs xmllint (Debian: libxml2-utils). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../src/emit/akoma-ntoso/gazette.js';
import { toIssueJson } from '../../src/emit/index.js';
import { sampleGazette } from '../helpers/emit-sample.js';

const schema = join(import.meta.dirname, '..', 'fixtures', 'akomantoso', 'akomantoso30.xsd');
const issues = join(import.meta.dirname, '..', '..', 'output', 'issues');
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-akn-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Throws, with what xmllint says, where the file is not valid. */
const check = (file: string) =>
  execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8', stdio: 'pipe' });

const checkText = (xml: string) => {
  const file = join(scratch, 'issue.akn.xml');
  writeFileSync(file, xml);
  return check(file);
};

describe('issue.akn.xml', () => {
  it.each(readdirSync(issues))('of %s is valid', (id) => {
    expect(() => check(join(issues, id, 'issue.akn.xml'))).not.toThrow();
  });

  it('is valid for an issue that has one of everything', () => {
    expect(() => checkText(akomaNtoso(toIssueJson(sampleGazette())))).not.toThrow();
  });

  it('is valid for an issue that has nothing', () => {
    const issue = { ...toIssueJson(sampleGazette()), masthead: null, toc: [], documents: [], audit: [] };
    expect(() => checkText(akomaNtoso(issue))).not.toThrow();
  });

  it('is valid for documents without text, number, date or clauses', () => {
    const issue = toIssueJson(sampleGazette());
    const bare = issue.documents.map((document) => ({
      ...document,
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      kind: null,
      effective: null,
      parts: document.parts.map((part) => ({ ...part, body: [] })),
    }));
    expect(() => checkText(akomaNtoso({ ...issue, documents: bare }))).not.toThrow();
  });

  it('would be refused if it were not valid', () => {
    expect(() =>
      checkText(
        akomaNtoso(toIssueJson(sampleGazette()))
          .replace('<collectionBody>', '<body>')
          .replace('</collectionBody>', '</body>'),
      ),
    ).toThrow();
  });
});
