/** How long the sheets of a file still take, by those that were read since the first one was told. */
export class SheetPace {
  private first: { readonly read: number; readonly at: number } | null = null;

  /** @param now seconds of any clock. Minutes and seconds left (`3:20`), or null where too little was read to say. */
  left(read: number, of: number, now: number): string | null {
    this.first ??= { read, at: now };
    const since = read - this.first.read;
    if (since < FEWEST) return null;
    const seconds = Math.round(((now - this.first.at) / since) * (of - read));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

/** Sheets by which a pace is told: the first ones may be a cover or a blank. */
const FEWEST = 2;
