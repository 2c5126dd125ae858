import { type Department, type Level, names, type Office, registry } from './registry.js';

/** An office by its full name. */
export interface KnownOffice {
  /** Place it is an office of; 中央 for the centre. */
  readonly jurisdiction: string;
  /** Short names as its own place prints them: 市财政局, 市发改委. */
  readonly short: readonly string[];
  /** ISO dates of the name. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the registry knows of a full name, such as {@link canonicalName} gives; null where it knows none of that name. */
export function officeOf(full: string): KnownOffice | null {
  const { central, places, departments, party } = registry();
  const national = central.find((office) => office.full === full);
  if (national) return known('中央', national, national.short);
  for (const [place, offices] of places) {
    const own = offices.find((office) => office.full === full);
    if (own) return known(place, own, own.short);
  }
  return local(full, departments, '') ?? local(full, party, '中共');
}

/** Place + name of the department: the longest that fits and is found in places of that level. */
function local(full: string, departments: readonly Department[], prefix: string): KnownOffice | null {
  if (!full.startsWith(prefix)) return null;
  const fitting = departments
    .filter((each) => full.endsWith(each.full) && full.length > prefix.length + each.full.length)
    .map((office) => ({ office, place: full.slice(prefix.length, -office.full.length) }))
    .filter(({ office, place }) => office.levels.some((level) => levelEnds[level].test(place)))
    .sort((a, b) => b.office.full.length - a.office.full.length);
  const [best] = fitting;
  if (!best) return null;
  const { place, office } = best;
  return known(
    place,
    office,
    names(office).map((name) => place.slice(-1) + name),
  );
}

const levelEnds: Readonly<Record<Level, RegExp>> = {
  省: /(?:省|自治区)$/u, // 浙江省, 广西壮族自治区
  市: /(?:市|州|盟|地区)$/u, // 绍兴市, 延边朝鲜族自治州
  县: /(?:县|区|旗|市)$/u, // 海盐县, 桐乡市
};

const known = (jurisdiction: string, { from, to }: Office, short: readonly string[] = []): KnownOffice => ({
  jurisdiction,
  short,
  from: from ?? null,
  to: to ?? null,
});
