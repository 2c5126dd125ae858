import { type Level, registry } from './registry.js';

/** Whose 市 is meant by 市财政局: the places a document speaks for, by level. */
export interface Jurisdiction {
  readonly central: boolean;
  readonly places: Partial<Record<Level, string>>;
}

const NOWHERE: Jurisdiction = { central: false, places: {} };

/**
 * The jurisdiction of a 发文机关 or a 主办 unit: `绍兴市人民政府办公室` → 省 浙江省, 市 绍兴市; `国务院办公厅` → central. A county is
 * known by its name only, since its prefecture does not stand in it. Unknown issuers give no places.
 */
export function jurisdiction(issuer: string | null): Jurisdiction {
  const name = (issuer ?? '').split(/[、，,\s]/)[0]?.replace(/^(?:中国共产党|中共)/, '') ?? '';
  if (/^(?:国务院|中央|全国|最高人民|国家|中华人民共和国)/.test(name)) return { central: true, places: {} };
  for (const [province, prefectures] of registry().provinces) {
    const rest = name.startsWith(province) ? name.slice(province.length) : name;
    const prefecture = prefectures.find((place) => rest.startsWith(place));
    if (prefecture !== undefined) {
      return { central: false, places: { 省: province, 市: prefecture, ...county(rest.slice(prefecture.length)) } };
    }
    if (rest !== name) {
      return { central: false, places: { [province.endsWith('市') ? '市' : '省']: province, ...county(rest) } };
    }
  }
  const own = county(name);
  return own.县 === undefined ? NOWHERE : { central: false, places: own };
}

/** 桐乡市人民政府 → 县 桐乡市; its own departments call themselves 市…, so the word is kept in the place. */
function county(name: string): { 县?: string } {
  const match = /^(\p{Script=Han}{1,10}?[县区旗市])(?:人民政府|政府|委|人大|管委会)/u.exec(name); // 海盐县人民政府, 桐乡市人民政府办公室
  return match?.[1] === undefined ? {} : { 县: match[1] };
}
