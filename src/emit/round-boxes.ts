/** Boxes are printed to 0.1 point: finer digits say nothing about the page and differ between machines. */
export function roundBoxes<T>(value: T): T {
  if (Array.isArray(value)) return value.map(roundBoxes) as T;
  if (value === null || typeof value !== 'object') return value;
  const rounded: Record<string, unknown> = {};
  for (const key of Object.keys(value)) rounded[key] = roundedValue(key, (value as Record<string, unknown>)[key]);
  return rounded as T;
}

function roundedValue(key: string, inner: unknown): unknown {
  if (key === 'bbox') return (inner as number[]).map(toTenth);
  if (key === 'bboxes') return (inner as number[][]).map((box) => box.map(toTenth));
  return roundBoxes(inner);
}

/** `+ 0` turns −0 into 0, which JSON would otherwise keep apart in memory only. */
const toTenth = (points: number) => Math.round(points * 10) / 10 + 0;
