/** Logistic regression with a ridge towards what was known before, by Newton's method: few features, many cases. */
export interface Row {
  readonly inputs: readonly number[];
  readonly outcome: boolean;
}
export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ridge = 0.3;
const rounds = 25;

/** @param priors the weight that each feature has where no case speaks of it */
export function fitLogistic(rows: readonly Row[], priors: readonly number[]): Fitted {
  const size = priors.length + 1;
  const before = [0, ...priors];
  const vectors = rows.map(({ inputs }) => Float64Array.from([1, ...inputs]));
  const at = Float64Array.from(before);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach(({ outcome }, r) => {
      const x = vectors[r]!;
      let score = 0;
      for (let i = 0; i < size; i++) score += at[i]! * x[i]!;
      const p = 1 / (1 + Math.exp(-score));
      const weight = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue;
        gradient[i]! += ((outcome ? 1 : 0) - p) * x[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += weight * x[i]! * x[j]!;
      }
    });
    for (let i = 0; i < size; i++) {
      const strength = i === 0 ? 0.01 : ridge;
      gradient[i]! -= strength * (at[i]! - before[i]!);
      curvature[i]![i]! += strength;
    }
    const step = solve(curvature, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      at[i]! += step[i]!;
      largest = Math.max(largest, Math.abs(step[i]!));
    }
    if (largest < 1e-4) break;
  }
  return { bias: at[0]!, weights: Array.from(at.slice(1)) };
}

/** Gauss elimination with pivots; both arguments are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(matrix[r]![i]!) > Math.abs(matrix[pivot]![i]!)) pivot = r;
    [matrix[i], matrix[pivot]] = [matrix[pivot]!, matrix[i]!];
    [right[i], right[pivot]] = [right[pivot]!, right[i]!];
    for (let r = i + 1; r < size; r++) {
      const factor = matrix[r]![i]! / matrix[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c < size; c++) matrix[r]![c]! -= factor * matrix[i]![c]!;
      right[r]! -= factor * right[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let c = i + 1; c < size; c++) right[i]! -= matrix[i]![c]! * right[c]!;
    right[i]! /= matrix[i]![i]!;
  }
  return right;
}
