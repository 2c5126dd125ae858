import { archiveForm } from '../archive/archive-form.js';

/** hOCR 1.2: a file for each issue that has sheets. */
export const hocrFiles = archiveForm('hocr', {
  description: 'hOCR 1.2, one file for each issue',
  fileName: 'gongbao-hocr',
});
