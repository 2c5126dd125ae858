import type { Leaf } from '../../tree/leaf.js';
import { isUnit } from '../tokens/office/is-unit.js';
import { type LeadIn, leadInOf } from './lead-in.js';
import { limbsOf } from './limbs.js';
import type { Modality } from './modal-words.js';
import { sentences } from './sentences.js';
import type { Setting } from './setting.js';
import { type Told, toldBy } from './told.js';
import { veil } from './veil.js';
import { bearerEnds } from './words/bearers.js';

/** What stands around a sentence and may say who acts in it. */
export interface Surroundings {
  readonly leadIn: {
    readonly name: string | null;
    readonly path: string | null;
    readonly kind: LeadIn['kind'] | null;
    readonly modality: Modality | null;
    readonly modal: string | null;
    readonly told: Told | null;
  };
  readonly heading: { readonly name: string | null; readonly path: string | null };
  /** The actor of the sentence before in the same paragraph. */
  readonly previous: string | null;
  readonly addressees: readonly string[];
}

const NO_LEAD_IN = { name: null, path: null, kind: null, modality: null, modal: null, told: null } as const;

export function surroundingsOf(leaf: Leaf, setting: Setting): Surroundings {
  return { leadIn: leadIn(leaf, setting), heading: heading(leaf), previous: null, addressees: addressees(leaf) };
}

function leadIn(leaf: Leaf, setting: Setting): Surroundings['leadIn'] {
  const found = leadInOf(leaf);
  if (!found) return NO_LEAD_IN;
  const veiled = veil(found.text);
  const last = sentences(veiled).at(-1);
  const limb = last && limbsOf(veiled, last, setting).at(-1);
  const { path, kind } = found;
  if (!limb) {
    const end = bearerEnds(veiled).at(-1);
    const bare = veiled.replace(
      /(?:的|(?<!主要|工作|具体))(?:主要|工作|具体)*(?:职责|任务|分工)(?:是|为|如下|包括)?[：:]$/u,
      '',
    );
    const isName = last && bare !== veiled && end === bare.length; // 办公室主要职责：
    return {
      path,
      kind: isName ? 'duties' : kind,
      name: isName ? found.text.slice(last.start, end).split(/[，,]/u).at(-1)! : null,
      modality: null,
      modal: null,
      told: toldBy(found, limb, isName === true),
    };
  }
  const name = limb.subject ? found.text.slice(limb.subject.start, limb.subject.end) : null;
  const told = toldBy(found, limb, name !== null);
  return { path, kind, name, modality: told?.modality ?? limb.modality, modal: told?.modal ?? limb.modal, told };
}

/** 市公安局, 指挥部办公室职责: the office whose duties a clause lists. */
function heading(leaf: Leaf): Surroundings['heading'] {
  for (const { heading: words, path } of leaf.clauses.toReversed()) {
    if (words === null) continue;
    const name = words
      .replace(/^[^：:]*[：:]/u, '')
      .replace(/(?:的|(?<!主要|工作|具体|岗位))(?:主要|工作|具体|岗位)*(?:职责|职能|责任|任务|分工)$/u, '')
      .replace(/[（(][^（）()]*[）)]$/u, '');
    const veiled = veil(name);
    const isBody = bearerEnds(veiled).at(-1) === veiled.length && name.length <= 24;
    if (isBody && (isUnit(name) || name !== words)) return { name, path };
  }
  return { name: null, path: null };
}

/**
 * Rules in articles speak to whom they name, whoever they are sent to; so do emergency plans, whose readers are not their actors, and an enclosed
 * report, which was written to someone else.
 */
const addressees = (leaf: Leaf): readonly string[] =>
  /预案/u.test(leaf.part.title) ||
  (leaf.part.role === 'enclosure' && /(?:报告|请示)$/u.test(leaf.part.title)) ||
  leaf.clauses.some(({ label }) => /^第.+条/u.test(label))
    ? []
    : leaf.document.addressees;
