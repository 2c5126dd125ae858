import { archiveForm } from '../archive/archive-form.js';

/** IIIF Presentation 3: a folder for each issue, to be served as it is. */
export const iiif = archiveForm('iiif', {
  description: 'IIIF Presentation 3 manifests with page pictures and the facts as Web Annotations on them',
  fileName: 'gongbao-iiif',
});
