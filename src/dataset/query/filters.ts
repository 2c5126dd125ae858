/** What a question can list: one row for each of these. */
export const lists = [
  'documents',
  'passages',
  'charges',
  'limits',
  'targets',
  'duties',
  'appointments',
  'citations',
  'repeals',
] as const;
export type List = (typeof lists)[number];

/** What rows can be counted by. */
export const groupings = ['unit', 'role', 'month', 'year', 'kind', 'place', 'title', 'modality'] as const;
export type Grouping = (typeof groupings)[number];

/** The common questions, asked without SQL. All that are given must hold. */
export interface Filters {
  /** What the rows are. By default what is asked for: passages for words, duties for actors, limits for days, charges for units, else documents. */
  readonly list?: List | undefined;
  /** A unit by its short or full name: 市商务局, 云州市商务局, 商务局. */
  readonly unit?: string | undefined;
  readonly role?: 'lead' | 'support' | 'responsible' | 'duty' | undefined;
  /** Who acts, as printed, or a part of it: 申请人, 县级以上人民政府. */
  readonly actor?: string | undefined;
  readonly modality?: 'obligation' | 'prohibition' | 'permission' | undefined;
  /** Limits before this day (ISO date), the day itself not included. */
  readonly dueBefore?: string | undefined;
  /** Limits after this day (ISO date), the day itself not included. */
  readonly dueAfter?: string | undefined;
  /** Only limits that come back. */
  readonly recurring?: boolean | undefined;
  /** Only limits counted in working days. */
  readonly workingDays?: boolean | undefined;
  /** Only rows to which no unit is charged. */
  readonly withoutUnit?: boolean | undefined;
  /** Words, separated by spaces, that all stand in one paragraph, heading or table row; in simplified or traditional characters. */
  readonly text?: string | undefined;
  /** 文种: 通知, 意见 … */
  readonly kind?: string | undefined;
  /** Name of a place in the issuer or in the title of the gazette: 绍兴, 浙江省. */
  readonly place?: string | undefined;
  /** Year of 成文日期; of publication where there is none. */
  readonly year?: number | undefined;
  /** Only documents in force on this day (ISO date), as far as the dataset says. */
  readonly asOf?: string | undefined;
  /** Issue id. */
  readonly issue?: string | undefined;
  /** 发文字号 in any form: 某政办发[2020]69号. */
  readonly number?: string | undefined;
  /** Targets of this other place side by side with those asked for, in one unit of measure. */
  readonly versus?: string | undefined;
  /** With each target, what a later document of the same place says of it. */
  readonly reached?: boolean | undefined;
  /** Counts rows by this instead of listing them. */
  readonly by?: Grouping | undefined;
  /** Day (ISO date) on which counts say how many limits have passed. */
  readonly overdue?: string | undefined;
  /** Count each printing of a document printed more than once; by default the first one speaks for all. */
  readonly copies?: boolean | undefined;
  /** Form of the column `citation`: one line, GB/T 7714-2015 or a BibLaTeX entry. */
  readonly citation?: 'line' | 'gbt7714' | 'biblatex' | undefined;
  /** Rows at most; 100 by default, 0 for all. */
  readonly limit?: number | undefined;
}

/** A piece of SQL and the values of its `?`, in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND ') || 'true',
  values: conditions.flatMap(({ values }) => values),
});

export const anyOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' OR ') || 'false',
  values: conditions.flatMap(({ values }) => values),
});
