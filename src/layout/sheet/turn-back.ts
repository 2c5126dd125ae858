/** Places on turned sheets and on the pages of spreads, given back in the sheet's own number and coordinates. */
import type { Block, Furniture } from '../../tree/block.js';
import type { Box } from '../../tree/page.js';

export type Place = { readonly page: number; readonly bbox: Box };
export type TurnBack = (place: Place) => Place;

export function turnBlock(block: Block, back: TurnBack): Block {
  const placed = <P extends Place>(place: P): P => ({ ...place, ...back(place) });
  switch (block.type) {
    case 'text':
      return { ...block, lines: block.lines.map(placed) };
    case 'table':
      return { ...block, pieces: block.pieces.map(placed), rows: block.rows.map((row) => row.map(placed)) };
    case 'figure':
      return placed(block);
  }
}

export const turnFurniture = (furniture: Furniture, back: TurnBack): Furniture => ({
  ...furniture,
  ...back(furniture),
});
