import type { Role } from './tag.js';

/** Words that name a part in the work, before 单位 and its like (牵头单位：) and as verbs behind a list (A、B配合). */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'duty'>, readonly string[]>> = {
  lead: ['牵头', '主办', '主责', '主牵头', '总牵头'],
  support: ['配合', '协办', '协助', '参加', '参与', '协同', '支持', '成员', '组成', '会办', '协作'],
  responsible: ['责任', '承办', '实施', '落实', '负责', '承担', '执行'],
};
/** Words of labels whose value is no unit charged with the clause: watchers, persons, dates. */
export const OTHER_LABELS = [
  '指导',
  '督办',
  '督导',
  '督查',
  '监督',
  '联系',
  '审核',
  '验收',
  '考核',
  '评估',
  '受益',
] as const;
/** Nouns of a role label: 牵头单位, 责任部门, 实施主体, 责任处室. */
export const ROLE_NOUNS = [
  '单位',
  '部门',
  '主体',
  '机构',
  '机关',
  '处室',
  '科室',
  '地区',
  '市区',
  '县区',
  '镇街',
  '委局',
  '单位部门',
] as const;
/** Labels that stand in the same bracket and end a list. */
export const PLAIN_LABELS = [
  '责任人',
  '责任领导',
  '分管领导',
  '牵头领导',
  '包联领导',
  '联系人',
  '联系电话',
  '完成时限',
  '完成时间',
  '完成期限',
  '完成日期',
  '时间节点',
  '时间要求',
  '时限要求',
  '时限',
  '进度安排',
  '进度要求',
  '工作时限',
  '工作目标',
  '整改时限',
  '实施时间',
  '起止时间',
  '备注',
] as const;

/** The role a role word stands for, or null. */
export function roleOf(word: string): Exclude<Role, 'duty'> | null {
  for (const [role, words] of Object.entries(ROLE_WORDS)) {
    if (words.some((each) => word.includes(each))) return role as Exclude<Role, 'duty'>;
  }
  return null;
}
