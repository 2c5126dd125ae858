import type { Explanation } from '../explain/explain.js';

/** An explanation as indented lines: tokens, phrases with what struck them, rows with their own columns. */
export function formatExplanation({ tokens, phrases, rows }: Explanation): string {
  return [
    ...section(
      'tokens 词',
      tokens,
      ({ kind, text, start: _start, end: _end, ...rest }) => `${kind}  ${text}${columns(rest)}`,
    ),
    ...section('phrases 句式', phrases, ({ rule, text, vetoedBy }) =>
      vetoedBy === null ? `+ ${rule}  ${text}` : `- ${rule}  ${text}  [${vetoedBy}]`,
    ),
    ...section(
      'rows 数据',
      rows,
      ({ table, text, rule, start: _start, end: _end, ...rest }) => `${table}  ${text}  (${rule})${columns(rest)}`,
    ),
    '',
  ].join('\n');
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  return [title, ...(items.length === 0 ? ['  –'] : items.map((item) => `  ${line(item)}`))];
}

const columns = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => `  ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('');
