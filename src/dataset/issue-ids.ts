export interface Claim {
  readonly key: string;
  readonly sha256: string;
  /** The id the issue gives itself. */
  readonly ownId: string;
}

/**
 * The id each input is built with, by key. Where several issues give themselves the same id all are kept: the one with the smallest
 * SHA-256 has the plain id, the others a piece of theirs behind it. Depends on the contents alone, not on names or order.
 */
export function assignIds(claims: readonly Claim[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...claims].sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
  const plain = new Set(claims.map((claim) => claim.ownId));
  for (const { key, sha256, ownId } of sorted) {
    let id = ownId;
    for (let length = 8; taken.has(id) || (id !== ownId && plain.has(id)); length += 8) {
      id = `${ownId}-${sha256.slice(0, length)}`;
    }
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
