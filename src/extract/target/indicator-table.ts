/** Rows of a table of indicators (主要指标): the name, the unit and the value to reach stand in columns of their own. */

import { yearOf } from '../../text/calendar.js';
import { fold } from '../../text/fold.js';
import { quantityOf } from '../../text/quantity.js';
import type { Target } from '../../tree/facts.js';
import { CELL_SEPARATOR, evidence, type Leaf } from '../../tree/leaf.js';
import { PER, UNITS } from '../tokens/measure/units.js';

const NAME_COLUMN = /^(?:主要|核心|具体|发展|目标|绩效|[一二三]级)?指标(?:名称|内容)?$/; // 指标名称 主要指标
const UNIT_COLUMN = /^(?:计量)?单位$/; // 单位 计量单位
const YEAR_COLUMN = /^(?:到)?((?:19|20)\d\d)年?(?:底|末)?(?:目标值?|规划目标值?|预期目标|计划|规划值?|指标值?)?$/; // 2025年 2025年目标值
const LEAST = '≥|>=|>|不低于|不少于|达到|大于|高于|超过|突破';
const MOST = '≤|<=|<|不超过|不高于|小于|低于|控制在';
const UNIT = `(?:万亿|万|亿)?(?:${UNITS.map((unit) => unit.replaceAll('/', '\\/')).join('|')})(?:${PER})?`;
/** ≥55 | 5000以上 | [25] | 98% | 12.5万人次 */
const VALUE = new RegExp(
  `^(?:(${LEAST})|(${MOST}))?[[(]?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?)(${UNIT}|万亿|万|亿)?[\\])]?(以上|及以上)?(以下|以内)?(左右)?$`,
);
const UNIT_IN_NAME = new RegExp(`[(](${UNIT})[)]$`); // 人均预期寿命（岁）

/** The targets of an indicator row; `null` where the table is none. Columns of years that were over on the day of issue tell results. */
export function indicatorRow(leaf: Leaf): Target[] | null {
  const { cells, header } = leaf.row!;
  const heads = cells.map((_, i) => fold(header.map((row) => row[i] ?? '').at(-1) ?? '').text.trim());
  const name = heads.findIndex((head) => NAME_COLUMN.test(head));
  const years = heads.map((head) => YEAR_COLUMN.exec(head)?.[1]);
  if (name < 0 || years.every((year) => year === undefined)) return null;
  const unitCell = cells[heads.findIndex((head) => UNIT_COLUMN.test(head))];
  const indicator = (cells[name] ?? '').trim();
  const { issuedOn } = leaf.document;
  const latest = years
    .filter((year) => year !== undefined)
    .toSorted()
    .at(-1);
  const isAhead = (year: string) => (issuedOn === null ? year === latest : Number(year) >= yearOf(issuedOn));
  let offset = 0;
  return cells.flatMap((cell, i) => {
    const start = offset;
    offset += cell.length + CELL_SEPARATOR.length;
    const year = years[i];
    const value = VALUE.exec(fold(cell).text.trim());
    if (year === undefined || !value || !isAhead(year)) return [];
    const unit = value[4] ?? unitOf(unitCell, indicator);
    if (unit === null) return [];
    const amount = Number(value[3]!.replaceAll(',', ''));
    const target: Pick<
      Target,
      'indicator' | 'comparator' | 'value' | 'unit' | 'direction' | 'quantity' | 'baseUnit' | 'due'
    > = {
      indicator: fold(indicator).text.replace(UNIT_IN_NAME, ''),
      comparator: value[1] || value[5] ? '>=' : value[2] || value[6] ? '<=' : value[7] ? '~' : '=',
      value: amount,
      unit,
      direction: null,
      ...quantityOf(amount, unit),
      due: `${year}-12-31`,
    };
    return [{ ...evidence(leaf, start, start + cell.length, 'indicator-table'), ...target }];
  });
}

function unitOf(cell: string | undefined, indicator: string): string | null {
  const unit = fold(cell ?? '').text.trim();
  if (unit !== '' && !/^[-—/]+$/.test(unit)) return unit;
  return UNIT_IN_NAME.exec(fold(indicator).text)?.[1] ?? null;
}
