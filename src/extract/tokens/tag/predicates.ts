import type { Role } from './tag.js';

const MANNER =
  '(?:等)?(?:(?:按照|按|根据|依照|依据|依(?=职|各自|分工))(?:各自|部门|工作){0,2}(?:职责|职能|分工|任务|权限|法定)(?:职责|分工|权限){0,2})?(?:共同|分别|具体|各自|分工|统一|联合|密切|积极|做好|抓好|依法|要){0,4}'; // 按职责分工分别, 按照各自职责共同
const WORK = '(?:实施|落实|推进|组织|负责|抓好|抓总|协调|完成|承担|开展|推动){0,5}';

/** Verbs that close a list of units in a tag, with the role they give. The first that matches decides. */
const VERBS: readonly (readonly [Exclude<Role, 'duty'> | 'none', string])[] = [
  ['lead', `(?:负责)?(?:牵头|主办|总牵头)${WORK}`], // 牵头 | 牵头负责 | 负责牵头 | 主办
  ['support', `(?:配合|协助|协办|会办|协作|参与|参加|协同|支持)(?:配合|实施|落实|推进|做好|完成|参与|单位){0,4}`], // 配合 | 协助落实 | 参加
  [
    'responsible',
    `(?:负责|负总责|承办|组织实施|落实|实施|承担|(?<=职责|职能|分工|分别)(?:推进|抓好|做好))(?!人|同志|制|任)${WORK}`,
  ], // 负责 | 负责落实 | 组织实施 | 按职责分工推进
  ['none', `(?:指导|督促|督导|监督)(?:指导|检查|督促){0,3}`], // 生态环境部指导: watches, is not charged
];
/** A verb inside a name is none: 市场监督管理局, 就业培训指导中心, 协同创新研究院. */
const NOT_IN_NAME =
  '(?!(?!会同)\\p{Script=Han}{0,8}(?:局|委|办|厅|部|中心|站|所|公司|集团|院|会|处|司|总队|支队|大队)(?:[、，,；;。和与及（()）\\s]|$|负责|牵头|配合|参加|参与|协助|落实|按))';
export const PREDICATE = new RegExp(
  VERBS.map(([role, verb]) => `(?<${role}>${MANNER}${verb})${NOT_IN_NAME}`).join('|'),
  'gu',
);

export const roleOfMatch = (groups: Record<string, string | undefined> | undefined): Exclude<Role, 'duty'> | 'none' =>
  (['lead', 'support', 'responsible'] as const).find((role) => groups?.[role] !== undefined) ?? 'none';
