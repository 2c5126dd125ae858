import { CELL_SEPARATOR, type Leaf } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import type { Limb } from './limb.js';
import { limbsOf } from './limbs.js';
import { sentences } from './sentences.js';
import type { Setting } from './setting.js';
import { veil } from './veil.js';

const TASK = /任务|内容|措施|事项|举措|工作|职责|职能|目标|要求|项目/u; // 重点任务, 工作内容, 主要职责
const NOT_TASK = /单位|部门|责任|时限|时间|序号|类别|备注|领域|人$/u;

/** The limbs of the task cell of a table row; the whole cell where it is a noun. */
export function rowLimbs(leaf: Leaf, setting: Setting): { readonly limbs: Limb[]; readonly veiled: string } {
  const veiled = veil(leaf.text);
  const cell = taskCell(leaf);
  if (!cell) return { limbs: [], veiled };
  const found = sentences(veiled, cell).flatMap((sentence) => limbsOf(veiled, sentence, setting));
  const whole: Limb = {
    span: cell,
    action: cell,
    sentence: cell,
    subject: null,
    hasThing: false,
    modality: 'obligation',
    modal: null,
    isGoverned: false,
    rule: 'imperative',
    condition: null,
    purpose: null,
    shared: null,
  };
  return { limbs: found.length > 0 ? found : [whole], veiled };
}

/** The cell under 任务, 措施, 职责 …; the last of them is the most exact. */
function taskCell(leaf: Leaf): Span | null {
  const { cells, header } = leaf.row ?? { cells: [], header: [] };
  const heads = cells.map(
    (_, i) =>
      header
        .map((row) => row[i] ?? '')
        .at(-1)
        ?.replace(/\s/gu, '') ?? '',
  );
  const i = heads.findLastIndex((head, at) => TASK.test(head) && !NOT_TASK.test(head) && (cells[at] ?? '').length >= 4);
  if (i < 0) return null;
  const start = cells.slice(0, i).reduce((sum, cell) => sum + cell.length + CELL_SEPARATOR.length, 0);
  return { start, end: start + (cells[i] ?? '').length };
}
