import type { Jurisdiction } from './jurisdiction.js';
import { type Department, type Level, names, type Office, registry, validOn } from './registry.js';

/**
 * Full name of a printed unit, or null where the registry does not know it for certain. Nothing is guessed: a short name of two
 * offices, a name not in use on `day` (ISO date, null: unknown), or a place the issuer does not settle gives null.
 */
export function canonicalName(unit: string, where: Jurisdiction, day: string | null): string | null {
  const name = unit.replace(/^([^（(]*)[（(].*[）)]$/, '$1'); // 市委宣传部（市委网信办）: the first name is the office
  return local(name, where, day) ?? composed(name, where, day) ?? central(name, where, day);
}

const NOWHERE: readonly Office[] = [];

function local(name: string, where: Jurisdiction, day: string | null): string | null {
  for (const place of Object.values(where.places)) {
    const found = only(registry().places.get(place) ?? NOWHERE, name, day);
    if (found !== null) return found;
  }
  return null;
}

const levels: readonly Level[] = ['省', '市', '县'];

function composed(name: string, { places }: Jurisdiction, day: string | null): string | null {
  for (const level of levels) {
    const place = places[level];
    if (place === undefined) continue;
    const stem = stemOf(name, level, place);
    if (stem === null) continue;
    const known = registry();
    const isOfLevel = ({ levels: of }: Department) => of.includes(level);
    const office = only(known.departments, stem, day, isOfLevel);
    if (office !== null) return place + office;
    const party = only(known.party, stem, day, isOfLevel);
    if (party !== null) return `中共${place}${party}`;
  }
  return null;
}

/** 市财政局 of 绍兴市 → 财政局; 绍兴市财政局 → 财政局; 自治区 and 州 likewise. */
function stemOf(name: string, level: Level, place: string): string | null {
  if (name.startsWith(place)) return name.slice(place.length);
  const word = ['自治区', '自治州', '自治县', '地区'].find((end) => place.endsWith(end)) ?? place.slice(-1);
  const prefixes = word === '自治州' ? ['自治州', '州'] : word === '自治区' ? ['自治区', '区'] : [word];
  const prefix = prefixes.find((each) => name.startsWith(each));
  if (prefix !== undefined) return name.slice(prefix.length);
  // Only provinces have 厅: a document of a province may leave its 省 out (科技厅).
  return level === '省' && /厅$/u.test(name) ? name : null;
}

/** Names that a local document may use for its own office as well: 医保局, 统计局. */
const alsoLocal = (name: string): boolean => byName(registry().departments).has(name);

function central(name: string, where: Jurisdiction, day: string | null): string | null {
  if (!where.central && alsoLocal(name)) return null;
  return only(registry().central, name, day);
}

/** The one office of that name in use on the day. */
function only<Kind extends Office>(
  offices: readonly Kind[],
  name: string,
  day: string | null,
  isMeant: (office: Kind) => boolean = () => true,
): string | null {
  const found = (byName(offices).get(name) ?? []).filter((office) => isMeant(office) && validOn(office, day));
  const [first] = found;
  return found.length === 1 && first ? first.full : null;
}

/** Each list of the registry by the names its offices are printed with; made once. */
const indexes = new WeakMap<readonly Office[], Map<string, Office[]>>();

function byName<Kind extends Office>(offices: readonly Kind[]): ReadonlyMap<string, readonly Kind[]> {
  const known = indexes.get(offices) as Map<string, Kind[]> | undefined;
  if (known) return known;
  const index = new Map<string, Kind[]>();
  for (const office of offices)
    for (const name of new Set(names(office))) index.set(name, [...(index.get(name) ?? []), office]);
  indexes.set(offices, index);
  return index;
}
