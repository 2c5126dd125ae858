import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditRules } from '../src/audit/rules/index.js';
import { buildIssue } from '../src/pipeline.js';
import type { Clause, Gazette, Paragraph } from '../src/tree/gazette.js';

const path = 'corpus/jiaxing-2021-01.pdf';
let sample: Gazette;

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  sample = (await buildIssue({ path, bytes, sha256 }, { ocr: 'off' })).gazette;
}, 120_000);

/** Decisions by a small margin (`layout-doubt`) are for the review queue: they say nothing of a fault. */
const audited = (gazette: Gazette) =>
  auditRules.flatMap((rule) => rule(gazette)).filter((finding) => finding.rule !== 'layout-doubt');

/** The sample with one fault planted in it. */
function planted(fault: (gazette: Gazette) => void): string[] {
  const copy = structuredClone(sample);
  fault(copy);
  return audited(copy).map((one) => `${one.rule}: ${one.found ?? '-'} / ${one.expected ?? '-'}`);
}

const clauseAt = (gazette: Gazette, document: number, part: number, path: string): Clause => {
  let nodes = gazette.children[document]!.children[part]!.children;
  const steps = path.split('/');
  let clause: Clause | undefined;
  for (let i = 1; i <= steps.length; i += 1) {
    const prefix = steps.slice(0, i).join('/');
    clause = nodes.find((node): node is Clause => node.type === 'clause' && node.path === prefix);
    nodes = clause?.children ?? [];
  }
  if (!clause) throw new Error(`the sample has no clause ${path}`);
  return clause;
};

describe('audit of the sample', () => {
  it('raises no alarm on a correct issue', () => {
    expect(audited(sample)).toEqual([]);
  });

  it('hands on few narrow decisions of layout: at most one in ten sheets', () => {
    const doubts = auditRules.flatMap((rule) => rule(sample)).filter((finding) => finding.rule === 'layout-doubt');
    expect(doubts.length).toBeLessThanOrEqual(sample.source.sheets / 10);
    for (const doubt of doubts) expect(doubt.severity).toBe('info');
  });

  it('finds a wrong page, a missing and an extra entry of the 目录', () => {
    const wrongPage = planted((gazette) => {
      gazette.toc[5]!.page = 12;
    });
    expect(wrongPage).toEqual(['toc-page-mismatch: 12 / 11']);
    const missing = planted((gazette) => {
      gazette.toc.splice(2, 1);
    });
    expect(missing).toEqual([`toc-missing-document: ${sample.children[2]!.title} / -`]);
    const extra = planted((gazette) => {
      gazette.toc.push({ section: null, title: '一份没有刊登的通知', documentNumber: null, page: 9, documentId: null });
    });
    expect(extra).toEqual(['toc-extra-entry: - / 一份没有刊登的通知']);
  });

  it('finds what the 发文目录 lists and the issue does not print', () => {
    const { title, documentNumber } = sample.children[3]!;
    const found = planted((gazette) => {
      gazette.children.splice(3, 1);
      gazette.toc.splice(3, 1);
    });
    expect(found).toEqual([`listing-missing-document: - / ${documentNumber} ${title}`]);
  });

  it('finds a clause taken out and a clause printed twice', () => {
    const gap = planted((gazette) => {
      const parent = clauseAt(gazette, 4, 1, '三');
      parent.children.splice(parent.children.findIndex((node) => node.type === 'clause') + 1, 1);
    });
    expect(gap.filter((one) => one.startsWith('numbering-gap'))).toContain('numbering-gap: (三) / （二）');
    const twice = planted((gazette) => {
      const { children } = gazette.children[3]!.children[1]!;
      children.push(structuredClone(children.findLast((node) => node.type === 'clause')!));
    });
    expect(twice.some((one) => one.startsWith('numbering-duplicate'))).toBe(true);
  });

  it('finds references to what is not there', () => {
    const paragraph = (text: string): Paragraph => ({
      type: 'paragraph',
      text,
      source: [{ page: 3, bbox: [0, 0, 1, 1] }],
    });
    const found = planted((gazette) => {
      gazette.children[8]!.children[0]!.children.push(paragraph('详见附件4。'));
      gazette.children[7]!.children[1]!.children.push(paragraph('按照本预案9.9节执行。'));
    });
    expect(found).toEqual(['reference-dangling: 附件4 / 附件1–3', 'reference-dangling: 本预案9.9节 / -']);
  });

  it('finds characters that are in no node', () => {
    const found = planted((gazette) => {
      gazette.data.ledger[6]!.nodes -= 7;
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^text-unaccounted/);
  });
});
