import { names, registry } from '../registry/registry.js';

/** Names of offices and places of the registry, longest first, each once: words the segmenter must not cut. */
export function officeNames(): readonly string[] {
  known ??= collect();
  return known;
}

let known: readonly string[] | undefined;

function collect(): string[] {
  const { central, departments, party, known, provinces } = registry();
  const offices = [...central, ...departments, ...party].flatMap(names);
  const places = [...provinces].flatMap(([province, prefectures]) => [province, ...prefectures]);
  return [...new Set([...offices, ...known, ...places])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
