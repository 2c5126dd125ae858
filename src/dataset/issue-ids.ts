export interface Claim {
  readonly key: string;
  readonly sha256: string;
  /** The id the issue gives itself. */
  readonly ownId: string;
}

/**
 * The id each input is built with, by key. A content that has an id keeps it. Where several issues give themselves the same id all are
 * kept: the one with the smallest SHA-256 has the plain id, the others a piece of theirs behind it.
 *
 * @param given ids by content (SHA-256), of what is in the dataset already
 */
export function assignIds(
  claims: readonly Claim[],
  given: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>(given.values());
  const sorted = [...claims].sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
  const plain = new Set(claims.map((claim) => claim.ownId));
  for (const { key, sha256, ownId } of sorted) {
    let id = given.get(sha256) ?? ownId;
    for (let length = 8; !given.has(sha256) && (taken.has(id) || (id !== ownId && plain.has(id))); length += 8) {
      id = `${ownId}-${sha256.slice(0, length)}`;
    }
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
