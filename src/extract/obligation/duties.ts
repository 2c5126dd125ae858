/** The duties of one leaf: its limbs, each with who acts, and the named reason where a limb is none. */
import type { Leaf } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import { bodySegments } from '../tokens/tag/body-segments.js';
import { type Actor, actorOf } from './actor.js';
import type { FactIndex } from './fact-index.js';
import { kindOf } from './lead-in.js';
import type { Limb } from './limb.js';
import { limbsOf } from './limbs.js';
import { partsOf, sentences } from './sentences.js';
import type { Setting } from './setting.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { veil } from './veil.js';
import { vetoOf } from './vetoes.js';
import { bearerEnds } from './words/bearers.js';

export interface Duty {
  readonly limb: Limb;
  readonly actor: Actor;
  readonly tag: Span | null;
  readonly veiled: string;
  /** The name of the veto that strikes it. */
  readonly vetoedBy: string | null;
  /** What a list under it prints: 应当具备下列条件：. */
  readonly items: readonly string[];
}

/** All limbs of a paragraph, those that are vetoed with the name of the veto. */
export function dutiesOf(leaf: Leaf, facts: FactIndex): Duty[] {
  const { text } = leaf;
  const veiled = veil(text);
  const setting = settingOf(leaf);
  const around = surroundingsOf(leaf, setting);
  const { kind } = around.leadIn;
  if (kind === 'cases') return [];
  if (kind === 'acts') return items(leaf, veiled, around, facts);
  const lead = opener(veiled);
  const items_ = /[：:]$/u.test(text) ? listOf(leaf) : [];
  let previous: string | null = null;
  return bodySegments(text).flatMap(({ span, tag }) =>
    sentences(veiled, span).flatMap((sentence) => {
      const isLast = /^[：:]\s*$/u.test(text.slice(sentence.end));
      const opened = lead !== null && sentence.start >= lead.end - 1 ? lead : null;
      const limbs = limbsOf(veiled, sentence, setting, opened, around.leadIn.told);
      const found = limbs.map((limb, i): Duty => {
        const actor = actorOf(limb, leaf, tag, { ...around, previous }, facts);
        const isFrame =
          isLast && i === limbs.length - 1 && items_.length > 0 && ['duties', 'acts'].includes(kindOf(text));
        const next = limbs[i + 1];
        const vetoedBy = vetoOf({ limb, leaf, setting, actor, list: kind, isFrame, next, veiled });
        return { limb, actor, tag, veiled, vetoedBy, items: isLast && i === limbs.length - 1 ? items_ : [] };
      });
      const told = found
        .filter(({ vetoedBy, limb }) => vetoedBy === null && limb.subject !== null && !limb.subject.isHelped)
        .at(-1);
      previous = told?.actor.name ?? (found.length > 0 && found[0]!.limb.hasThing ? null : previous);
      return found;
    }),
  );
}

/** 市公安局：负责…: the unit that opens an item has all of it. */
function opener(veiled: string): Span | null {
  const match = /^([^。；;，,：:]{2,48})[：:]/u.exec(veiled);
  if (!match) return null;
  const end = match[1]!.length;
  return bearerEnds(veiled.slice(0, end)).at(-1) === end ? { start: 0, end } : null;
}

/** What is forbidden or allowed item by item under 禁止下列行为：. */
function items(leaf: Leaf, veiled: string, around: Surroundings, facts: FactIndex): Duty[] {
  return sentences(veiled).flatMap((sentence) =>
    partsOf(veiled, sentence).map((span): Duty => {
      const { modality, modal } = around.leadIn;
      const limb: Limb = {
        span,
        action: span,
        sentence,
        subject: null,
        hasThing: false,
        modality: modality ?? 'prohibition',
        modal,
        isGoverned: true,
        rule: 'modal',
        condition: null,
        purpose: null,
        shared: null,
      };
      return { limb, actor: actorOf(limb, leaf, null, around, facts), tag: null, veiled, vetoedBy: null, items: [] };
    }),
  );
}

/** The items printed under a paragraph that ends with a colon. */
function listOf(leaf: Leaf): string[] {
  const own = leaf.clauses.at(-1);
  const children = own ? own.children : leaf.part.children;
  const at = children.findIndex((child) => child.type === 'paragraph' && child.text === leaf.text);
  return children.slice(at + 1).flatMap((child) => {
    if (child.type !== 'clause') return [];
    const first = child.children.find(({ type }) => type === 'paragraph');
    return [[child.heading, first?.type === 'paragraph' ? first.text : null].filter(Boolean).join(' ')];
  });
}

export function settingOf({ document, clauses }: Leaf): Setting {
  const issuers = (document.issuer ?? '').split('、');
  return {
    isIssuer: (name) =>
      /^(?:我|本)(?:部|局|委|厅|办|会|院|署|市|省|县|区|机关|部门|单位)$/u.test(name) || issuers.includes(name),
    isArticle: clauses.some(({ label }) => /^第.+条/u.test(label)),
  };
}
