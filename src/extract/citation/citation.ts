/** Citations: every mention of another document in running text, with what the citing document does to it. */

import type { Citation } from '../../tree/facts.js';
import type { Gazette, GazetteDocument } from '../../tree/gazette.js';
import { evidence, type Leaf, leaves } from '../../tree/leaf.js';
import type { Stage } from '../../tree/stage.js';
import { AnnouncedLists } from './announced.js';
import { chains } from './chains.js';
import { findMentions } from './find-mentions.js';
import type { Chain, Mention } from './mention.js';
import { isMentionPlace } from './mention-place.js';
import { resolveTarget } from './resolve-target.js';
import { relationRules } from './rules/index.js';
import { foldTitle, fullTitle, isInterpretation, type ShortNames, subjectsOf } from './short-names.js';

/** Adds `facts.citations`. */
export const citations: Stage = () => (gazette) => {
  gazette.facts.citations.push(...citationsOf(gazette));
};

/** All citations of an issue, in printed order. */
export function citationsOf(gazette: Gazette): Citation[] {
  const rows: Citation[] = [];
  const lists = new AnnouncedLists();
  const states = new Map<GazetteDocument, DocumentState>();
  for (const leaf of leaves(gazette)) {
    const document = states.get(leaf.document) ?? new DocumentState(leaf.document);
    states.set(leaf.document, document);
    const announced = lists.next(leaf);
    if (!isMentionPlace(leaf)) continue;
    const { mentions, aliases } = findMentions(leaf.text);
    for (const chain of chains(leaf.text, mentions)) {
      const around = sentence(leaf, chain);
      for (const mention of chain.mentions) {
        const citation = row(leaf, mention, chain, around, announced, document);
        if (!document.isSelf(citation, leaf)) rows.push(citation);
        document.named(mention);
      }
    }
    for (const { alias, of } of aliases) if (of.title !== null) document.alias(alias, of.title);
  }
  return rows;
}

/** What a document has said so far. */
class DocumentState {
  readonly #seen = new Set<string>();
  readonly #aliases = new Map<string, string>();
  readonly names: ShortNames;

  constructor(readonly document: GazetteDocument) {
    this.names = { subjects: subjectsOf(document), aliases: this.#aliases };
  }

  alias(short: string, full: string): void {
    this.#aliases.set(foldTitle(short), foldTitle(full));
  }

  named(mention: Mention): void {
    if (mention.title !== null) this.#seen.add(foldTitle(mention.title));
  }

  hasNamed(mention: Mention): boolean {
    return mention.title !== null && this.#seen.has(foldTitle(mention.title));
  }

  /** The document's own number, and a text that names itself: no other document. A decree that publishes its text does name it, and a text that repeals its title means its earlier edition. */
  isSelf({ title, number, relation }: Citation, leaf: Leaf): boolean {
    if (number !== null && number === this.document.documentNumber) return true;
    if (title === null || relation === 'repeals' || isInterpretation(this.document)) return false;
    if (foldTitle(title) !== foldTitle(leaf.part.title)) return false;
    return leaf.part.role !== 'main' || (leaf.document.children.length === 1 && relation !== 'publishes');
  }
}

/** Characters looked over before and behind a list of mentions: sentences of a broken text have no end. */
const REACH = 600;

/** `，` and `；` part clauses, 。 and ： part sentences: a list announced by ： stands with its announcement. */
function sentence({ text }: Leaf, { start, end }: Chain): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('！')) + 1;
  return { before: before.slice(from), after: /^[^。]*/.exec(text.slice(end, end + REACH))![0] };
}

function row(
  leaf: Leaf,
  mention: Mention,
  chain: Chain,
  around: { before: string; after: string },
  announced: 'repeals' | 'amends' | null,
  state: DocumentState,
): Citation {
  const { names } = state;
  const again = state.hasNamed(mention);
  const context = { leaf, mention, chain, announced, again, names, ...around };
  const text = leaf.text.slice(mention.start, mention.end);
  const relation = relationRules.find(([, rule]) => rule(context))?.[0] ?? 'cites';
  const full = mention.title === null ? null : fullTitle(mention.title, names);
  const target = resolveTarget(leaf.gazette, mention.number, full);
  const rule = `${mention.title === null ? 'number' : 'title'}/${relation}`;
  leaf.gazette.data.trace?.({ rule, text, vetoedBy: null });
  return {
    ...evidence(leaf, mention.start, mention.end, rule),
    title: mention.title,
    number: mention.number,
    relation,
    targetDocumentId: relation === 'repeals' && target === leaf.document ? null : (target?.id ?? null),
  };
}
