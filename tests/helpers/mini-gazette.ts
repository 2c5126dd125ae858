/**
 * A gazette tree from a few lines of text, so that rules can be tried on single sentences in their place:
 *
 *     @document 通知 | 临江市人民政府关于… | 临政发〔2022〕5号 | 临江市人民政府 | 2022-03-01 | printed page
 *     @part enclosure 临江市…办法
 *     @clause 第一章/第一条 heading or nothing     (its parents are made where they are missing)
 *     @body                                       back to the top of the part
 *     @note 附件：1.…
 *     @table 序号|任务                             one header row; the lines after it that begin with | are rows
 *     @attachment title                           announced 附件 of the document
 *     @addressees A、B                             whom the document is sent to
 *     @toc title | 发文字号 | printed page | document id
 *     @sheet number | why suspect | error         (empty: null)
 *     @ledger sheet | glyphs | nodes | furniture | dropped leaders
 *     any other line                              a paragraph
 *
 * Without @document the text is the main part of a 通知.
 */
import { emptyFacts } from '../../src/tree/facts.js';
import type { BodyNode, Clause, Gazette, GazetteDocument, Part, Source, Table } from '../../src/tree/gazette.js';

export const somewhere = (page = 1): Source[] => [{ page, bbox: [70, 100, 520, 112] }];

export function emptyGazette(): Gazette {
  return {
    type: 'gazette',
    id: 'test-2022-01',
    masthead: null,
    toc: [],
    children: [],
    facts: emptyFacts(),
    audit: [],
    source: { path: 'test.pdf', sha256: '0'.repeat(64), sheets: 1, producer: null, textLayer: 'born-digital' },
    sheets: [],
    data: { sheets: [], ledger: [] },
  };
}

export function newDocument(fields: Partial<GazetteDocument>): GazetteDocument {
  return {
    type: 'document',
    id: 'd01',
    section: null,
    kind: '通知',
    title: '临江市人民政府通知',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    signatory: null,
    addressees: [],
    pages: { printed: { first: 1, last: 1 }, sheets: { first: 1, last: 1 } },
    effective: null,
    attachments: [],
    copiedTo: [],
    printedBy: null,
    elements: [],
    children: [],
    ...fields,
  };
}

export function miniGazette(lines: readonly string[]): Gazette {
  const gazette = emptyGazette();
  let here: BodyNode[] = [];
  let table: Table | null = null;
  const addPart = (role: Part['role'], title: string) => {
    const part: Part = { type: 'part', role, title, source: somewhere(), children: [] };
    gazette.children.at(-1)!.children.push(part);
    here = part.children;
  };
  const addDocument = (fields: string[]) => {
    const [kind, title, documentNumber, issuer, issuedOn, page = '1'] = fields;
    const or = (value: string | undefined) => (value ? value : null);
    gazette.children.push(
      newDocument({
        id: `d${String(gazette.children.length + 1).padStart(2, '0')}`,
        kind: or(kind),
        ...(title ? { title } : {}),
        documentNumber: or(documentNumber),
        issuer: or(issuer),
        issuedOn: or(issuedOn),
        pages: { printed: { first: Number(page), last: Number(page) }, sheets: { first: 1, last: 1 } },
      }),
    );
    addPart('main', gazette.children.at(-1)!.title);
  };
  for (const line of lines) {
    const [, word = '', rest = ''] = /^@(\S+)\s*(.*)$/.exec(line) ?? [];
    if (ofTheFile(gazette, word, rest)) continue;
    if (word !== 'document' && gazette.children.length === 0) addDocument([]);
    if (word === 'document') addDocument(rest.split('|').map((field) => field.trim()));
    else if (word === 'part') addPart(rest.split(' ')[0] as Part['role'], rest.slice(rest.indexOf(' ') + 1));
    else if (word === 'attachment') gazette.children.at(-1)!.attachments.push({ title: rest, omitted: true });
    else if (word === 'addressees') gazette.children.at(-1)!.addressees.push(...rest.split('、'));
    else if (word === 'body') here = lastPart(gazette).children;
    else if (word === 'clause') here = openClause(lastPart(gazette), rest).children;
    else if (word === 'note') here.push({ type: 'note', text: rest, source: somewhere() });
    else if (word === 'table') {
      table = { type: 'table', rows: [rest.split('|')], header: 1, source: somewhere() };
      here.push(table);
    } else if (line.startsWith('|') && table) table.rows.push(line.slice(1).split('|'));
    else here.push({ type: 'paragraph', text: line, source: somewhere() });
  }
  return gazette;
}

/** Lines about the file as a whole. */
function ofTheFile(gazette: Gazette, word: string, rest: string): boolean {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = rest.split('|').map((field) => field.trim());
  const or = (value: string) => (value === '' ? null : value);
  if (word === 'toc') {
    const entry = { section: null, title: first, documentNumber: or(second), documentId: or(fourth) };
    gazette.toc.push({ ...entry, page: third === '' ? null : Number(third) });
  } else if (word === 'sheet') {
    const sheet = {
      number: Number(first),
      width: 595,
      height: 842,
      textLayer: 'born-digital',
      printedPage: null,
    } as const;
    const state = { columns: 1, glyphs: 0, suspect: or(second), error: or(third) };
    gazette.data.sheets = [...gazette.data.sheets, { ...sheet, ...state }];
  } else if (word === 'ledger') {
    const counts = { glyphs: Number(second), nodes: Number(third), furniture: Number(fourth) };
    gazette.data.ledger.push({ page: Number(first), ...counts, dropped: { leader: Number(fifth) } });
  } else return false;
  return true;
}

const lastPart = (gazette: Gazette): Part => gazette.children.at(-1)!.children.at(-1)!;

/** The label of a path segment as printed: `四` → `四、`, `3` below another clause → `3.`, `第二条~2` → `第二条`. */
const printed = (segment: string, depth: number): string => {
  const label = segment.replace(/~\d+$/, '');
  if (/^[一二三四五六七八九十]+$/.test(label)) return `${label}、`;
  return depth > 0 && /^\d+$/.test(label) ? `${label}.` : label;
};

function openClause(part: Part, line: string): Clause {
  const [path = '', ...heading] = line.split(' ');
  let children = part.children;
  let clause: Clause | undefined;
  const labels = path.split('/');
  for (const [i, label] of labels.entries()) {
    const whole = labels.slice(0, i + 1).join('/');
    clause = children.find((node): node is Clause => node.type === 'clause' && node.path === whole);
    if (!clause) {
      const own = i === labels.length - 1 && heading.length > 0 ? heading.join(' ') : null;
      clause = {
        type: 'clause',
        label: printed(label, i),
        path: whole,
        heading: own,
        source: somewhere(),
        children: [],
      };
      children.push(clause);
    }
    children = clause.children;
  }
  return clause!;
}
