import { describe, expect, it } from 'vitest';
import { judgedCharacters } from '../scripts/calibrate/judge-characters.js';
import { fitKinds, reliabilityOf } from '../scripts/calibrate/rising-fit.js';
import { calibrated, wasFor } from '../src/ingest/ocr/confidence/calibrated.js';
import { modelFiles } from '../src/ingest/ocr/engines/model-files.js';

describe('the confidence of a character', () => {
  it('is what was true of the recogniser we bring, never falling, and that of another as it says', async () => {
    const { name } = await modelFiles(undefined);
    expect(calibrated(`${name} (onnxruntime-web 1.17.0)`, '。', 0.6)).toBeGreaterThan(0.85);
    for (const text of ['政', '。', '3']) {
      const steps = Array.from({ length: 101 }, (_, i) => calibrated(name, text, i / 100));
      expect(steps.every((one, i) => i === 0 || one >= steps[i - 1]!)).toBe(true);
      expect(calibrated('tesseract 5.3.0', text, 0.6)).toBe(0.6);
    }
  });
  it('lies between two entries of the table as it lies between what was said', () => {
    const knots = [
      [0.4, 0.5],
      [0.8, 0.9],
    ] as const;
    expect([0, 0.4, 0.6, 0.8, 1].map((said) => wasFor(said, knots))).toEqual([0.5, 0.5, 0.7, 0.9, 0.9]);
  });
  it('is fitted on lines that are printed so: what was said, and how often it was right', () => {
    const line = (text: string) => [...text].map((one, i) => ({ text: one, x0: i, x1: i + 1, confidence: 0.6 }));
    const truth = '各级人民政府应当加强水库管理，保障安全。';
    const judged = judgedCharacters(line('各级人氏政府应当加强水库管理,保障安全'), truth);
    expect(judged.filter(({ isRight }) => !isRight).map(({ text }) => text)).toEqual(['氏']);
    expect(judgedCharacters(line('福建省人民政府公报第三期'), truth)).toEqual([]);
    const [said, was] = fitKinds([...judged, ...judged]).han[0]!;
    expect([said, was > 0.85 && was < 0.95]).toEqual([0.6, true]);
    expect(reliabilityOf(judged)).toMatch(/expected calibration error 0\.3/);
  });
});
