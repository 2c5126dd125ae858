/** Breaks a text into lines by the rules for Chinese (GB/T 15834, 避头尾): no line begins with a closing mark or ends with an opening one. */

export interface BrokenLine<Face> {
  readonly runs: { text: string; face: Face }[];
  readonly width: number;
  readonly chars: number;
  readonly last: boolean;
  readonly first: boolean;
}

const noStart = /^[，。、；：？！）》〉”’】〕…,.;:?!)%％—]/u;
const noEnd = /[（《〈“‘【〔(]$/u;
const hanging = /^[，。、；：]$/u;
const word = /[A-Za-z]+|[0-9.]+|——|……|./gsu;

/** Text may be in several faces; `head` characters from its start are bold. */
export function breakLines<Face extends string>(
  text: string,
  faces: { readonly head: number; readonly headFace: Face; readonly face: Face },
  widths: { readonly first: number; readonly rest: number },
  size: number,
  design: { readonly hangingPunctuation: boolean },
  measure: (text: string, face: Face, size: number) => number,
): BrokenLine<Face>[] {
  const atoms = [...text.matchAll(word)].map((m) => {
    const face = m.index < faces.head ? faces.headFace : faces.face;
    return { text: m[0], face, width: measure(m[0], face, size) };
  });
  const lines: (typeof atoms)[] = [];
  let line: typeof atoms = [];
  let width = 0;
  for (const atom of atoms) {
    const limit = lines.length === 0 ? widths.first : widths.rest;
    if (line.length > 0 && width + atom.width > limit + 0.01) {
      if (design.hangingPunctuation && hanging.test(atom.text) && width <= limit + 0.01) {
        line.push(atom);
        lines.push(line);
        line = [];
        width = 0;
        continue;
      }
      const moved: typeof atoms = [];
      while (line.length > 2 && (noStart.test((moved[0] ?? atom).text) || noEnd.test(line.at(-1)?.text ?? ''))) {
        moved.unshift(line.pop() as (typeof atoms)[number]);
      }
      lines.push(line);
      line = moved;
      width = moved.reduce((sum, a) => sum + a.width, 0);
      if (line.length === 0 && atom.text === ' ') continue;
    }
    line.push(atom);
    width += atom.width;
  }
  if (line.length > 0) lines.push(line);
  return lines.map((parts, i) => {
    const runs: BrokenLine<Face>['runs'] = [];
    for (const part of parts) {
      const run = runs.at(-1);
      if (run && run.face === part.face) run.text += part.text;
      else runs.push({ text: part.text, face: part.face });
    }
    return {
      runs,
      width: parts.reduce((sum, part) => sum + part.width, 0),
      chars: parts.reduce((sum, part) => sum + [...part.text].length, 0),
      first: i === 0,
      last: i === lines.length - 1,
    };
  });
}
