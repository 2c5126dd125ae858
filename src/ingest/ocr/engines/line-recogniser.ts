/** A network that reads lines one by one (PP-OCRv4, or another of its kind): each is cut out, made 48 pixels high, and decoded by CTC. */
import type { InferenceSession } from 'onnxruntime-common';
import { keepsSpace } from '../../../text/normalize.js';
import type { PixelBox } from '../picture/bitmap.js';
import { decode, type ReadSymbol } from './ctc.js';
import type { LinesToRead, OcrEngine, ReadCharacter } from './engine.js';
import { inkOnly } from './ink-only.js';
import { frameBox, HEIGHT, type LineFrame, lineFrame, lineTensor } from './line-tensor.js';
import { type ModelFiles, modelFiles } from './model-files.js';
import type { OnnxRuntime } from './onnx-runtime.js';
import { withoutDoubles } from './without-doubles.js';

export class LineRecogniser implements OcrEngine {
  readonly name: string;
  readonly placesCharacters = true;

  private constructor(
    private readonly runtime: OnnxRuntime,
    private readonly session: InferenceSession,
    private readonly model: ModelFiles,
  ) {
    this.name = `${model.name} (${runtime.name})`;
  }

  /** Throws `InputError` where `folder` holds no recogniser. */
  static async open(runtime: OnnxRuntime, folder: string | undefined): Promise<LineRecogniser> {
    const model = await modelFiles(folder);
    return new LineRecogniser(runtime, await runtime.open(model.network), model);
  }

  async readLines({ picture, ink, print = ink, lines, em }: LinesToRead): Promise<ReadCharacter[][]> {
    const read: ReadCharacter[][] = [];
    for (const line of lines) {
      const frame = lineFrame(line, em);
      const tensor = lineTensor(inkOnly(picture, print, em, frameBox(frame)), frame);
      read.push(await this.#readLine(tensor, frame, line));
    }
    return read;
  }

  async close(): Promise<void> {
    await this.session.release();
  }

  async #readLine(tensor: Float32Array, frame: LineFrame, line: PixelBox): Promise<ReadCharacter[]> {
    const input = this.runtime.tensor(tensor, [1, 3, HEIGHT, frame.width]);
    const output = await this.session.run({ [this.session.inputNames[0]!]: input });
    const shares = output[this.session.outputNames[0]!]!;
    const symbols = decode(shares.data as Float32Array, this.model.keys);
    const steps = shares.dims[1]!;
    return placed(withoutSpaces(withoutDoubles(symbols)), frame, steps, line);
  }
}

/** Spaces are printed between Latin words only. */
const withoutSpaces = (symbols: readonly ReadSymbol[]): ReadSymbol[] =>
  symbols.filter(({ text }, i) => {
    const [before, after] = [symbols[i - 1]?.text, symbols[i + 1]?.text];
    return text !== ' ' || (before !== undefined && after !== undefined && keepsSpace(before, after));
  });

/** A network says at which step it saw a character, not where it ends: the border lies half-way between two. */
function placed(
  symbols: readonly ReadSymbol[],
  { left, scale, width }: LineFrame,
  steps: number,
  line: PixelBox,
): ReadCharacter[] {
  const pixels = width / steps / scale;
  const centres = symbols.map(({ first, last }) => left + ((first + last + 1) / 2) * pixels);
  return symbols.map(({ text, confidence, others }, i) => {
    const x0 = i === 0 ? line.x0 : (centres[i - 1]! + centres[i]!) / 2;
    const x1 = i === symbols.length - 1 ? line.x1 : (centres[i]! + centres[i + 1]!) / 2;
    return { text, x0, x1, confidence, ...(others.length > 0 && { others }) };
  });
}
