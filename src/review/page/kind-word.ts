import { words } from './words.js';

/** What an item of the worklist is about: a table of facts, or the code of a finding. */
export const kindWord = (kind: string): string => {
  const name = kind.split(':')[0]!;
  return words.tables[name] ?? words.findingNames[name] ?? name;
};
