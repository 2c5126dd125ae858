/** A plain text or Markdown file of one document → layout. */
import { countGlyphs } from '../../text/normalize.js';
import type { Layout } from '../../tree/block.js';
import type { Ingested, InputFile } from '../../tree/input.js';
import { InputError } from '../input-error.js';
import { markupLayout } from '../markup/markup-layout.js';
import { decode } from './decode.js';
import { frontMatter, labelledHead } from './front-matter.js';
import { markdownFlow } from './markdown.js';
import { plainTextFlow } from './plain-text.js';

/**
 * A line that opens a hundred quotes or lists, or stands two hundred blanks in: the reader of Markdown takes time by the square of the depth,
 * and ends at some thousands. Such a text is read as it stands.
 */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])[ \t])){100}|^[ \t]{200}/mu; // "> > > …" "- - - …"

/** Throws {@link InputError} for a file that is binary or holds no text. */
export function ingestText(file: InputFile): Ingested {
  const { text } = decode(file.bytes);
  return { kind: 'layout', producer: null, layout: textLayout(text, /\.(?:md|markdown)$/i.test(file.path)) };
}

export function textLayout(text: string, isMarkdown: boolean): Layout {
  const { metadata, head, body } = labelledHead(frontMatter(text));
  const { flow, text: counted } =
    isMarkdown && !NESTED.test(body) ? markdownFlow(body) : { flow: plainTextFlow(body), text: body };
  if (flow.length === 0) throw new InputError('cannot be read: it holds no text', 'no-text');
  const headGlyphs = countGlyphs(head);
  return markupLayout({
    flow,
    metadata,
    drops: headGlyphs > 0 ? [{ page: 1, reason: 'metadata-block', glyphs: headGlyphs, text: head.trim() }] : [],
    glyphs: countGlyphs(counted) + headGlyphs,
    collapse: false,
  });
}
