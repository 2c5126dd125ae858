import { homedir } from 'node:os';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** In the code of the package, not in its types. */
interface SystemFonts {
  loadSystemFonts(): number;
}

let isLoaded = false;

/** Has the fonts of the system ready for sheets that bring none of their own. Looking through them takes long: only before something is drawn. */
export function loadSystemFonts(): void {
  if (isLoaded) return;
  isLoaded = true;
  if (GlobalFonts.families.length > 0) return;
  (GlobalFonts as unknown as SystemFonts).loadSystemFonts();
  if (process.platform === 'linux') GlobalFonts.loadFontsFromDir(join(homedir(), '.fonts'));
}
