/** Scores the committed build of the sample against the hand-made gold and the typesetter's truth; floors are the project's promise. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const floors = {
  documents: 1,
  'documents.title': 1,
  'documents.documentNumber': 1,
  'documents.issuedOn': 1,
  'documents.issuer': 1,
  'documents.section': 1,
  'documents.kind': 1,
  'documents.parts': 1,
  clauses: 0.99,
  'clauses.heading': 0.97,
  'clauses.head': 0.98,
  'clauses.tail': 0.98,
  responsibilities: 0.99,
  deadlines: 0.95,
  citations: 0.95,
  'citations.relation': 0.9,
  targets: 0.85,
  appointments: 1,
};

const scores = (script: string, ...args: string[]): Record<string, number> => {
  const printed = execFileSync(
    process.execPath,
    [`scripts/score/${script}`, '--out', 'output', '--misses', '0', ...args],
    {
      encoding: 'utf8',
    },
  );
  process.stdout.write(printed);
  return JSON.parse(/^scores (.*)$/m.exec(printed)?.[1] ?? '{}');
};

describe('the sample issue against its gold', () => {
  const built = scores('score.mjs', '--gold', 'tests/gold/jiaxing-2021-01');
  it.each(Object.entries(floors))('%s is at least %d', (table, floor) => {
    expect(built[table]).toBeGreaterThanOrEqual(floor);
  });
});

describe('the pages of the sample issue against their truth', () => {
  const built = scores('layout.mjs', '--truth', 'tests/fixtures/layout/jiaxing-2021-01.truth.json');
  it('loses or adds at most one character in a thousand', () => {
    expect(built.cer).toBeLessThanOrEqual(0.001);
  });
  it('keeps paragraphs whole and boxes in place', () => {
    expect(built.paragraphs).toBeGreaterThanOrEqual(0.99);
    expect(built.boxes).toBeGreaterThanOrEqual(0.98);
  });
});

describe('duties of the sample issue against the six documents annotated', () => {
  const built = scores('obligations.mjs', '--gold', 'tests/gold/jiaxing-2021-01/obligations.ndjson');
  it.each([
    ['precision', 0.97],
    ['recall', 0.95],
    ['actors', 0.99],
  ])('%s is at least %d', (name, floor) => {
    expect(built[name]).toBeGreaterThanOrEqual(floor);
  });
});
