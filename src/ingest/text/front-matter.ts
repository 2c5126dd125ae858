/** Facts a text file gives before its text: YAML front matter, or labelled lines (`文号：…`) at its head. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { labelFields, metaFields } from '../markup/metadata-labels.js';
import { type Draft, labelledText, setField } from '../markup/metadata-values.js';

/** Names people give the fields in front matter, lower case, beside the labels of web pages. */
const yamlFields: typeof metaFields = {
  ...labelFields,
  ...metaFields,
  issuer: 'issuer',
  publisher: 'issuer',
  issuedon: 'issuedOn',
  date: 'issuedOn',
  publishedon: 'publishedOn',
  subject: 'subject',
};

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/; // "---\ntitle: …\n---\n"

export interface Parted {
  readonly metadata: Draft;
  /** What was read as metadata. */
  readonly head: string;
  readonly body: string;
}

/** Parts front matter from the text; what is no YAML mapping stays text. */
export function frontMatter(text: string): Parted {
  const match = FENCED.exec(text);
  const values = match ? mapping(match[1] ?? '') : null;
  if (!match || !values) return { metadata: {}, head: '', body: text };
  const metadata: Draft = {};
  for (const [key, value] of Object.entries(values)) {
    const field = yamlFields[key.toLowerCase()] ?? yamlFields[key];
    if (field && (typeof value === 'string' || typeof value === 'number')) setField(metadata, field, String(value));
  }
  return { metadata, head: match[0], body: text.slice(match[0].length) };
}

function mapping(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = load(yaml, { schema: FAILSAFE_SCHEMA });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Labelled lines count as a block from two on, and only before the first other line. */
export function labelledHead(parted: Parted): Parted {
  const lines = parted.body.split(/(?<=\n)/u);
  let taken = 0;
  let found = 0;
  const metadata: Draft = { ...parted.metadata };
  for (const line of lines) {
    const pair = labelledText(line.trim());
    if (line.trim() !== '' && !pair) break;
    taken += 1;
    const field = pair ? labelFields[pair.label] : undefined;
    if (pair) found += 1;
    if (pair && field) setField(metadata, field, pair.value);
  }
  if (found < 2) return parted;
  return { metadata, head: parted.head + lines.slice(0, taken).join(''), body: lines.slice(taken).join('') };
}
