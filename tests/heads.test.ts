/** Number, date and issuer of documents on scanned sheets, compared with their other prints before they are believed. */
import { describe, expect, it } from 'vitest';
import { auditRules } from '../src/audit/rules/index.js';
import { documentRows } from '../src/emit/tables/document-rows.js';
import { toIssueJson } from '../src/emit/to-issue-json.js';
import { checkIssuer } from '../src/readings/heads/check-issuer.js';
import { checkNumber } from '../src/readings/heads/check-number.js';
import { checkTitle } from '../src/readings/heads/check-title.js';
import { checkYears } from '../src/readings/heads/check-years.js';
import { settleHeads } from '../src/readings/heads/settle-heads.js';
import type { Gazette, GazetteDocument } from '../src/tree/gazette.js';
import { emptyGazette, newDocument, somewhere } from './helpers/mini-gazette.js';

describe('a number', () => {
  const known = { listed: ['国函〔2015〕19号'], year: '2015', words: new Set(['国函']) };
  it('is settled by the 目录 where the other numbers or the date of the document know its print alone', () => {
    expect(checkNumber('国际〔2015〕19号', known)?.value).toBe('国函〔2015〕19号');
    expect(checkNumber('国函〔2016〕19号', known)).toMatchObject({ value: '国函〔2015〕19号', witness: 'contents' });
  });
  it('stands as read, and is named, where nothing says which print was misread', () => {
    expect(checkNumber('国函〔2015〕79号', known)).toMatchObject({ value: '国函〔2015〕79号', settled: null });
    expect(checkNumber('国际〔2015〕19号', { ...known, words: new Set() })).toMatchObject({ settled: null });
  });
  it('is right where the 目录 prints it so, also without its issuer, or knows none', () => {
    expect(checkNumber('国函〔2015〕19号', known)).toBeNull();
    expect(checkNumber('市财政局公告〔2020〕1号', { ...known, listed: ['公告〔2020〕1号'] })).toBeNull();
    expect(checkNumber('国际〔2015〕19号', { ...known, listed: [] })).toBeNull();
  });
});

describe('a title', () => {
  const title = '教育部关于招商引资有关事项的决定';
  it('is named where the 目录 prints another character, and right where it prints the same or another title', () => {
    expect(checkTitle('教育部关于招商弓资有关事项的决定', [title])).toMatchObject({ settled: null, says: title });
    expect(checkTitle(title, [title])).toBeNull();
    expect(checkTitle(title, ['教育部关于湿地保护有关规定的通知', '关于招商引资有关事项的决定'])).toBeNull();
  });
});

describe('a date', () => {
  const known = { number: '江政发〔2021〕3号', printedOn: '2021-02-04', publishedOn: '2021-03-31' };
  it('has the year of the number and of the 印发 line, where one digit was misread', () => {
    expect(checkYears('2027-01-29', known).date?.value).toBe('2021-01-29');
    expect(checkYears('2011-01-29', { ...known, publishedOn: null }).date?.value).toBe('2021-01-29');
  });
  it('has the right year where that of the number was misread', () => {
    const misread = { ...known, number: '江政发〔2027〕3号' };
    expect(checkYears('2021-01-29', misread)).toMatchObject({ number: { value: '江政发〔2021〕3号' } });
    expect(checkYears('2021-01-29', misread).date).toBeUndefined();
  });
  it('is named where nothing says which was misread, and is none after the gazette came out', () => {
    const alone = { number: '江政发〔2021〕3号', printedOn: null, publishedOn: null };
    expect(checkYears('2011-01-29', alone).date).toMatchObject({ value: '2011-01-29', settled: null });
    expect(checkYears('2021-01-29', { ...known, printedOn: '2021-01-24' }).date).toMatchObject({ settled: null });
    expect(checkYears('2021-08-29', { ...known, printedOn: null }).date).toMatchObject({ value: null });
    expect(checkYears('2021-08-29', { ...known, printedOn: '2021-08-30' }).date).toMatchObject({ value: '2021-08-29' });
  });
  it('is right about the turn of the year, and where nothing else is printed', () => {
    expect(checkYears('2022-01-04', { number: '江政发〔2021〕30号', printedOn: null, publishedOn: null })).toEqual({});
    expect(checkYears('2021-01-29', known)).toEqual({});
    expect(checkYears('2021-01-29', { number: '主席令第34号', printedOn: null, publishedOn: null })).toEqual({});
  });
});

