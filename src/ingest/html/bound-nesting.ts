/** Far more than are kept (`loadPage`) and than any page that people wrote opens in one another. */
const MOST = 512;
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi; // "<div" "</ul"
/** What the next of its kind closes, or what holds nothing: they do not nest by themselves. */
const FLAT = new Set(
  'p li dt dd tr td th tbody thead tfoot option optgroup colgroup br hr img input meta link area base col embed source track wbr param'.split(
    ' ',
  ),
);

/**
 * HTML without the tags that stand deeper in others than {@link MOST}, their text kept: a parser looks through all open elements for each tag,
 * so that ten thousand lists in one another take it time by their square.
 */
export function boundNesting(html: string): string {
  const kept: string[] = [];
  let [from, depth, left] = [0, 0, 0];
  for (const { 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (index < from || FLAT.has(name.toLowerCase())) continue;
    const isDeep = slash ? left > 0 : depth >= MOST;
    if (!isDeep) {
      depth = Math.max(0, depth + (slash ? -1 : 1));
      continue;
    }
    const end = html.indexOf('>', index);
    if (end < 0) break;
    left += slash ? -1 : 1;
    kept.push(html.slice(from, index));
    from = end + 1;
  }
  return kept.length === 0 ? html : [...kept, html.slice(from)].join('');
}
