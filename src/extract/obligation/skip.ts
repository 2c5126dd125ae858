/** What stands in front of a main verb. */
import { ADVERBS, isWithWhom, LINKS } from './words/function-words.js';
import { TIME } from './words/times.js';

/** 重点地区, 重点排污单位: an adverb that is part of a name. */
const OF_NAME =
  /^重点(?:地区|区域|管理区|领域|行业|企业|单位|人群|场所|部位|项目|工程|实验室|监管|排污|用能|产业链|高校|城市|园区)/u;

/** 重点检查事项, 联合审查单位: so is an adverb before a verb that is part of one. */
const OF_KIND =
  /^(?:重点|一般|主要|专项|具体|现场|联合|统一|综合|共同)(?!组织|协调|指导|督促|委托|推荐|支持)\p{Script=Han}{2}(?:各|相关|有关)*(?:事项|项目|对象|内容|任务|清单|名单|目录|单位|部门|机构|窗口|小组)/u;
/** 抵岸后及时补办: a time told by what comes before. */
const AFTERWARDS = /^\p{Script=Han}{2,6}后(?=及时|立即|即时|尽快|按|依|方|再)/u;

/** Past links, adverbs and times at `from`. */
export function skip(text: string, from: number): number {
  let i = from;
  for (;;) {
    const time = TIME.exec(text.slice(i, i + 60))?.[0].length ?? 0;
    const step =
      time ||
      (i === from ? (AFTERWARDS.exec(text.slice(i, i + 12))?.[0].length ?? 0) : 0) ||
      LINKS.at(text, i) ||
      (OF_NAME.test(text.slice(i, i + 6)) || isWithWhom(text, i) || OF_KIND.test(text.slice(i, i + 8))
        ? 0
        : ADVERBS.at(text, i)) ||
      (text[i] === '地' && i > from ? 1 : 0) ||
      (/[、，,]/u.test(text[i] ?? '') && i > from ? 1 : 0);
    if (step === 0 || i >= text.length) return Math.min(i, text.length);
    i += step;
  }
}
