/** Who issues documents, on each level, and under which word their numbers run. */
import type { Draw } from '../draw.js';
import type { Level } from './issue.js';

export interface Office {
  readonly name: string;
  /** 发文机关代字. */
  readonly word: string;
  readonly section: string;
  /** Whom its notices go to. */
  readonly addressees: string;
  /** Who signs its decrees. */
  readonly head: string;
}

const provinces = [
  ['浙江', '浙'],
  ['山东', '鲁'],
  ['广东', '粤'],
  ['河南', '豫'],
  ['四川', '川'],
  ['湖北', '鄂'],
  ['福建', '闽'],
] as const;
const cities = [
  ['临江', '临'],
  ['清河', '清'],
  ['南浦', '南浦'],
  ['永宁', '永'],
  ['长岭', '长'],
  ['东平', '东'],
  ['泰兴', '泰'],
  ['安阳', '安'],
] as const;
const ministries = [
  ['交通运输部', '交'],
  ['生态环境部', '环'],
  ['农业农村部', '农'],
  ['教育部', '教'],
  ['水利部', '水'],
  ['商务部', '商'],
] as const;
const departments = ['财政厅', '教育厅', '自然资源厅', '水利厅', '商务厅', '民政厅'];
const bureaus = ['财政局', '教育局', '自然资源和规划局', '水利局', '商务局', '民政局', '发展和改革委员会'];

export interface Jurisdiction {
  readonly level: Level;
  readonly place: string;
  readonly masthead: string;
  readonly government: Office;
  readonly secretariat: Office;
  readonly departments: readonly Office[];
}

export function drawJurisdiction(draw: Draw): Jurisdiction {
  const level = draw.weighted<Level>([
    [2, 'national'],
    [3, 'province'],
    [4, 'city'],
    [2, 'ministry'],
  ]);
  if (level === 'national') return national(draw);
  if (level === 'ministry') return ministry(draw);
  const [base, word] = draw.pick<readonly [string, string]>(level === 'province' ? provinces : cities);
  const place = base + (level === 'province' ? '省' : '市');
  const office = level === 'province' ? '办公厅' : '办公室';
  const short = level === 'province' ? '省' : '市';
  const below =
    level === 'province'
      ? '各市、县（市、区）人民政府，省政府直属各单位：'
      : '各县（市、区）人民政府，市政府各部门、直属各单位：';
  const head = level === 'province' ? '省长' : '市长';
  const of = (name: string, code: string, section: string): Office => ({
    name,
    word: code,
    section,
    addressees: below,
    head,
  });
  return {
    level,
    place,
    masthead: `${place}人民政府公报`,
    government: of(`${place}人民政府`, `${word}政发`, draw.pick([`${short}政府文件`, '政府文件', '法规规章'])),
    secretariat: of(
      `${place}人民政府${office}`,
      `${word}政办发`,
      draw.pick([`${short}政府${office}文件`, `${office}文件`]),
    ),
    departments: (level === 'province' ? departments : bureaus).map((name) =>
      of(place + name, `${word}${name[0]}发`, '部门文件'),
    ),
  };
}

function national(draw: Draw): Jurisdiction {
  const below = '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：';
  const of = (name: string, word: string, section: string): Office => ({
    name,
    word,
    section,
    addressees: below,
    head: '总理',
  });
  return {
    level: 'national',
    place: '',
    masthead: '中华人民共和国国务院公报',
    government: of('国务院', '国发', draw.pick(['国务院文件', '国务院令和文件'])),
    secretariat: of('国务院办公厅', '国办发', '国务院办公厅文件'),
    departments: ministries.map(([name, word]) => of(name, `${word}发`, '国务院部门文件')),
  };
}

function ministry(draw: Draw): Jurisdiction {
  const [name, word] = draw.pick(ministries);
  const below = `各省、自治区、直辖市${name.replace(/部$/, '')}厅（局、委）：`;
  const of = (office: string, code: string, section: string): Office => ({
    name: office,
    word: code,
    section,
    addressees: below,
    head: '部长',
  });
  return {
    level: 'ministry',
    place: '',
    masthead: `中华人民共和国${name}公报`,
    government: of(name, `${word}发`, '部文件'),
    secretariat: of(`${name}办公厅`, `${word}办发`, '办公厅文件'),
    departments: ministries
      .filter(([other]) => other !== name)
      .map(([other, code]) => of(other, `${code}发`, '其他文件')),
  };
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const given =
  '伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志强 海燕 文博 立新'.split(' ');
export const drawPerson = (draw: Draw) => draw.pick(surnames) + draw.pick(given);
