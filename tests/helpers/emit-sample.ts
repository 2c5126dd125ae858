/** A small invented issue that has one of everything emit must write: a notice with an enclosure, a decree with chapters, a table. */

import { emptyFacts } from '../../src/tree/facts.js';
import type {
  BodyNode,
  Clause,
  Gazette,
  GazetteDocument,
  Note,
  Paragraph,
  Part,
  Source,
  Table,
} from '../../src/tree/gazette.js';
import { evidence, leaves } from '../../src/tree/leaf.js';

const at = (page: number, top: number): Source[] => [{ page, bbox: [79.04, top, 515.96, top + 14.26] }];
const paragraph = (text: string, page = 3, top = 200): Paragraph => ({
  type: 'paragraph',
  text,
  source: at(page, top),
});
const note = (text: string, page = 3, top = 700): Note => ({ type: 'note', text, source: at(page, top) });
const clause = (label: string, path: string, heading: string | null, children: BodyNode[], page = 3): Clause => ({
  type: 'clause',
  label,
  path,
  heading,
  source: at(page, 180),
  children,
});
const table = (rows: string[][], header: number, page = 4): Table => ({
  type: 'table',
  rows,
  header,
  source: at(page, 300),
});
const part = (role: Part['role'], title: string, children: BodyNode[], page = 3): Part => ({
  type: 'part',
  role,
  title,
  source: at(page, 100),
  children,
});
const document = (
  fields: Partial<GazetteDocument> & Pick<GazetteDocument, 'id' | 'title' | 'children'>,
): GazetteDocument => ({
  type: 'document',
  section: null,
  kind: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  signatory: null,
  addressees: [],
  pages: { printed: { first: 2, last: 3 }, sheets: { first: 3, last: 4 } },
  effective: null,
  attachments: [],
  copiedTo: [],
  printedBy: null,
  elements: [],
  ...fields,
});

const notice = document({
  id: 'd01',
  section: '市政府文件',
  kind: '通知',
  title: '临江市人民政府关于印发《临江市夜间经济行动方案》的通知',
  documentNumber: '临政发〔2022〕5号',
  issuer: '临江市人民政府',
  issuedOn: '2022-03-01',
  addressees: ['各县(市、区)人民政府', '市政府各部门'],
  attachments: [{ title: '任务分工表', omitted: false }],
  children: [
    part('main', '临江市人民政府关于印发《临江市夜间经济行动方案》的通知', [
      paragraph('现将《临江市夜间经济行动方案》印发给你们,请认真贯彻执行。'),
      note('附件:任务分工表'),
    ]),
    part('enclosure', '临江市夜间经济行动方案', [
      paragraph('为促进消费,制定本方案。'),
      clause('一、', '一', '总体要求', [
        paragraph('坚持市场主导。'),
        clause('（一）', '一/(一)', '发展目标', [
          paragraph('到2023年底,建成夜市10个以上。〔责任单位:市商务局〕'),
          clause('1.', '一/(一)/1', '1. 不是标题', [paragraph('# 也不是标题 * 星号_与<尖括号>&')]),
        ]),
        paragraph('各县(市、区)要抓好落实。'),
      ]),
      clause('二、', '二', null, [paragraph('本方案由市商务局负责解释。')]),
    ]),
    part('annex', '任务分工表', [
      table(
        [
          ['序号', '任务', '牵头单位'],
          ['1', '夜市|集市', '市商务局'],
          ['2', '灯光', '市住建局'],
        ],
        1,
      ),
      note('注:排名不分先后。', 4),
    ]),
  ],
});

const decree = document({
  id: 'd02',
  section: '市政府令',
  kind: '办法',
  title: '临江市供水管理办法',
  documentNumber: '临江市人民政府令第12号',
  issuer: '临江市人民政府',
  issuedOn: '2022-02-10',
  signatory: '王某某',
  effective: { from: '2022-04-01', until: null, text: '本办法自2022年4月1日起施行。' },
  pages: { printed: { first: null, last: null }, sheets: { first: 4, last: 4 } },
  children: [
    part('main', '临江市人民政府令第12号', [paragraph('现予公布,自2022年4月1日起施行。', 4)], 4),
    part(
      'enclosure',
      '临江市供水管理办法',
      [
        clause(
          '第一章',
          '第一章',
          '总则',
          [
            clause(
              '第一条',
              '第一章/第一条',
              null,
              [paragraph('为加强供水管理,根据《中华人民共和国水法》,制定本办法。', 4)],
              4,
            ),
          ],
          4,
        ),
        clause(
          '第二章',
          '第二章',
          '附则',
          [
            clause(
              '第二条',
              '第二章/第二条',
              null,
              [
                paragraph('供水企业应当遵守下列规定:', 4),
                clause('(一)', '第二章/第二条/(一)', null, [paragraph('保证水质;', 4)], 4),
                clause('(二)', '第二章/第二条/(二)', null, [paragraph('保证水压。', 4)], 4),
              ],
              4,
            ),
          ],
          4,
        ),
        paragraph('本办法自2022年4月1日起施行。', 4),
      ],
      4,
    ),
  ],
});

