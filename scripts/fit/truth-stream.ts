/** The blocks of a truth as one stream of characters, in which printed lines are found again. */
const fold = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

export interface TruthStream {
  /** Finds the lines of a text in their order; null where a line is not printed as such. */
  readonly locate: (lines: readonly { readonly text: string; readonly page: number }[]) => (Located | null)[];
}
export interface Located {
  readonly start: number;
  readonly end: number;
  /** Numbers of the blocks of its first and last character. */
  readonly first: number;
  readonly last: number;
  /** Does it begin, does it end a block? */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Blocks have `text`, or `normText` as the truth of the sample issue does; tables are left out. */
export function readTruth(json: {
  readonly blocks: readonly {
    readonly text?: string;
    readonly normText?: string;
    readonly rows?: unknown;
    readonly pieces?: readonly { readonly page: number }[];
  }[];
}): TruthStream {
  const blocks = json.blocks.filter(({ rows }) => !rows);
  const texts = blocks.map(({ text, normText }) => fold(text ?? normText ?? ''));
  // Titles are printed in the 目录 too.
  const onPage = (block: number, page: number) => {
    const pieces = blocks[block]!.pieces ?? [];
    return pieces.length === 0 || pieces.some((piece) => piece.page === page);
  };
  const stream = texts.join('');
  const blockAt = new Int32Array(stream.length + 1).fill(-1);
  let offset = 0;
  texts.forEach((text, i) => {
    blockAt.fill(i, offset, offset + text.length);
    offset += text.length;
  });
  return {
    locate(lines) {
      let cursor = 0;
      return lines.map(({ text: printed, page }) => {
        const text = fold(printed);
        if (text === '') return null;
        const near = stream.indexOf(text, cursor);
        const start = near >= 0 && near - cursor < farAhead ? near : unique(stream, text);
        if (start < 0 || !onPage(blockAt[start]!, page)) return null;
        cursor = start + text.length;
        const [first, last] = [blockAt[start]!, blockAt[cursor - 1]!];
        return {
          start,
          end: cursor,
          first,
          last,
          opens: blockAt[start - 1] !== first,
          closes: blockAt[cursor] !== last,
        };
      });
    },
  };
}

/** Characters that a line may lie ahead of the one before: tables and lists stand between. */
const farAhead = 2000;

function unique(stream: string, text: string): number {
  const at = stream.indexOf(text);
  return text.length >= 8 && at >= 0 && stream.indexOf(text, at + 1) < 0 ? at : -1;
}