describe('an issuer', () => {
  const [right, wrong] = ['东平市人民政府办公室', '东乎市人民政府办公室'];
  const isKnown = () => false;
  const title = { witness: 'title', name: right } as const;
  const seal = { witness: 'seal', name: right } as const;
  it('is named as two other prints name it', () => {
    expect(checkIssuer(wrong, { named: [title, seal], isKnown })?.value).toBe(right);
    expect(checkIssuer(wrong, { named: [seal], isKnown: (name) => name === right })?.value).toBe(right);
    expect(checkIssuer(null, { named: [title, seal], isKnown })).toMatchObject({ value: right, witness: 'title' });
  });
  it('stands as read where only one print says otherwise, or the registry knows it', () => {
    expect(checkIssuer(wrong, { named: [seal], isKnown })).toMatchObject({ value: wrong, settled: null, says: right });
    expect(checkIssuer(wrong, { named: [title, seal], isKnown: () => true })).toMatchObject({ settled: null });
    expect(checkIssuer(null, { named: [seal], isKnown })).toBeNull();
  });
  it('is right where another print holds it; another office is no other print of it', () => {
    expect(checkIssuer('东平市人民政府', { named: [title], isKnown })).toBeNull();
    expect(checkIssuer('西安市卫生健康委员会', { named: [title, seal], isKnown })).toBeNull();
  });
  it('has no page number and no running head beside it', () => {
    expect(checkIssuer(`${right}、1`, { named: [], isKnown })?.value).toBe(right);
    expect(checkIssuer(`2017年第7期、${right}`, { named: [title], isKnown })?.value).toBe(right);
    expect(checkIssuer(`93701部、${right}`, { named: [title], isKnown })).toBeNull();
  });
});

const element = (role: GazetteDocument['elements'][number]['role'], text: string) => ({
  role,
  text,
  source: somewhere(1),
});

function scanned(textLayer: 'ocr' | 'born-digital'): Gazette {
  const document = newDocument({
    title: '东平市人民政府关于加强管理的通知',
    documentNumber: '东政发〔2021〕3号',
    issuer: '东乎市人民政府',
    issuedOn: '2027-01-29',
    printedBy: { office: '东平市人民政府办公室', date: '2021-02-04' },
    elements: [
      element('document-number', '东政发〔2021〕3号'),
      element('signature', '东乎市人民政府'),
      element('date', '2027年1月29日'),
    ],
  });
  const sheet = { sheet: 1, printedPage: 1, width: 595, height: 842, textLayer, ocr: null, dropped: [], pictures: [] };
  const seal = { role: 'annotation' as const, text: '★东平市人民政府', bbox: [0, 0, 9, 9] };
  return { ...emptyGazette(), children: [document], sheets: [{ ...sheet, furniture: [seal] }] };
}

describe('the head of a document', () => {
  it('of a scan is settled by what else is printed of it, says so, and makes its row inferred', () => {
    const gazette = scanned('ocr');
    settleHeads(gazette);
    expect(gazette.children[0]).toMatchObject({ issuer: '东平市人民政府', issuedOn: '2021-01-29' });
    gazette.audit = auditRules.flatMap((rule) => rule(gazette));
    expect(gazette.audit.map(({ rule, found, expected }) => [rule, found, expected])).toEqual([
      ['reading-settled', '2027-01-29', '2021-01-29'],
      ['reading-settled', '东乎市人民政府', '东平市人民政府'],
    ]);
    expect(documentRows(toIssueJson(gazette))).toMatchObject([{ certainty: 'inferred', issuedOn: '2021-01-29' }]);
  });
  it('that was born digital stands as printed', () => {
    const gazette = scanned('born-digital');
    settleHeads(gazette);
    expect(gazette.children[0]).toMatchObject({ issuer: '东乎市人民政府', issuedOn: '2027-01-29' });
    expect(gazette.data.heads).toBeUndefined();
  });
});
