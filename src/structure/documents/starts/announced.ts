import type { Block } from '../../../tree/block.js';
import { containment, sameTitle, titleKey } from '../../similarity.js';
import { isAttachmentList, isFurtherItem, readAttachments } from '../attachments.js';
import { plainTitle } from '../plain-title.js';
import { isText } from '../title-shape.js';

/** Title of a decree: 云南省人民政府令  中华人民共和国国务院令第714号 */
const DECREE = /(?:政府|委员会|主席|国务院|部|局|署|总局)令(?:第[^号]{1,12}号)?$/;

export const isDecreeTitle = (title: string): boolean => DECREE.test(title.replace(/\s/g, ''));

/** Does the title of a document name another text (印发《…方案》的通知, 转发…报告的通知)? */
export function announces(current: string, title: string): boolean {
  const plain = (text: string) => text.replace(/[《》〈〉“”"\s的]/g, '').replace(/[（(][^（()）]*[）)]$/, '');
  const inner = plain(title).replace(/^关于/, '');
  if (inner.length < 4 || sameTitle(current, title)) return false;
  const [outer, own] = [titleKey(plain(current)), titleKey(inner)];
  if (outer.includes(own)) return true;
  // Notices of one office that each print a text of their own are nearly alike.
  if (PUBLISHES.test(title)) return false;
  return PUBLISHES.test(current) && outer.includes(own.slice(-2)) && own.length >= 8 && containment(own, outer) >= 0.85;
}

/** What a title says of a text that is printed below it. */
const PUBLISHES = /印发|转发|批转|公布|发布|颁布|批准|通过|同意|下达|报送/; // 关于印发《…方案》的通知  批转…报告的通知

/** Paragraphs at the head of a text in which it names what it prints. */
const HEAD_BLOCKS = 12;

/** Does a text name a title among its 附件, or in 《》 at its head? */
export function namesInText(own: readonly Block[], title: string): boolean {
  const plain = plainTitle(title);
  const attached = own.flatMap((block) =>
    isText(block) && (isAttachmentList(block.text) || isFurtherItem(block.text)) ? readAttachments(block.text) : [],
  );
  const printed = own
    .slice(0, HEAD_BLOCKS)
    .flatMap((block) => (isText(block) ? [...block.text.matchAll(PRINTS)].map((found) => found[1] ?? '') : []));
  return attached.some((one) => sameTitle(one.title, plain)) || printed.some((one) => sameTitle(one, plain));
}

/** 现将《…》印发给你们: the text that is printed, not one that is cited. */
const PRINTS = /(?:现将|现予|印发|公布|发布|转发|批准|通过)[^。《》]{0,30}《([^《》]{4,80})》/g; // 现将《…方案》印发给你们

/** Is the title what a decree (…令) just above publishes: 《…》已经…通过，现予公布? What it publishes names it as well, below its title. */
export const publishes = (decree: string, own: readonly Block[], title: string): boolean =>
  isDecreeTitle(decree) &&
  !isDecreeTitle(title) &&
  own.some((block) => isText(block) && titleKey(block.text).includes(titleKey(plainTitle(title))));
