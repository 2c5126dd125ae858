import type { TObject } from 'typebox';
import { rowSchemas } from '../../emit/tables/row-schemas.js';
import type { TableName } from '../../emit/tables/table-names.js';
import { LinkRow, ValidityRow } from '../links/link-rows.js';
import type { ExtraTable } from '../links/link-tables.js';
import { UnitRow } from '../links/unit-row.js';

/** The schema of a row of every table of a dataset: those of each issue, then those drawn from all issues together. */
export const tableSchemas = {
  ...rowSchemas,
  links: LinkRow,
  validity: ValidityRow,
  units: UnitRow,
} as const satisfies Record<TableName | ExtraTable, TObject>;
