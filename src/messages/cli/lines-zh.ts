import type { Lines } from './lines.js';

const statuses: Readonly<Record<string, string>> = { built: '已构建', partial: '部分构建' };
const causes: Readonly<Record<string, string>> = {
  gone: '文件已不在',
  pruned: '未列入本次构建',
  unreadable: '已无法读取',
};

export const linesZh: Lines = {
  error: (text) => `错误：${text}`,
  removed: (path, code) => `${path}：已从数据集移除（${causes[code] ?? code}）`,
  built: (done, all, kept, out) =>
    `${all}个输入构建了${done}个${kept > 0 ? `，另外${kept}个保持不变` : ''}；结果见 ${out}`,
  stopped: (signal) => `收到 ${signal} 停止；已完成的部分在数据集中，再次构建可完成其余部分`,
  watching: '正在监视输入文件；按 Ctrl+C 停止',
  unchanged: '未变',
  failed: (reason, keptAs) => `失败：${reason}${keptAs === null ? '' : `；${keptAs} 保留上次构建的结果`}`,
  builtAs: (status, issue, documents, clauses, messages) =>
    `${statuses[status] ?? status}为 ${issue}，${documents}份文件，${clauses}个条款${messages > 0 ? `，${messages}条提示` : ''}`,
  readFrom: (sheets, layer, path) => `共${sheets}版，${layer}，来自 ${path}`,
  onSheet: (sheet) => `第${sheet}版：`,
  reading: (read, of, left) => `已识别${read}/${of}版${left === null ? '' : `，约剩${left}`}`,
  moreMessages: (count) => `另有${count}条，见 manifest.json`,
  references: (all, found) => `共${all}处引用，其中${found}处在数据集中`,
  refused: (count) => `${count}处修改未能应用`,
  differences: (added, removed, changed) => `新增${added}，减少${removed}，变更${changed}`,
  merged: (issues, inputs, out) => `${out} 中共有${issues}期，来自${inputs}个输入`,
  fromBuild: (build) => `数据来自构建 ${build}`,
  mayBeMore: '可能还有更多行；请用 --limit 指定',
  noRows: '没有符合的行',
  notKnown: (flag, given, meant) =>
    `--${flag} ${given}：数据集中没有${meant.length === 0 ? '' : `；是不是指${meant.join('、')}？`}`,
  stopWith: '按 Ctrl+C 停止',
  written: (what) => `已写出 ${what}`,
  listening: (address, queue, jobs) => `正在监听 ${address}，队列 ${queue}，同时构建${jobs}个`,
  begun: (path) => `${path}：开始`,
  status: (status) => statuses[status] ?? status,
  checked: (issues, documents, rows, problems) => `已检查${issues}期、${documents}份文件、${rows}行：${problems}个问题`,
};
