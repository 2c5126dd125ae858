/** Where a tree built from a sketch says it comes from. */
export const sketchSource = {
  path: 'sketch.txt',
  sha256: '0'.repeat(64),
  sheets: 1,
  producer: null,
  textLayer: 'born-digital',
} as const;
