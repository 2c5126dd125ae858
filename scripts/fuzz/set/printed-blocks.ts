/** The blocks of an issue in printed order, with what only this design prints: red heads, 版记, footnotes. */
import type { Design } from '../design/design.js';
import type { Draw } from '../draw.js';
import { drawSubject } from '../issue/builtin-texts.js';
import type { Block, Issue, IssueDocument } from '../issue/issue.js';

export interface PrintedBlock extends Block {
  readonly document: number;
}

export function printedBlocks(issue: Issue, design: Design, draw: Draw): PrintedBlock[] {
  return issue.documents.flatMap((document, i) => {
    const own = draw.under(`blocks ${i}`);
    let blocks: readonly Block[] = document.blocks;
    if (design.redHead) blocks = withRedHead(blocks, document);
    if (design.footnotes && own.chance(0.6)) blocks = withFootnote(blocks, own);
    if (design.imprintLines && document.issuer && document.date) blocks = withImprint(blocks, document);
    return blocks.map((block) => ({ ...block, document: i }));
  });
}

/** A notice as issued: the name of the office in red, the number, a red line, the title. */
function withRedHead(blocks: readonly Block[], { issuer }: IssueDocument): Block[] {
  const number = blocks.filter(({ type }) => type === 'doc-number');
  if (!issuer || number.length === 0 || issuer.includes('、')) return [...blocks];
  return [
    { type: 'letterhead', text: `${issuer}文件` },
    ...number,
    ...blocks.filter(({ type }) => type !== 'doc-number'),
  ];
}

function withFootnote(blocks: readonly Block[], draw: Draw): Block[] {
  const places = blocks.flatMap(({ type, text }, i) => (type === 'paragraph' && text.length > 60 ? [i] : []));
  if (places.length === 0) return [...blocks];
  const at = draw.pick(places);
  const note: Block = {
    type: 'footnote',
    text: `① 本条所称主管部门，是指承担${drawSubject(draw)}和${drawSubject(draw)}职责的机构，由本级人民政府确定。`,
  };
  return [...blocks.slice(0, at), { ...blocks[at]!, mark: '①' }, note, ...blocks.slice(at + 1)];
}

function withImprint(blocks: readonly Block[], { issuer, date }: IssueDocument): Block[] {
  const [year, month, day] = date!.split('-').map(Number);
  const lines: Block[] = [
    { type: 'copied-to', text: '抄送：市委各部门，市人大常委会、市政协办公室，市法院，市检察院。' },
    { type: 'imprint', text: `${issuer!.split('、')[0]}　　${year}年${month}月${day}日印发` },
  ];
  return [...blocks, ...lines];
}
