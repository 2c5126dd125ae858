import { dump } from 'js-yaml';
import type { Yaml } from 'mdast';

/**
 * YAML front matter. Strings that look like a date or a number are quoted: YAML 1.1 readers (Jekyll, Hugo, Python's yaml) would else
 * turn `2021-01-25` into a time stamp.
 */
export function frontMatter(fields: Readonly<Record<string, unknown>>): Yaml {
  const value = dump(fields, { lineWidth: -1, noRefs: true, quotingType: '"' }).trimEnd();
  return { type: 'yaml', value };
}
