/** Paragraphs that no editor prints so: lines were joined, cut or put in the wrong place. */
import type { BodyNode, GazetteDocument, Paragraph } from '../../tree/gazette.js';
import { finding, type Rule } from '../finding.js';
import { clausesIn } from '../lookup.js';

const ENDS = /$(?<=[。；：！？;:!?.…）)〕】\]][”’）)》〉」】"]*)/; // 执行。  （市财政局牵头）  如下：
const NO_START = /^[，。、；：？！,;:?!）)》〉”’】〕％%]/; // ，并报
const CAPTION = /^[附图表]{1,2}\s*[\dA-Z一二三四五六七八九十]/; // 表7.6停车区用地指标调整系数
const CHINESE = /\p{Script=Han}/u; // of other languages it is not known what ends a paragraph
/** Characters: a shorter text may be a name or an item of a list. */
const SHORTEST = 12;
const SHOWN = 16;

/** Of born-digital sheets alone: OCR loses marks, and markup tells paragraphs apart itself. */
export const textBroken: Rule = (gazette) => {
  const born = new Set(
    gazette.data.sheets.flatMap((sheet) => (sheet.textLayer === 'born-digital' ? sheet.number : [])),
  );
  return gazette.children.flatMap((document) =>
    paragraphsOf(document).flatMap(({ text, source }) => {
      const noStart = NO_START.test(text);
      if (
        !noStart &&
        (text.length < SHORTEST ||
          !CHINESE.test(text) ||
          CAPTION.test(text) ||
          (ENDS.test(text) && !text.includes('\t')))
      )
        return [];
      const page = (noStart ? source[0] : source.at(-1))?.page ?? null;
      if (page === null || !born.has(page)) return [];
      const found = noStart ? `${text.slice(0, SHOWN)}…` : `…${text.slice(-SHOWN)}`;
      return finding({ rule: 'text-broken', severity: 'warning', document, page, found, expected: null });
    }),
  );
};

function paragraphsOf({ children }: GazetteDocument): Paragraph[] {
  const own = (nodes: readonly BodyNode[]) => nodes.filter((node): node is Paragraph => node.type === 'paragraph');
  return children.flatMap((part) => [
    ...own(part.children),
    ...[...clausesIn(part.children)].flatMap((clause) => own(clause.children)),
  ]);
}
