/** The name of a footnote (1 [1] ① *), as a raised mark prints it and as its note opens with it. */
/** A mark that stands alone. */
export const mark = /^[[〔(（]?(\d{1,2}|[①-⑳]|\*{1,3})[\])）〕]?$/; // 1 [1] ① *
/** The mark at the head of a note. */
export const label = /^[[〔(（]?(\d{1,2}|[①-⑳]|\*{1,3})[\])）〕]?[.．、]?\s*\S/; // "1.指…" "①根据" "[2] 见"

/** ① and 1 are one name: of a small ring a recogniser sees the digit only. */
export const nameIn = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1]?.normalize('NFKC');
