/** One seed → one edition: an issue, a design, a producer, and the truth. */
import { drawDesign, sayDesign } from './design/traits.js';
import { Draw } from './draw.js';
import { setsFor } from './font/faces.js';
import { drawIssue, type Extent } from './issue/draw-issue.js';
import type { Texts } from './issue/texts.js';
import { findSheets } from './print/find-sheets.js';
import { type Producer, producers } from './print/producers.js';
import { typeset } from './set/typeset.js';
import { type Truth, truthOf, withSheets } from './truth.js';

export interface DrawnEdition {
  readonly producer: string;
  readonly words: string;
  readonly truth: Truth;
  /** What is missing to print it. */
  readonly skipped?: string;
}

/** @param only the producer, instead of one drawn */
export async function drawEdition(
  seed: number,
  texts: Texts,
  file: string,
  only?: string,
  extent: Extent = 'usual',
): Promise<DrawnEdition> {
  const draw = new Draw(String(seed));
  const producer = producerOf(draw, only);
  const issue = drawIssue(draw.under('issue'), texts, extent);
  const faces = setsFor(issue.documents.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(''));
  if (faces.length === 0) throw new Error('none of the typefaces in scripts/fuzz/font/faces.ts is installed');
  const drawn = drawDesign(draw.under('design'), faces);
  // Producers that flow have no feet of columns and no red heads of ours.
  const design = producer.flows ? { ...drawn, footnotes: false, redHead: false } : drawn;
  const set = typeset(issue, design, draw.under('set'));
  const truth = truthOf(issue, set, design.contents !== null);
  const words = `${issue.documents.length} documents, ${issue.level}, ${sayDesign(design)}`;
  if (!producer.ready()) return { producer: producer.name, words, truth, skipped: `${producer.name} is not installed` };
  const job = { issue, design, set, draw: draw.under('print'), file };
  const flow = (pages: readonly number[]) => ({ issue, design, blocks: set.blocks, pages });
  let manner = await producer.print({ ...job, flow: flow(set.starts.map((sheet) => sheet - set.front)) });
  if (!producer.flows) return { producer: named(producer, manner), words, truth };
  const sheets = () =>
    findSheets(
      file,
      set.blocks.map(({ text }) => text),
    );
  if (producer.flows === 'is told pages') {
    const placed = withSheets(truth, sheets());
    manner = await producer.print({ ...job, flow: flow(placed.documents.map(({ sheet }) => sheet ?? 0)) });
  }
  return { producer: named(producer, manner), words, truth: withSheets(truth, sheets()) };
}

const named = ({ name }: Producer, manner: unknown) =>
  typeof manner === 'string' && manner ? `${name}: ${manner}` : name;

function producerOf(draw: Draw, only: string | undefined): Producer {
  const drawn = draw.under('producer').weighted(producers.map((one) => [one.weight, one] as const));
  if (only === undefined) return drawn;
  const asked = producers.find(({ name }) => name === only);
  if (!asked) throw new Error(`no producer “${only}”: ${producers.map(({ name }) => name).join('; ')}`);
  return asked;
}
