import { keepsRules, type LeadIn, promotes } from './lead-in.js';
import type { Limb } from './limb.js';
import type { Modality } from './modal-words.js';

/** What a lead-in says of each item under it: 应当遵守下列规定：, 鼓励下列行为：, 主要做好以下工作：. */
export interface Told {
  readonly modality: Modality;
  /** Its word of duty; null where the lead-in has none. */
  readonly modal: string | null;
  /** Each item is a rule to be kept or a conduct wished for, whether a verb opens it (爱护公物) or not (衣着整洁). */
  readonly keepsRules: boolean;
}

/** Null where the lead-in tells no one to do its items. `limb`: the last limb of the lead-in; `isNamed`: it says who. */
export function toldBy({ text, kind }: LeadIn, limb: Limb | undefined, isNamed: boolean): Told | null {
  if (kind !== 'duties') return null;
  const wish = promotes(text);
  if (wish !== null) return { modality: 'permission', modal: wish, keepsRules: true };
  const rules = keepsRules(text);
  if (limb?.rule === 'modal' && (isNamed || rules || WORK.test(text)))
    return { modality: 'obligation', modal: limb.modal, keepsRules: rules };
  return isNamed ? { modality: 'obligation', modal: null, keepsRules: false } : null;
}

/** 应切实抓好以下几方面工作：: work to be done, whoever does it; not 应采取以下措施：, of which the items may only speak. */
const WORK = /(?:做好|抓好|完成|开展)[^。；：:，,]{0,6}(?:以下|下列)[^。；：:，,]{0,8}(?:工作|任务)[：:]$/u;
