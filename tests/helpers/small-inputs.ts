/** Short documents of an invented city, for tests of the dataset: quick to build, each with its own number. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const scratch = (name: string) => mkdtempSync(join(tmpdir(), `gongbao-${name}-`));

export interface SmallDocument {
  readonly number: number;
  readonly year?: number;
  readonly topic?: string;
  readonly clauses?: readonly string[];
  /** A last clause of its own. */
  readonly closing?: string;
}

/** The text of one document. */
export function smallDocument({
  number,
  year = 2021,
  topic = `第${number}号民生工程`,
  clauses,
  closing,
}: SmallDocument): string {
  const body = clauses ?? [
    '（一）完善公共服务。到2021年底，新建社区服务站20个。（责任单位：市民政局、市财政局）',
    '（二）加强安全监管。每月5日前报送检查情况。（牵头单位：市公安局；配合单位：市应急管理局）',
  ];
  return [
    '发文机关：江州市人民政府',
    `成文日期：${year}年3月${(number % 28) + 1}日`,
    `文号：江政发〔${year}〕${number}号`,
    '',
    `江州市人民政府关于推进${topic}的通知`,
    '',
    `江政发〔${year}〕${number}号`,
    '',
    '各县（市、区）人民政府，市政府各部门：',
    '',
    `为推进${topic}，现就有关事项通知如下：`,
    '',
    '一、主要任务',
    ...body,
    '二、工作要求',
    closing ?? '各部门要加强协作，按时完成任务。',
    '',
    '江州市人民政府',
    `${year}年3月${(number % 28) + 1}日`,
    '',
  ].join('\n');
}

/** Writes documents 1 … count as `<folder>/<nn>.txt`; returns the folder. */
export function writeSmallInputs(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(folder, `${String(number).padStart(2, '0')}.txt`), smallDocument({ number }));
  }
  return folder;
}

/** Every file of a build with its bytes as text, without the state that is no part of the product. */
export function filesOf(out: string): Record<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .map((path) => [path.slice(out.length + 1), path] as const)
      .filter(([name]) => !name.startsWith('.gongbao'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, path]) => [name, readFileSync(path, 'latin1')]),
  );
}
