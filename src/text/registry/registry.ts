/**
 * The registry of units: data in the YAML files beside this one, read once. Names have a validity (`from`, `to`, ISO dates; absent
 * means open), because offices are renamed and a document of 2012 does not mean the office of 2022.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';

export type Level = '省' | '市' | '县';

/** One name of one office. */
export interface Office {
  readonly full: string;
  /** Other printed names; the full name itself always counts. */
  readonly short?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}
/** A department found in many places; its full name lacks the place. */
export interface Department extends Office {
  readonly levels: readonly Level[];
}

export interface Registry {
  readonly central: readonly Office[];
  readonly departments: readonly Department[];
  readonly party: readonly Department[];
  /** Known as units; no full name follows from them. */
  readonly known: readonly string[];
  /** Sectors that stand before 部门. */
  readonly fields: readonly string[];
  /** First-level division → its prefectures. */
  readonly provinces: ReadonlyMap<string, readonly string[]>;
  /** Place → offices with names of their own. */
  readonly places: ReadonlyMap<string, readonly Office[]>;
}

const read = (path: string): unknown => load(readFileSync(new URL(path, import.meta.url), 'utf8'));

function readAll(): Registry {
  const local = read('./departments.yaml') as Pick<Registry, 'departments' | 'party'> & {
    known: string;
    fields: string;
  };
  const places = readdirSync(new URL('./places/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read(`./places/${name}`) as { place: string; offices: Office[] });
  return {
    departments: local.departments,
    party: local.party,
    known: local.known.split(/\s+/u),
    fields: local.fields.split(/\s+/u),
    central: (read('./central.yaml') as { offices: Office[] }).offices,
    provinces: new Map(Object.entries((read('./provinces.yaml') as { provinces: Record<string, string[]> }).provinces)),
    places: new Map(places.map(({ place, offices }) => [place, offices])),
  };
}

let loaded: Registry | undefined;
/** The registry. Throws where a YAML file is missing or broken: that is a fault of the installation, not of the data. */
export function registry(): Registry {
  loaded ??= readAll();
  return loaded;
}

/** All names under which an office is printed. */
export const names = ({ full, short = [] }: Office): readonly string[] => [full, ...short];

/** Was the name in use on the day? An unknown day (null) leaves every name in use. */
export const validOn = ({ from, to }: Office, day: string | null): boolean =>
  day === null || ((from === undefined || from <= day) && (to === undefined || day <= to));
