/**
 * Scans of random editions: `npm run fuzz:scan -- --seeds 1-20`, with the options of fuzz:layout (--producer names a packing). A seed takes as long as
 * OCR of five to ten sheets; --sheets 4 scans the first ones, up to a sheet after which no paragraph runs on.
 */
import { runSeeds } from '../run-seeds.js';
import { drawScan } from './draw-scan.js';

await runSeeds(drawScan, 'auto', 600);