/** A new copy each time: tests may change it. */
export function sampleGazette(): Gazette {
  const gazette: Gazette = structuredClone({
    type: 'gazette' as const,
    id: 'linjiang-2022-03',
    masthead: {
      title: '临江市人民政府公报',
      year: 2022,
      number: 3,
      serial: 88,
      publishedOn: '2022-03-31',
      publisher: '临江市人民政府办公室',
      permit: null,
      address: null,
      phone: null,
      postcode: null,
    },
    toc: [
      { section: '市政府文件', title: notice.title, documentNumber: '临政发〔2022〕5号', page: 2, documentId: 'd01' },
      { section: '市政府令', title: decree.title, documentNumber: null, page: 3, documentId: 'd02' },
    ],
    children: [notice, decree],
    facts: emptyFacts(),
    audit: [
      {
        rule: 'toc-page-mismatch' as const,
        severity: 'warning' as const,
        code: 'toc-page-mismatch',
        params: {},
        message: 'Unexpected page 3, expected 4',
        documentId: 'd02',
        page: 4,
        expected: '4',
        found: '3',
      },
    ],
    source: {
      path: 'corpus/linjiang.pdf',
      sha256: 'ab'.repeat(32),
      sheets: 4,
      producer: null,
      textLayer: 'born-digital' as const,
    },
    sheets: [],
    data: { sheets: [], ledger: [] },
  });
  addFacts(gazette);
  return gazette;
}

function addFacts(gazette: Gazette) {
  const quote = (documentId: string, needle: string) => {
    for (const leaf of leaves(gazette)) {
      const start = leaf.document.id === documentId && leaf.kind !== 'title' ? leaf.text.indexOf(needle) : -1;
      if (start >= 0) return evidence(leaf, start, start + needle.length, 'sample');
    }
    throw new Error(`${needle} stands nowhere in ${documentId}`);
  };
  const { facts } = gazette;
  // Not in printed order on purpose: emit sorts.
  facts.responsibilities.push(
    { ...quote('d01', '市住建局'), unit: '市住建局', canonical: null, role: 'lead', source: 'table' },
    { ...quote('d01', '市商务局'), unit: '市商务局', canonical: '临江市商务局', role: 'responsible', source: 'tag' },
  );
  facts.citations.push(
    {
      ...quote('d02', '《中华人民共和国水法》'),
      title: '中华人民共和国水法',
      number: null,
      relation: 'based_on',
      targetDocumentId: null,
    },
    {
      ...quote('d01', '《临江市夜间经济行动方案》'),
      title: '临江市夜间经济行动方案',
      number: null,
      relation: 'publishes',
      targetDocumentId: 'd01',
    },
  );
  facts.deadlines.push({
    ...quote('d01', '到2023年底'),
    kind: 'by',
    due: '2023-12-31',
    from: null,
    within: null,
    workingDays: false,
    anchor: null,
    rrule: null,
  });
  facts.targets.push({
    ...quote('d01', '建成夜市10个以上'),
    indicator: '夜市',
    comparator: '>=',
    value: 10,
    unit: '个',
    direction: null,
    quantity: 10,
    baseUnit: '个',
    due: '2023-12-31',
  });
  facts.obligations.push({
    ...quote('d01', '建成夜市10个以上'),
    rule: 'imperative',
    modality: 'obligation',
    modal: null,
    actor: '市商务局',
    actorSource: 'tag',
    action: '建成夜市10个以上',
    condition: null,
    purpose: null,
    items: [],
    sentence: { start: 0, end: 9 },
    units: [{ unit: '市商务局', canonical: null, role: 'responsible', inheritedFrom: null }],
    deadlines: [
      { kind: 'by', due: '2023-12-31', from: null, within: null, rrule: null, text: '到2023年底', inheritedFrom: '一' },
    ],
    targets: [],
  });
}
