import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { akomaNtoso } from '../src/emit/akoma-ntoso/gazette.js';
import { calendarDate, clauseKind } from '../src/emit/akoma-ntoso/names.js';
import { toIssueJson } from '../src/emit/index.js';
import type { Clause } from '../src/tree/gazette.js';
import { sampleGazette } from './helpers/emit-sample.js';

const xml = akomaNtoso(toIssueJson(sampleGazette()));

/** The element that begins with this tag, whole. */
function elementAt(open: string, source = xml): string {
  const start = source.indexOf(open);
  const name = /^<(\w+)/.exec(open)?.[1]; // <article eId="…">
  return start < 0 ? '' : source.slice(start, source.indexOf(`</${name}>`, start) + `</${name}>`.length);
}

describe('Akoma Ntoso', () => {
  it('writes every document as a component, enclosed texts and annexes as its attachments', () => {
    expect([...xml.matchAll(/<component eId="([^"]+)"/g)].map(([, id]) => id)).toEqual(['cmp_1', 'cmp_2']);
    expect([...xml.matchAll(/<attachment eId="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'cmp_1__att_1',
      'cmp_1__att_2',
      'cmp_2__att_1',
    ]);
  });

  it('gives every element an eId of its own', () => {
    const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names chapters and articles for what they are, and numbers within an article points', () => {
    expect(elementAt('<article eId="cmp_2__att_1__chp_第一章__art_第一条">')).toContain('<num>第一条</num>');
    expect(xml).toContain('<point eId="cmp_2__att_1__chp_第二章__art_第二条__point_(一)">');
    expect(xml).toContain('<level eId="cmp_1__att_1__lvl_一__lvl_(一)">');
    expect(clauseKind('第三条~2', false).element).toBe('article');
  });

  it('marks citations and dates where they stand, without touching the text around them', () => {
    expect(xml).toContain('现将<ref href="#cmp_1">《临江市夜间经济行动方案》</ref>印发给你们');
    expect(xml).toContain('<date date="2023-12-31">到2023年底</date>,建成夜市10个以上。');
    expect(xml).toContain('<ref href="/akn/cn/doc/%E4%B8%AD');
  });

  it('puts text before sub-clauses in intro and after them in wrapUp', () => {
    expect(elementAt('<wrapUp>')).toMatch(/>各县\(市、区\)要抓好落实。</); // >各县(市、区)要抓好落实。<
  });

  it('holds text that resumes between two sub-clauses in a container of its own', () => {
    const gazette = sampleGazette();
    const clause = gazette.children[0]!.children[1]!.children[1] as Clause;
    const [, sub] = clause.children;
    clause.children.push({ ...(sub as Clause), path: '一/(二)', label: '（二）', children: [] });
    const changed = akomaNtoso(toIssueJson(gazette));
    expect(elementAt('<hcontainer name="resumed"', changed)).toContain('各县(市、区)要抓好落实。');
  });

  it('says when a text is in force', () => {
    expect(xml).toContain('<timeInterval start="#cmp_2-from" refersTo="#inForce"/>');
    expect(xml).toContain('<eventRef eId="cmp_2-from" date="2022-04-01" source="#cmp_2-issuer"/>');
  });

  it('escapes markup and drops what XML cannot hold', () => {
    expect(xml).toContain('与&lt;尖括号&gt;&amp;');
    const gazette = sampleGazette();
    gazette.children[0]!.title = '坏\u0000字\u000B符\uD800';
    expect(akomaNtoso(toIssueJson(gazette))).toContain('<docTitle>坏字符</docTitle>');
  });

  it('says where print gives no date, and writes none that the calendar does not know', () => {
    const gazette = sampleGazette();
    gazette.children[0]!.issuedOn = '2022-02-30';
    expect(akomaNtoso(toIssueJson(gazette))).toContain('<FRBRdate date="0001-01-01" name="unknown"/>');
    expect(calendarDate('2024-02-29')).toBe('2024-02-29');
    expect(calendarDate('2023-02-29')).toBeNull();
  });

  it('is well formed, also for a file without documents', () => {
    const empty = { ...toIssueJson(sampleGazette()), masthead: null, documents: [] };
    for (const text of [xml, akomaNtoso(empty)]) {
      expect(create(text).root().node.nodeName).toBe('akomaNtoso');
    }
  });
});
