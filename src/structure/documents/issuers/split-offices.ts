import { names, registry } from '../../../text/registry/registry.js';
import { isBareEnding, isOrgan } from '../organs.js';

/** What a name of an office begins with, whatever place it belongs to. */
const CENTRAL_HEAD = /^(?:中共|中央|国务院|全国|最高|国家|中国|中华|共青团)/; // 国务院办公厅中央军委办公厅
/** 省财政厅省发展改革委: the government's level stands for its place. */
const LEVEL_HEAD = /^[省市县区州]/;
/** Offices of the centre with branches named after a place: 国家税务总局云州市税务局 is one office. */
const HAS_BRANCHES = /^(?:国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局|国家外汇管理局|中华人民共和国)$/;
const PLACE = /^\p{Script=Han}{2,7}?(?:省|市|县|区|州|盟|旗)/u; // 云州市

let central: ReadonlySet<string> | undefined;
/** Printed names of the offices of the centre. */
const centralNames = (): ReadonlySet<string> => {
  central ??= new Set(registry().central.flatMap((office) => names(office)));
  return central;
};

const isCentral = (office: string): boolean =>
  centralNames().has(office) || centralNames().has(office.replace(/办公[厅室]$/, '')); // 财政部办公厅

/** Offices named one after the other, with marks or blanks between them or none: 唐山市…办公室唐山市自然资源和规划局. */
export function splitOffices(text: string): string[] {
  return text
    .split(/[、，,\s]+/u)
    .filter(Boolean)
    .flatMap(splitAtAnd)
    .flatMap(splitGlued);
}

/** 农业部和财政部, but not 自然资源和规划局. */
function splitAtAnd(text: string): string[] {
  for (const found of text.matchAll(/[和及与]/g)) {
    const [left, right] = [text.slice(0, found.index), text.slice(found.index + 1)];
    if (isOrgan(left) && right.length >= 3 && isOrgan(right)) return [left, ...splitAtAnd(right)];
  }
  return [text];
}

function splitGlued(text: string): string[] {
  const offices: string[] = [];
  let at = 0;
  for (let i = at + 3; i < text.length - 1; i += 1) {
    const [office, rest] = [text.slice(at, i), text.slice(i)];
    if (!isOrgan(office) || !beginsOffice(rest, office, text)) continue;
    offices.push(office);
    at = i;
  }
  return [...offices, text.slice(at)];
}

/** Does an office begin here? Its place stands at the head of the names before it, or it is one of the centre. */
function beginsOffice(rest: string, office: string, whole: string): boolean {
  if (isBareEnding(rest)) return false;
  const place = PLACE.exec(rest)?.[0];
  const first = whole.replace(/^中共/, '');
  if (place !== undefined && first.startsWith(place)) return !HAS_BRANCHES.test(office);
  if (LEVEL_HEAD.test(rest) && LEVEL_HEAD.test(whole) && rest.charAt(0) === whole.charAt(0)) return true;
  if (CENTRAL_HEAD.test(rest)) return true;
  return isCentral(office) && [...centralNames()].some((name) => rest.startsWith(name));
}
