/** The common questions, asked without SQL. All that are given must hold. */
export interface Filters {
  /** A unit by its short or full name: 市商务局, 云州市商务局, 商务局. */
  readonly unit?: string;
  readonly role?: 'lead' | 'support' | 'responsible' | 'duty';
  /** Time limits before this day (ISO date), the day itself not included. */
  readonly dueBefore?: string;
  /** Time limits after this day (ISO date), the day itself not included. */
  readonly dueAfter?: string;
  /** Words, separated by spaces, that all stand in one paragraph, heading or table row. */
  readonly text?: string;
  /** 文种: 通知, 意见 … */
  readonly kind?: string;
  /** Issue id. */
  readonly issue?: string;
  /** 发文字号 in any form: 嘉政办发[2020]69号. */
  readonly number?: string;
  /** Rows at most; 100 by default, 0 for all. */
  readonly limit?: number;
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
