/** Lines about a document that are no part of its text (附注, 公开属性, 抄送, 印发, 网址). */
export type NoteRole = 'disclosure' | 'copied-to' | 'printing' | 'access' | 'remark';

const PATTERNS: readonly (readonly [NoteRole, RegExp])[] = [
  [
    'disclosure',
    /^[（(](?:此件|本件|此文)[^（()）]{0,20}(?:公开|发布|存档)[^（()）]{0,20}[）)]$|^(?:公开方式|公开属性|信息公开选项)[:：]/,
  ], // （此件公开发布）
  ['copied-to', /^抄\s*[送报][:：]|^分\s*送[:：]|^主题词[:：]/], // 抄送：市委各部门
  [
    'printing',
    /^.{2,40}(?:办公室|办公厅|局|委|厅|部|政府|会|处|室)?[\s\t　]*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:印发|印)$/,
  ], // 云州市人民政府办公室 2020年12月9日印发
  ['access', /^[（(](?:可|请|详见|全文|附件)?[^（）]{0,40}(?:网站|网址|登[陆录]|http|www)[^）]{0,200}[）)]$/], // （可登陆…门户网站查询，网址：…）
  [
    'remark',
    /^[（(](?:本文有删减|有删减|此件[^（()）]{0,20}|联系人[^（()）]{0,60}|联系电话[^（()）]{0,60})[）)]$|^(?:联系人|联系电话)[:：].{2,60}$/,
  ], // （本文有删减）
];

export const noteRole = (text: string): NoteRole | null =>
  PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
