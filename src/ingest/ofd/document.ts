/** One document of an OFD file: what its pages share. */

import { childOf, childrenOf, textOf, type XmlElement } from '../xml.js';
import type { OfdPackage } from './package.js';
import { noResources, type Resources, readResources } from './resources.js';

export class OfdDocument {
  readonly resources: Resources = noResources();
  private readonly templates = new Map<string, XmlElement | null>();
  private annotationList: ReturnType<OfdPackage['xml']> | undefined;
  private readonly stamps: { readonly page: string; readonly boundary: string | undefined }[] = [];

  private constructor(
    readonly file: OfdPackage,
    readonly root: XmlElement,
    readonly path: string,
  ) {}

  /** `body` is its DocBody in OFD.xml; null where it leads nowhere. */
  static async open(file: OfdPackage, body: XmlElement): Promise<OfdDocument | null> {
    const found = await file.xml(textOf(childOf(body, 'DocRoot')), 'OFD.xml');
    if (!found) return null;
    const document = new OfdDocument(file, found.root, found.path);
    const common = childOf(found.root, 'CommonData');
    if (common) await readResources(file, common, found.path, document.resources);
    await document.readSeals(textOf(childOf(body, 'Signatures')));
    return document;
  }

  get area(): XmlElement | undefined {
    return childOf(this.root, 'CommonData', 'PageArea');
  }

  get pages(): XmlElement[] {
    return childrenOf(childOf(this.root, 'Pages'), 'Page');
  }

  /** The content of a template page. */
  async template(id: string): Promise<XmlElement | null> {
    if (!this.templates.has(id)) {
      const template = childrenOf(childOf(this.root, 'CommonData'), 'TemplatePage').find(
        ({ attribs }) => attribs.ID === id,
      );
      const found = await this.file.xml(template?.attribs.BaseLoc ?? '', this.path);
      if (found) await readResources(this.file, found.root, found.path, this.resources);
      this.templates.set(id, childOf(found?.root, 'Content') ?? null);
    }
    return this.templates.get(id)!;
  }

  /** What the annotations of a page look like, watermarks and others. */
  async annotations(page: string): Promise<{ readonly isWatermark: boolean; readonly appearance: XmlElement }[]> {
    this.annotationList ??= this.file.xml(textOf(childOf(this.root, 'Annotations')), this.path);
    const list = await this.annotationList;
    const appearances: { isWatermark: boolean; appearance: XmlElement }[] = [];
    for (const entry of childrenOf(list?.root, 'Page').filter(({ attribs }) => attribs.PageID === page)) {
      const found = await this.file.xml(textOf(childOf(entry, 'FileLoc')), list!.path);
      const shown = childrenOf(found?.root, 'Annot').filter(({ attribs }) => attribs.Visible !== 'false');
      for (const annotation of shown) {
        const isWatermark = annotation.attribs.Type === 'Watermark';
        for (const appearance of childrenOf(annotation, 'Appearance')) appearances.push({ isWatermark, appearance });
      }
    }
    return appearances;
  }

  /** Boundaries of the seals on a page. Signatures are not checked. */
  seals(page: string): (string | undefined)[] {
    return this.stamps.filter((stamp) => stamp.page === page).map(({ boundary }) => boundary);
  }

  private async readSeals(location: string): Promise<void> {
    const list = await this.file.xml(location, 'OFD.xml');
    for (const entry of childrenOf(list?.root, 'Signature')) {
      const found = await this.file.xml(entry.attribs.BaseLoc ?? '', list!.path);
      for (const { attribs } of childrenOf(childOf(found?.root, 'SignedInfo'), 'StampAnnot'))
        this.stamps.push({ page: attribs.PageRef ?? '', boundary: attribs.Boundary });
    }
  }
}
