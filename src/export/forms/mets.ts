import { archiveForm } from '../archive/archive-form.js';

/** METS 1.12 with PREMIS 3 and DA/T 46: a folder for each issue, with its file, page pictures and ALTO. */
export const metsPackages = archiveForm('mets', {
  description: 'METS packages: the file, page pictures, ALTO, PREMIS events and checksums, DA/T 46 metadata',
  fileName: 'gongbao-mets',
});
