/** All constructions of targets; the first that reads a number settles it. */
import type { TargetRule } from '../proposal.js';
import { count } from './count.js';
import { rate } from './rate.js';
import { reach } from './reach.js';
import { respectively } from './respectively.js';
import { serviceTime } from './service-time.js';

export const rules: readonly TargetRule[] = [respectively, reach, rate, count, serviceTime];
