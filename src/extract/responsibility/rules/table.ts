import { CELL_SEPARATOR, type Leaf } from '../../../tree/leaf.js';
import { isUnit } from '../../tokens/office/is-unit.js';
import { FIRST_LEADS } from '../../tokens/tag/first-leads.js';
import { parseValue } from '../../tokens/tag/parse-value.js';
import { roleOf } from '../../tokens/tag/role-words.js';
import type { Role } from '../../tokens/tag/tag.js';
import type { Proposal, Rule } from '../proposal.js';

const UNIT_NOUN = /(?:单位|部门|主体|机构|处室|科室)/u; // 牵头单位, 责任部门, 实施主体
const WATCHERS = /指导|督办|监督|督导|联系|受益|建设单位|承担|执行|完成单位|用人|申报|推荐|获奖|服务对象/u;
const PERSON = /责任人|领导|负责人|电话|姓名/u;
const DUTIES = /^(?:主要|工作|具体|应急)*(?:职责|职能|任务分工)/u; // 工作职责, 主要职责
const DIVISION = /^(?:责任|任务|职责|工作)?分工(?:[（(].*)?$/u; // 责任分工
const BARE_UNIT = /^(?:成员|责任)?(?:单位|部门|机构)(?:名称)?$/u; // 单位, 成员单位, 部门名称

interface Column {
  readonly role: Role;
  /** Names of offices only, or the cell is prose (分工, 职责分工). */
  readonly strict?: boolean;
  readonly firstLeads: boolean;
}

/** 任务分工 tables: columns headed 牵头单位, 责任单位, 配合单位 …; and 单位 beside 职责 (a list of units and their own duties). */
export const tableRule: Rule = (leaves) => leaves.filter(({ row }) => row !== undefined).flatMap(readRow);

function readRow(leaf: Leaf): Proposal[] {
  const { cells, header } = leaf.row ?? { cells: [], header: [] };
  const columns = columnsOf(header, cells.length);
  let at = 0;
  const starts = cells.map((cell) => {
    const start = at;
    at += cell.length + CELL_SEPARATOR.length;
    return start;
  });
  return columns.flatMap((column, i) => {
    const cell = cells[i];
    const start = starts[i];
    if (column === null || cell === undefined || start === undefined) return [];
    const units = parseValue(leaf.text, { start, end: start + cell.length });
    if (column.strict && !units.every((unit) => isUnit(leaf.text.slice(unit.start, unit.end)))) return [];
    return units
      .filter((unit) => isName(leaf.text.slice(unit.start, unit.end)))
      .map((unit) => ({
        leaf,
        start: unit.start,
        end: unit.end,
        role: unit.role ?? column.role,
        source: 'table' as const,
        rule: 'table/column',
        group: `${leaf.path}:${i}`,
        ...(column.firstLeads ? { firstLeads: 'here' as const } : {}),
      }));
  });
}

/** What each column says; the words of all header rows above it count (责任分工 over 牵头单位 and 配合单位). */
function columnsOf(header: readonly (readonly string[])[], width: number): (Column | null)[] {
  const heads = Array.from({ length: width }, (_, i) => header.map((cells) => cells[i] ?? ''));
  const own = heads.map((words) => words.at(-1)?.replace(/\s/gu, '') ?? '');
  const lists = own.some((head) => DUTIES.test(head)) && own.filter((head) => BARE_UNIT.test(head)).length === 1;
  return heads.map((words, i) => {
    const head = own[i] ?? '';
    if (lists && BARE_UNIT.test(head)) return { role: 'duty', firstLeads: false };
    if (DIVISION.test(head)) return { role: 'responsible', strict: true, firstLeads: FIRST_LEADS.test(head) };
    if (!UNIT_NOUN.test(head) && !/^(?:牵头|配合|主办|协办|会办)$/u.test(head)) return null;
    if (PERSON.test(head) || WATCHERS.test(head)) return null;
    const role = roleOf(head.replace(/^([^（(]*)[（(].*[）)]/u, '$1')) ?? roleOf(words.join(''));
    return role === null ? null : { role, firstLeads: FIRST_LEADS.test(head) };
  });
}

const isName = (name: string): boolean =>
  isUnit(name) || (name.length <= 16 && !/[。：:的了应须将\d]|^无$|^[/—-]+$/u.test(name));
