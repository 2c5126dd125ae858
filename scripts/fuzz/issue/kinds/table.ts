import type { Draw } from '../../draw.js';
import { drawSubject } from '../builtin-texts.js';
import type { Block } from '../issue.js';

const units = '市财政局 市教育局 市水利局 市商务局 市民政局 县人民政府 市统计局 市交通运输局'.split(' ');

/** A table of tasks or of indicators; one row for each line of the text. */
export function drawTable(draw: Draw): Block {
  const long = draw.chance(0.25);
  const rows = Array.from({ length: draw.int(4, long ? 40 : 14) }, (_, i) =>
    draw.chance(0.5)
      ? [
          String(i + 1),
          `${drawSubject(draw)}${draw.pick(['覆盖面', '达标率', '项目建设', '专项检查'])}`,
          draw.pick(units),
          `${draw.int(2021, 2025)}年${draw.int(1, 12)}月`,
        ]
      : [
          String(i + 1),
          `推进${drawSubject(draw)}和${drawSubject(draw)}工作`,
          draw.pick(units),
          `${draw.int(10, 99)}个`,
        ],
  );
  const all = [['序号', '项目', '责任单位', '完成时限或数量'], ...rows];
  return { type: 'table', text: all.flat().join(''), rows: all };
}
