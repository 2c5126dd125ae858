/** Characters inserted or lost between two texts (Myers, An O(ND) Difference Algorithm), at most `cap`. */
export function distance(a: string, b: string, cap: number): number {
  const [n, m] = [a.length, b.length];
  const reach = new Int32Array(2 * cap + 3);
  const origin = cap + 1;
  for (let d = 0; d <= cap; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[origin + k - 1]! < reach[origin + k + 1]!);
      let x = down ? reach[origin + k + 1]! : reach[origin + k - 1]! + 1;
      while (x < n && x - k < m && a[x] === b[x - k]) x++;
      reach[origin + k] = x;
      if (x >= n && x - k >= m) return d;
    }
  }
  return cap;
}
