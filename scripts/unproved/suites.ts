/** What the fixtures of the tests say of a set of modules, case by case: what changes here would break a test. */
import { readFileSync } from 'node:fs';
import type { Load } from './modules.js';

export interface Case {
  readonly text: string;
  /** What the rules give. */
  readonly run: (load: Load) => string;
}
export interface Suite {
  readonly name: string;
  /** The source file that it enters by. */
  readonly entry: string;
  readonly cases: readonly Case[];
}

type Rows = readonly Record<string, unknown>[];
interface Fixture {
  readonly file: string;
  readonly input: readonly string[];
}
interface Named {
  readonly examples: readonly string[];
  readonly unless?: readonly { readonly example: string }[];
}

const gist = (rows: Rows, columns: readonly string[]): string =>
  rows.map((row) => columns.map((column) => String(row[column] ?? '-')).join(' | ')).join('\n');

/** All suites, from the fixture files and from the examples beside phrases and vetoes. */
export function suites(load: Load): Suite[] {
  const { fixtureCases } = load<{ fixtureCases: (folder: string) => Fixture[] }>('tests/helpers/fixture-cases.ts');
  const { miniGazette } = load<{ miniGazette: (lines: readonly string[]) => unknown }>('tests/helpers/mini-gazette.ts');
  const of = (folder: string, entry: string, run: (load: Load, one: Fixture) => string): Suite => ({
    name: folder,
    entry,
    cases: fixtureCases(folder).map((one) => ({ text: one.input.join('\n'), run: (modules) => run(modules, one) })),
  });
  const flags = (folder: string, file: string) => {
    const head = readFileSync(`tests/fixtures/${folder}/${file}`, 'utf8').split(/^# /m)[0] ?? '';
    return {
      issuedOn: /^issuedOn: (\S+)$/m.exec(head)?.[1] ?? null,
      sorts: /^sorts: true$/m.test(head),
      limitColumn: /^limitColumn: true$/m.test(head),
    };
  };
  const OBLIGATIONS = 'src/extract/obligation/obligations.ts';
  const RESPONSIBILITIES = 'src/extract/responsibility/responsibilities.ts';
  const duties = (modules: Load, lines: readonly string[]): string => {
    const gazette = miniGazette(lines) as { facts: Record<string, Rows>; data: { trace?: unknown } };
    const struck: unknown[] = [];
    gazette.facts.responsibilities = modules<{ findResponsibilities: (of: unknown) => Rows }>(
      RESPONSIBILITIES,
    ).findResponsibilities(gazette);
    gazette.data.trace = ({ vetoedBy }: { vetoedBy: unknown }) => struck.push(vetoedBy);
    const rows = modules<{ findObligations: (of: unknown) => Rows }>(OBLIGATIONS).findObligations(gazette);
    return `${gist(rows, ['modality', 'modal', 'action', 'actor', 'actorSource', 'purpose', 'condition'])}\n${struck.join(' ')}`;
  };
  const TARGETS = 'src/extract/target/read-targets.ts';
  const targets = (modules: Load, text: string, context: unknown) =>
    gist(modules<{ readTargets: (text: string, context: unknown) => Rows }>(TARGETS).readTargets(text, context), [
      'rule',
      'indicator',
      'comparator',
      'value',
      'unit',
      'due',
    ]);
  const DEADLINES = 'src/extract/deadline/read-deadlines.ts';
  const deadlines = (modules: Load, text: string, context: unknown) =>
    gist(modules<{ readDeadlines: (text: string, context: unknown) => Rows }>(DEADLINES).readDeadlines(text, context), [
      'rule',
      'kind',
      'from',
      'due',
      'within',
      'anchor',
      'rrule',
      'start',
      'end',
    ]);
  const UNITS = 'src/extract/tokens/office/is-unit.ts';
  const TAGS = 'src/extract/responsibility/rules/tag.ts';
  const spoken = (
    name: string,
    entry: string,
    named: readonly Named[],
    run: (modules: Load, text: string) => string,
  ): Suite => ({
    name,
    entry,
    cases: named
      .flatMap(({ examples, unless = [] }) => [...examples, ...unless.map(({ example }) => example)])
      .filter(Boolean)
      .map((text) => ({ text, run: (modules) => run(modules, text) })),
  });
  const { phrases } = load<{ phrases: Named[] }>('src/extract/target/phrases/index.ts');
  const { families } = load<{ families: Record<string, Named[] | undefined>[] }>(
    'src/extract/deadline/phrases/index.ts',
  );
  const { vetoes } = load<{ vetoes: { example: readonly string[] }[] }>('src/extract/obligation/vetoes.ts');
  const context = { issuedOn: '2021-03-01' };
  const EXAMPLES = 'tests/helpers/word-examples.ts';
  const { exampleTables, wordExamples } = load<{
    exampleTables: () => string[];
    wordExamples: (table: string) => { sentence: string }[];
  }>(EXAMPLES);
  return [
    {
      name: 'words',
      entry: OBLIGATIONS,
      cases: exampleTables()
        .flatMap(wordExamples)
        .map(({ sentence }) => ({
          text: sentence,
          run: (modules) =>
            modules<{ rowsOf: (sentences: readonly string[]) => string[] }>(EXAMPLES).rowsOf([sentence]).join(),
        })),
    },
    of('obligation', OBLIGATIONS, (modules, one) => duties(modules, one.input)),
    {
      name: 'vetoes of duties',
      entry: OBLIGATIONS,
      cases: vetoes.map(({ example }) => ({ text: example.join('\n'), run: (modules) => duties(modules, example) })),
    },
    of('target', TARGETS, (modules, { input, file }) => targets(modules, input.join('\n'), flags('target', file))),
    of('deadline', DEADLINES, (modules, { input, file }) =>
      deadlines(modules, input.join('\n'), flags('deadline', file)),
    ),
    of('responsibility', RESPONSIBILITIES, (modules, one) =>
      gist(
        modules<{ findResponsibilities: (of: unknown) => Rows }>(RESPONSIBILITIES).findResponsibilities(
          miniGazette(one.input),
        ),
        ['role', 'unit', 'source'],
      ),
    ),
    of('citation', 'src/extract/citation/citation.ts', (modules, one) =>
      gist(
        modules<{ citationsOf: (of: unknown) => Rows }>('src/extract/citation/citation.ts').citationsOf(
          miniGazette(one.input),
        ),
        ['relation', 'title', 'number', 'targetDocumentId'],
      ),
    ),
    of('appointment', 'src/extract/appointment/appointment.ts', (modules, one) =>
      gist(
        modules<{ appointmentsOf: (of: unknown) => Rows }>('src/extract/appointment/appointment.ts').appointmentsOf(
          miniGazette(
            one.input[0]?.startsWith('@document')
              ? one.input
              : ['@document 人事任免 | 临江市人民政府人事任免', ...one.input],
          ),
        ),
        ['action', 'person', 'organisation', 'post', 'probation', 'certainty'],
      ),
    ),
    of('tag', TAGS, (modules, one) =>
      one.input
        .map((text) =>
          gist(
            modules<{ tagRule: (leaves: unknown[]) => Rows }>(TAGS).tagRule([
              { kind: 'paragraph', name: 'paragraph1', path: '一', text },
            ]),
            ['role', 'start', 'end'],
          ),
        )
        .join('\n'),
    ),
    of('unit', UNITS, (modules, { input, file }) =>
      file === 'names.txt'
        ? input.filter(modules<{ isUnit: (name: string) => boolean }>(UNITS).isUnit).join('\n')
        : input
            .map((line) =>
              gist(
                modules<{ splitUnits: (text: string, span: unknown) => Rows }>(
                  'src/extract/tokens/office/split-units.ts',
                ).splitUnits(line, { start: 0, end: line.length }),
                ['start', 'end'],
              ),
            )
            .join('\n'),
    ),
    spoken('phrases of targets', TARGETS, phrases, (modules, text) => targets(modules, text, context)),
    spoken(
      'phrases of deadlines',
      DEADLINES,
      families.flatMap((family) => Object.values(family).filter(Array.isArray).flat()),
      (modules, text) => deadlines(modules, text, context),
    ),
  ];
}
