/** One seed → one edition: an issue, a design, a producer, and the truth. */
import { drawDesign, sayDesign } from './design/traits.js';
import { Draw } from './draw.js';
import { setsFor } from './font/faces.js';
import { drawIssue } from './issue/draw-issue.js';
import type { Texts } from './issue/texts.js';
import { installed } from './print/installed.js';
import { producers } from './print/producers.js';
import { typeset } from './set/typeset.js';
import { type Truth, truthOf } from './truth.js';

export interface DrawnEdition {
  readonly producer: string;
  readonly words: string;
  readonly truth: Truth;
  /** What is missing to print it. */
  readonly skipped?: string;
}

export async function drawEdition(seed: number, texts: Texts, file: string): Promise<DrawnEdition> {
  const draw = new Draw(String(seed));
  const issue = drawIssue(draw.under('issue'), texts);
  const faces = setsFor(issue.documents.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(''));
  const design = drawDesign(draw.under('design'), faces);
  const set = typeset(issue, design, draw.under('set'));
  const producer = draw.under('producer').weighted(producers.map((one) => [one.weight, one] as const));
  const truth = truthOf(issue, set, design.contents !== null);
  const words = `${issue.documents.length} documents, ${issue.level}, ${sayDesign(design)}`;
  const missing = producer.needs.filter((command) => !installed(command));
  if (missing.length > 0)
    return { producer: producer.name, words, truth, skipped: `${missing.join(', ')} not installed` };
  const manner = await producer.print({ edition: set.edition, design, draw: draw.under('print'), file });
  return { producer: [producer.name, manner].filter(Boolean).join(': '), words, truth };
}
