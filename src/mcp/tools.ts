import { z } from 'zod';
import { checkCitation } from '../cite/check-citation.js';
import type { Dataset } from '../dataset/open-dataset.js';
import { lists } from '../dataset/query/filters.js';
import { readClause } from './read-clause.js';

/** A tool: what it takes, and what it answers with. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  readonly answer: (dataset: Dataset, given: Record<string, unknown>) => Promise<Record<string, unknown>>;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/); // 2021-12-31
const where = {
  kind: z.string().optional().describe('文种: 通知, 意见, 办法'),
  place: z.string().optional().describe('place in the issuer or the title of the gazette'),
  year: z.number().int().optional(),
  asOf: day.optional().describe('only documents in force on this day'),
  issue: z.string().optional(),
  number: z.string().optional().describe('发文字号'),
  limit: z.number().int().min(1).max(100).default(20),
};

/** A tool whose input was checked against its schema by the server. */
const tool = <Shape extends z.ZodRawShape>(
  own: Omit<Tool, 'input' | 'answer'> & {
    readonly input: Shape;
    readonly answer: (dataset: Dataset, given: z.infer<z.ZodObject<Shape>>) => Promise<Record<string, unknown>>;
  },
): Tool => own as unknown as Tool;

/** What every answer leaves open. */
const ABSENT = 'No rows means that nothing of the kind was read in this dataset, not that there is none.';

export const tools: readonly Tool[] = [
  tool({
    name: 'find',
    title: 'Find in the gazettes',
    description: `Rows of one kind (passages, documents, charges, limits, targets, duties, appointments, citations, repeals) with the printed line, its place and a link to the sheet. ${ABSENT}`,
    input: {
      list: z.enum(lists).default('passages'),
      text: z.string().optional().describe('words that all stand in one passage; simplified or traditional'),
      unit: z.string().optional().describe('an office by its short or full name'),
      role: z.enum(['lead', 'support', 'responsible', 'duty']).optional(),
      versus: z.string().optional().describe('targets of this other place beside those of place'),
      reached: z.boolean().optional().describe('beside each target, what a later document says was reached'),
      dueBefore: day.optional(),
      dueAfter: day.optional(),
      ...where,
    },
    answer: async (dataset, given) => {
      const { rows } = await dataset.find(given);
      return { rows, suggestions: rows.length > 0 ? [] : await dataset.suggest(given) };
    },
  }),
  tool({
    name: 'list_duties',
    title: 'Duties, prohibitions, permissions',
    description: `Who must, must not or may do what by when, each with its certainty, quote and place. ${ABSENT}`,
    input: {
      actor: z.string().optional().describe('who acts, as printed or a part of it'),
      unit: z.string().optional().describe('an office charged with it'),
      modality: z.enum(['obligation', 'prohibition', 'permission']).optional(),
      recurring: z.boolean().optional(),
      text: z.string().optional(),
      ...where,
    },
    answer: async (dataset, given) => ({ rows: (await dataset.find({ ...given, list: 'duties' })).rows }),
  }),
  tool({
    name: 'read_clause',
    title: 'Read a clause',
    description: 'The text of a clause of a document of the dataset, as printed, with its place.',
    input: {
      document: z.string().describe('发文字号, title or document id'),
      clause: z
        .string()
        .optional()
        .describe('path (二/(一)/3) or article (第三条第二款); without it the list of clauses'),
    },
    answer: readClause,
  }),
  tool({
    name: 'check_citation',
    title: 'Check a citation',
    description:
      'Whether a cited document is in this dataset, in force on a day, and has the cited clause. "not in this dataset" says nothing of whether the document exists; "no such clause" says that the document is here and has no such clause.',
    input: {
      title: z.string().optional().describe('with or without 《》'),
      number: z.string().optional().describe('发文字号'),
      clause: z.string().optional(),
      day: day.optional(),
    },
    answer: async (dataset, { title, number, clause, day: on }) => ({
      ...(await checkCitation(dataset, { title: title ?? null, number: number ?? null, clause, day: on })),
    }),
  }),
];
