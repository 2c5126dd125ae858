/** All constructions of targets; the first that reads a number settles it. */
import type { TargetPhrase } from '../phrase.js';
import { count } from './count.js';
import { duration } from './duration.js';
import { fund } from './fund.js';
import { order } from './order.js';
import { quota } from './quota.js';
import { rate } from './rate.js';
import { reach } from './reach.js';
import { respectively } from './respectively.js';
import { serviceTime } from './service-time.js';
import { share } from './share.js';
import { yearly } from './yearly.js';

export const phrases: readonly TargetPhrase[] = [
  share,
  quota,
  fund,
  respectively,
  reach,
  rate,
  count,
  duration,
  serviceTime,
  yearly,
  order,
];
