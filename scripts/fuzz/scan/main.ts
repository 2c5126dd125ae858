/**
 * Scans of random editions: `npm run fuzz:scan -- --seeds 1-20`, with the options of fuzz:layout. A seed takes as long as OCR of five to ten sheets.
 */
import { runSeeds } from '../run-seeds.js';
import { drawScan } from './draw-scan.js';

await runSeeds(drawScan, 'auto', 600);
