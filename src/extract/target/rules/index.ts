/** All constructions of targets; the first that reads a number settles it. */
import type { TargetRule } from '../proposal.js';
import { count } from './count.js';
import { rate } from './rate.js';
import { reach } from './reach.js';
import { serviceTime } from './service-time.js';

export const rules: readonly TargetRule[] = [reach, rate, count, serviceTime];
