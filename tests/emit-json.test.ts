import { describe, expect, it } from 'vitest';
import { emitIssue, fromIssueJson, ndjson, tableRows, toIssueJson } from '../src/emit/index.js';
import { sampleGazette } from './helpers/emit-sample.js';

const issue = () => toIssueJson(sampleGazette());

describe('issue.json', () => {
  it('has the keys of the contract in its order', () => {
    expect(Object.keys(issue())).toEqual([
      'schemaVersion',
      'id',
      'masthead',
      'toc',
      'documents',
      'facts',
      'audit',
      'source',
      'sheets',
    ]);
  });

  it('rounds boxes to a tenth of a point and leaves other numbers alone', () => {
    expect(issue().documents[0]?.parts[0]?.source[0]?.bbox).toEqual([79, 100, 516, 114.3]);
    expect(issue().facts.targets[0]?.value).toBe(10);
  });

  it('leaves behind what is kept in memory only', () => {
    const gazette = sampleGazette();
    gazette.children[0]!.children[0]!.data = { lines: [] };
    expect(toIssueJson(gazette)).toEqual(issue());
  });

  it('sorts facts by their place on the page', () => {
    expect(issue().facts.responsibilities.map((row) => row.unit)).toEqual(['市商务局', '市住建局']);
    expect(issue().facts.citations.map((row) => row.documentId)).toEqual(['d01', 'd02']);
  });

  it('does not depend on the order in which objects were put together', () => {
    const gazette = sampleGazette();
    const reversed = Object.fromEntries(Object.entries(gazette).reverse()) as unknown as typeof gazette;
    reversed.children = gazette.children.map(
      (document) => Object.fromEntries(Object.entries(document).reverse()) as never,
    );
    expect(emitIssue(reversed)[0]).toEqual(emitIssue(gazette)[0]);
  });

  it('reads back to the tree it was written from', () => {
    const written = issue();
    expect(toIssueJson(fromIssueJson(written))).toEqual(written);
  });
});

describe('tableRows', () => {
  const rows = tableRows(issue());

  it('lists every clause in printed order with its depth', () => {
    expect(rows.clauses.map(({ path, level, leaf }) => [path, level, leaf])).toEqual([
      ['一', 1, 'heading'],
      ['一/(一)', 2, 'heading'],
      ['一/(一)/1', 3, 'heading'],
      ['二', 1, 'paragraph1'],
      ['第一章', 1, 'heading'],
      ['第一章/第一条', 2, 'paragraph1'],
      ['第二章', 1, 'heading'],
      ['第二章/第二条', 2, 'paragraph1'],
      ['第二章/第二条/(一)', 3, 'paragraph1'],
      ['第二章/第二条/(二)', 3, 'paragraph1'],
    ]);
  });

  it('gives a clause the text that resumes after its sub-clauses', () => {
    expect(rows.clauses[0]?.body).toBe('坚持市场主导。\n各县(市、区)要抓好落实。');
  });

  it('names clauses by document number, part and path', () => {
    expect(rows.clauses[1]?.clauseId).toBe('临政发〔2022〕5号#1/一/(一)');
  });

  it('counts printed pages along a document, and leaves them null where the print has none', () => {
    expect(rows.documents.map((row) => row.printedPage)).toEqual([2, null]);
    expect(rows.clauses[0]?.printedPage).toBe(2);
  });

  it('is one JSON object a line, with the same columns in every row', () => {
    const lines = ndjson(rows.clauses).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(new Set(lines.map((line) => Object.keys(JSON.parse(line)).join()))).toHaveProperty('size', 1);
  });
});
