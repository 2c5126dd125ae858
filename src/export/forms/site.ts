import { exportSite } from '../../review/export/export-site.js';
import type { ExportForm } from '../export-form.js';

/** The review page as files, read-only, for any web server: the same as `gongbao review --export`. */
export const site: ExportForm = {
  description: 'the review page as files',
  fileName: 'site',
  write: async ({ out, onNote }, target) => {
    for (const note of await exportSite({ out, to: target })) onNote?.(note);
  },
};
