import type { Label, NumberingStyle } from './numbering-style.js';

/** What a style file has to say; see {@link NumberingStyle}. */
export interface StyleDefinition {
  readonly name: string;
  readonly rank: number;
  readonly strength?: NumberingStyle['strength'];
  readonly headingOnly?: boolean;
  /** Matches the label at the start of a paragraph; group 1 is the label as printed. */
  readonly pattern: RegExp;
  /** What may not follow a label: the rest of the paragraph begins a look-alike (`一、二级保护区`). */
  readonly lookAlike?: RegExp;
  /** What may follow a label, but follows a reference more often. */
  readonly doubtful?: RegExp;
  /** The same, where it takes the number to tell (`一、二级` but not `一、一级`). */
  readonly isLookAlike?: (rest: string, value: number) => boolean;
  readonly canonical: (label: string) => string;
  /** Number of a label; null when it holds none the style knows. */
  readonly parse: (label: string) => number | null;
  readonly prefix?: (label: string) => readonly number[];
  readonly format: (value: number) => string;
}

/** Builds a style from its pattern, so that all styles treat space and look-alikes alike. */
export function defineStyle(definition: StyleDefinition): NumberingStyle {
  const { name, rank, pattern, lookAlike, canonical, parse, prefix, format } = definition;
  const style: NumberingStyle = {
    name,
    rank,
    strength: definition.strength ?? 'strong',
    headingOnly: definition.headingOnly ?? false,
    format,
    match(text): Label | null {
      const found = pattern.exec(text);
      const label = found?.[1];
      if (!found || label === undefined) return null;
      const value = parse(label);
      if (value === null || value < 1) return null;
      const end = found.index + found[0].length;
      if (definition.isLookAlike?.(text.slice(end), value)) return null;
      if (lookAlike?.test(text.slice(end))) return null;
      const space = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
      return {
        style,
        text: label.trim(),
        canonical: canonical(label),
        value,
        prefix: prefix?.(label) ?? [],
        length: end + space,
        ...(definition.doubtful?.test(text.slice(end)) && { doubtful: true }),
      };
    },
  };
  return style;
}
