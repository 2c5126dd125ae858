/** Paragraphs that no editor prints so: lines were joined, cut or put in the wrong place. */
import type { BodyNode, Clause, GazetteDocument, Paragraph } from '../../tree/gazette.js';
import { finding, type Rule } from '../finding.js';
import { clausesIn } from '../lookup.js';
import { hasUnpairedBracket, isStrayPiece, isStrayTitle } from './stray-piece.js';

const ENDS = /$(?<=[。；：！？;:!?.…）)〕】\]][”’）)》〉」】"]*)/; // 执行。  （市财政局牵头）  如下：
const NO_START = /^[，。、；：？！,;:?!）)》〉”’】〕％%]/; // ，并报
const CAPTION = /^[附图表]{1,2}\s*[\dA-Z一二三四五六七八九十]/; // 表7.6停车区用地指标调整系数
const CHINESE = /\p{Script=Han}/u; // of other languages it is not known what ends a paragraph
const LETTER = /[\p{L}\p{N}]/u;
/** Characters: a shorter text may be a name or an item of a list. */
const SHORTEST = 12;
const SHOWN = 16;

/** How a text is broken, and where it is seen. */
interface Break {
  readonly at: 'start' | 'end' | 'piece' | 'bracket';
  /** Sheet. */
  readonly page: number | null;
  readonly text: string;
}

/** Breaks that have a message of their own: they are looked for on scanned sheets, whose layout is found from dots. */
const SAYS: Partial<Record<Break['at'], 'text-stray' | 'text-unpaired'>> = {
  piece: 'text-stray',
  bracket: 'text-unpaired',
};

/** Of PDFs alone: markup tells paragraphs apart itself. */
export const textBroken: Rule = (gazette) => {
  const layers = new Map(gazette.data.sheets.map(({ number, textLayer }) => [number, textLayer]));
  return gazette.children.flatMap((document) =>
    breaksOf(document).flatMap(({ at, page, text }) => {
      const layer = page === null ? undefined : layers.get(page);
      const scanned = layer === 'ocr';
      if (layer !== 'born-digital' && !scanned) return [];
      const says = SAYS[at];
      if (says && !scanned) return [];
      // A speck that was read as a mark is no text.
      if (scanned && !LETTER.test(text)) return [];
      const found = shown(text, at);
      return finding({
        rule: 'text-broken',
        severity: 'warning',
        ...(says && { says }),
        document,
        page,
        found,
        expected: null,
      });
    }),
  );
};

const shown = (text: string, at: Break['at']): string => {
  if (at === 'end') return `…${text.slice(-SHOWN)}`;
  return at === 'piece' ? text : `${text.slice(0, SHOWN)}…`;
};

/** One for each text: the first that is seen. */
function breaksOf({ title, pages, children }: GazetteDocument): Break[] {
  const inTitle: Break[] = isStrayTitle(title) ? [{ at: 'piece', page: pages.sheets.first, text: title }] : [];
  const inParts = children.flatMap((part) => {
    const clauses = [...clausesIn(part.children)];
    const bodies = [part.children, ...clauses.map((clause) => clause.children)];
    return [
      ...bodies.flatMap((nodes) => paragraphsIn(nodes).flatMap((node) => breakOf(node) ?? [])),
      ...clauses.flatMap((node): Break[] => {
        const text = node.heading ?? '';
        return isStrayPiece(text, 'heading') ? [{ at: 'piece', page: firstOf(node), text }] : [];
      }),
    ];
  });
  return [...inTitle, ...inParts];
}

const firstOf = ({ source }: Paragraph | Clause): number | null => source[0]?.page ?? null;

function breakOf(node: Paragraph): Break | null {
  const { text } = node;
  const page = firstOf(node);
  if (NO_START.test(text)) return { at: 'start', page, text };
  const isOpen = !ENDS.test(text) || text.includes('\t');
  if (isOpen && text.length >= SHORTEST && CHINESE.test(text) && !CAPTION.test(text))
    return { at: 'end', page: node.source.at(-1)?.page ?? null, text };
  if (isStrayPiece(text, 'paragraph')) return { at: 'piece', page, text };
  return hasUnpairedBracket(text) ? { at: 'bracket', page, text } : null;
}

const paragraphsIn = (nodes: readonly BodyNode[]): Paragraph[] =>
  nodes.filter((node): node is Paragraph => node.type === 'paragraph');
