/** Who issued a document, against its title, its letterhead, its seal and the office that had it printed. */
import { isOrgan } from '../../structure/documents/organs.js';
import type { HeadWitness } from '../../tree/doubt.js';
import { differences, type HeadVerdict, unsettled } from './head-verdict.js';

export interface IssuerWitnesses {
  /** Offices that other prints name. */
  readonly named: readonly { readonly witness: HeadWitness; readonly name: string }[];
  /** Is the name one that the registry, or two other documents of the issue, write so? */
  readonly isKnown: (name: string) => boolean;
}

/** Of so many characters of a name one may be misread. */
const PER_MISREAD = 4;

/** Null where nothing contradicts the issuer. @param issuer several joined with 、; null where nobody was found */
export function checkIssuer(issuer: string | null, witnesses: IssuerWitnesses): HeadVerdict | null {
  if (issuer === null) return fromWitnesses(witnesses);
  const read = issuer.split('、');
  const offices = withoutStrays(read, witnesses);
  const verdicts = offices.map((name) => checkName(name, witnesses));
  const first = verdicts.find((verdict) => verdict !== null);
  if (!first) {
    if (offices.length === read.length) return null;
    const value = offices.join('、');
    return { value, settled: STRAY_REASON, witness: 'title', says: value };
  }
  const value = offices.map((name, i) => verdicts[i]?.value ?? name).join('、');
  const settled = verdicts.every((verdict) => verdict === null || verdict.settled !== null);
  return { ...first, value, settled: settled ? REASON : null, says: settled ? value : first.says };
}

/** Lines beside a signature that are no office: a page number, and a running head where another print names all others. */
function withoutStrays(names: readonly string[], { named }: IssuerWitnesses): readonly string[] {
  const offices = names.filter(isOrgan);
  const confirmed = offices.length > 0 && offices.every((office) => named.some(({ name }) => name === office));
  return names.filter(
    (name) =>
      offices.length === 0 || isOrgan(name) || !(/^\P{Script=Han}*$/u.test(name) || (confirmed && /\d/.test(name))),
  );
}

function checkName(name: string, { named, isKnown }: IssuerWitnesses): HeadVerdict | null {
  if (!isOrgan(name) || named.some((one) => one.name.includes(name) || name.includes(one.name))) return null;
  const near = named.filter((one) => differences(one.name, name) <= Math.floor(name.length / PER_MISREAD));
  const [first] = near;
  if (first === undefined) return null;
  const agreeing = new Set(near.flatMap((one) => (one.name === first.name ? one.witness : [])));
  const support = agreeing.size + Number(isKnown(first.name));
  if (support < 2 || isKnown(name)) return unsettled(name, first.witness, first.name);
  return { value: first.name, settled: REASON, witness: first.witness, says: first.name };
}

/** An office that nobody signed for, where two other prints name it. */
function fromWitnesses({ named }: IssuerWitnesses): HeadVerdict | null {
  for (const { witness, name } of named) {
    const twice = isOrgan(name) && named.some((other) => other.name === name && other.witness !== witness);
    if (twice) return { value: name, settled: REASON, witness, says: name };
  }
  return null;
}

const REASON = 'two of title, letterhead, seal and 印发 line name this office';
const STRAY_REASON = 'what stands beside the other offices is no name';
