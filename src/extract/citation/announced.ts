import type { Leaf } from '../../tree/leaf.js';

export type Announced = 'repeals' | 'amends';

const HERE = '(?:下列|以下|如下|有关|上述|\\d{1,4}件|[一二三四五六七八九十百]{1,6}件|部分)';
const REPEALS = new RegExp(
  `${HERE}[^。]{0,40}(?:废止|失效|停止执行)[^。]{0,12}[：:。]?$|(?:废止|宣布失效)(?:的)?${HERE}[^。]{0,30}[：:]?$`,
); // 下列文件同时废止： · 废止以下规章：
const AMENDS = new RegExp(`${HERE}[^。]{0,40}(?:修改|修订)[^。]{0,12}[：:。]?$|修改${HERE}[^。]{0,30}[：:]?$`); // 对以下规章作出修改：
/** An item of a list opens with the title, behind at most its issuer. */
const ITEM = /^[^《》，,。]{0,20}《|^[^《》，,。（(]{4,40}[（(][^（）()]{0,30}第?\d{1,4}号/; // 《…》 · 市政府《…》 · 某市房屋管理办法（市政府令第12号）

interface Lead {
  readonly relation: Announced;
  readonly leaf: Leaf;
}

/** Follows the lines that announce a list (`下列文件同时废止：`) and says of each leaf after them whether it is an item of it. */
export class AnnouncedLists {
  #lead: Lead | null = null;

  /** Call once for each leaf, in printed order. */
  next(leaf: Leaf): Announced | null {
    const lead = this.#lead;
    const inside = lead !== null && this.#covers(lead.leaf, leaf) && ITEM.test(leaf.text);
    if (lead !== null && !inside) this.#lead = null;
    if (leaf.kind === 'paragraph' || leaf.kind === 'heading') {
      const line = leaf.text.slice(-80);
      if (REPEALS.test(line)) this.#lead = { relation: 'repeals', leaf };
      else if (AMENDS.test(line)) this.#lead = { relation: 'amends', leaf };
    }
    return inside ? lead.relation : null;
  }

  #covers(lead: Leaf, leaf: Leaf): boolean {
    if (leaf.part !== lead.part) return false;
    return lead.path === '' || leaf.path === lead.path || leaf.path.startsWith(`${lead.path}/`);
  }
}
