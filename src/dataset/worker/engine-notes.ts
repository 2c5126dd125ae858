import type { OcrEngineName } from '../../tree/input.js';
import type { OcrSummary } from '../../tree/page.js';
import { readsTraditional } from '../../tree/traditional-engine.js';

/** What the user should know of the program that read the scanned sheets, where it is not the one that was to be expected. */
export function engineNotes(
  sheets: readonly { readonly ocr: Pick<OcrSummary, 'engine'> | null }[],
  asked: OcrEngineName,
): string[] {
  const engines = new Set(sheets.flatMap(({ ocr }) => ocr?.engine ?? []));
  return [...engines].flatMap((engine) => {
    if (engine.includes('onnxruntime-web'))
      return `scanned sheets were read with ${engine}: onnxruntime-node does not load here, and this takes three times as long`;
    if (asked === 'auto' && readsTraditional(engine))
      return `scanned sheets in traditional characters were read with ${engine}`;
    if (asked === 'auto' && engine.startsWith('tesseract'))
      return `scanned sheets were read with ${engine}: neither onnxruntime-node nor onnxruntime-web loads here; expect four times the errors`;
    return [];
  });
}
