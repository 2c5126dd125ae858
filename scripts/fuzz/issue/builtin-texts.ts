/** Official prose out of phrases, for runs without a folder of texts: no sentence of a real document. */
import type { Draw } from '../draw.js';

const actors =
  '各级人民政府 有关部门 项目单位 主管部门 行业协会 街道办事处 乡镇人民政府 监督机构 用人单位 建设单位 学校和幼儿园 医疗机构'.split(
    ' ',
  );
const verbs = '建立健全 制定并公布 组织开展 统筹推进 加强 规范 完善 落实 监督检查 定期评估 分类实施 优化'.split(' ');
const matters =
  '饮用水水源保护制度 农村公路养护计划 校园安全管理办法 应急物资储备目录 河道采砂许可程序 公共数据共享机制 老旧小区改造方案 养老服务设施规划 食品安全追溯体系 防汛抗旱指挥系统 职业技能培训课程 古树名木保护名录 城市地下管线档案 招标投标信用记录 基层卫生服务网络'.split(
    ' ',
  );
const ends = [
  '并向社会公开。',
  '所需经费列入本级预算。',
  '不得擅自变更用途。',
  '接受社会监督。',
  '及时报告工作进展情况。',
  '确保各项任务按期完成。',
  '提高服务质量和效率。',
  '切实维护群众合法权益。',
];
const links = [
  '根据实际需要，',
  '按照职责分工，',
  '结合本地实际，',
  '在征求意见的基础上，',
  '依照有关法律法规的规定，',
  '会同有关单位，',
  '通过政府网站，',
  '以十年为一个周期，',
];
const titles = '总体要求 工作目标 重点任务 组织领导 保障措施 监督检查 实施步骤 资金管理 信息公开 责任追究'.split(' ');
const subjects =
  '节约用水 道路交通安全 数据资源 公共文化服务 安全生产 养老服务 房屋租赁 湿地保护 档案管理 消防工作 电梯安全 招商引资'.split(
    ' ',
  );

export const drawSubject = (draw: Draw) => draw.pick(subjects);

export function sentence(draw: Draw): string {
  const clause = () => draw.pick(verbs) + draw.pick(matters);
  const more = draw.chance(0.6) ? `，${clause()}` : '';
  const count = draw.chance(0.15) ? `，数量控制在${draw.int(3, 900)}个以内` : '';
  return `${draw.pick(actors)}应当${draw.chance(0.6) ? draw.pick(links) : ''}${clause()}${more}${count}，${draw.pick(ends)}`;
}

export function paragraph(draw: Draw): string {
  return Array.from(
    {
      length: draw.weighted([
        [4, 1],
        [4, 2],
        [2, 3],
        [1, 5],
      ]),
    },
    () => sentence(draw),
  ).join('');
}

const numerals = '一二三四五六七八九十'.split('');
export const numeral = (n: number): string => {
  if (n <= 10) return numerals[n - 1] as string;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? numerals[tens - 1] : ''}十${n % 10 ? numerals[(n % 10) - 1] : ''}`;
};

/** A plan: 一、 headings, （一） run-in headings, 1. items. */
export function plan(draw: Draw, chars: number): string[] {
  const lines: string[] = [paragraph(draw)];
  for (let i = 1, size = 0; size < chars && i <= 10; i++) {
    lines.push(`${numeral(i)}、${titles[(i - 1) % titles.length]}`);
    const depth = draw.int(0, 3);
    if (depth === 0) lines.push(paragraph(draw));
    for (let j = 1; j <= depth; j++) {
      lines.push(`（${numeral(j)}）${draw.pick(verbs)}${draw.pick(matters)}。${paragraph(draw)}`);
      if (draw.chance(0.3)) for (let k = 1; k <= draw.int(2, 4); k++) lines.push(`${k}．${sentence(draw)}`);
    }
    size = lines.join('').length;
  }
  return lines;
}

/** A set of rules: chapters or none, 条, and now and then items. */
export function rules(draw: Draw, chars: number): string[] {
  const lines: string[] = [];
  const chapters = draw.chance(0.6);
  for (let i = 1, size = 0, chapter = 0; size < chars; i++) {
    if (chapters && (i === 1 || (i % 6 === 0 && chapter < 9)))
      lines.push(`第${numeral(++chapter)}章　${chapter === 1 ? '总　　则' : titles[chapter % titles.length]}`);
    lines.push(`第${numeral(i)}条　${paragraph(draw)}`);
    if (draw.chance(0.2)) {
      const count = draw.int(2, 5);
      for (let j = 1; j <= count; j++)
        lines.push(`（${numeral(j)}）${draw.pick(verbs)}${draw.pick(matters)}${j === count ? '。' : '；'}`);
    }
    if (draw.chance(0.15)) lines.push(paragraph(draw));
    size = lines.join('').length;
  }
  return lines;
}
