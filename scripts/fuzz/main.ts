/**
 * Issues, designs and producers drawn at random from seeds, built and held against their truth:
 *
 *     npm run fuzz:layout -- --seeds 1-300 [--texts DIR,DIR] [--without REGEX] [--keep DIR] [--all] [--producer NAME] [--jobs 1] [--limit SECONDS]
 *
 * The same seed and texts give the same edition. Editions that failed are kept under --keep (with --all, every edition).
 */
import { drawEdition } from './draw-edition.js';
import { runSeeds } from './run-seeds.js';

await runSeeds((seed, texts, file, producer) => drawEdition(seed, texts, file, producer), 'auto', 60);
