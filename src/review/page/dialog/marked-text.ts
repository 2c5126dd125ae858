import { element } from '../element.js';
import type { PageLeaf } from '../leaves.js';
import { words } from '../words.js';

/** The text of a leaf, of which words are marked: by mouse or keyboard. What was selected on the page is marked from the beginning. */
export function markedText({ text, key }: PageLeaf) {
  const whole = text ?? '';
  const area = element('textarea', {
    rows: Math.min(8, 2 + Math.ceil(whole.length / 40)),
    readOnly: true,
    value: whole,
  });
  const told = element('output', {});
  const tell = () => {
    const { selectionStart: start, selectionEnd: end } = area;
    told.value = end > start ? `${words.marked}：${whole.slice(start, end)}` : words.markWords;
  };
  for (const event of ['select', 'keyup', 'mouseup', 'touchend']) area.addEventListener(event, tell);
  const [start, end] = selectionIn(key, whole);
  area.setSelectionRange(start, end);
  tell();
  return { area, told, range: () => [area.selectionStart, area.selectionEnd] as const };
}

function selectionIn(key: string, text: string): readonly [number, number] {
  const selected = String(getSelection() ?? '').trim();
  const line = getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-key]');
  const at = line?.dataset.key === key && selected !== '' ? text.indexOf(selected) : -1;
  return at < 0 ? [0, 0] : [at, at + selected.length];
}
