import { archiveForm } from '../archive/archive-form.js';

/** ALTO 4.4: a folder for each issue, a file for each printed sheet. */
export const altoFiles = archiveForm('alto', {
  description: 'ALTO 4.4 for each printed sheet',
  fileName: 'gongbao-alto',
});
