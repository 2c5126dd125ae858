import type { IssueJson } from '../../tree/gazette.js';
import { type ArchivedIssue, type ArchivedSheet, pixels, wholePixels } from './archived-issue.js';
import { factNote } from './fact-note.js';
import { sheetName } from './sheet-name.js';

/** A language map of IIIF. */
const zh = (text: string) => ({ zh: [text] });
const pair = (label: string, value: string) => ({ label: zh(label), value: zh(value) });

/**
 * An issue as a IIIF Presentation 3 manifest: a canvas for each sheet, as large as its picture, with the facts read from it as Web
 * Annotations on the place they are printed; a range for each document and its parts.
 *
 * @param base address of the folder the manifest stands in, without a slash at its end
 * @param drawn sheets that have a picture
 */
export function iiifManifest(archived: ArchivedIssue, base: string, drawn: ReadonlySet<number>): object {
  const { issue, title, master, sheets } = archived;
  const { masthead } = issue;
  const metadata = [
    ...(masthead?.publisher ? [pair('主办', masthead.publisher)] : []),
    ...(masthead?.publishedOn ? [pair('出版日期', masthead.publishedOn)] : []),
    ...(masthead?.permit ? [pair('刊号', masthead.permit)] : []),
  ];
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: `${base}/manifest.json`,
    type: 'Manifest',
    label: zh(title),
    ...(metadata.length > 0 && { metadata }),
    viewingDirection: 'left-to-right',
    behavior: ['paged'],
    rendering: [
      {
        id: `${base}/master/${encodeURIComponent(master.name)}`,
        type: 'Text',
        label: zh('原文件'),
        format: master.mime,
      },
    ],
    items: sheets.map((sheet) => canvas(sheet, issue, base, drawn.has(sheet.page.number))),
    structures: ranges(issue, base, new Set(sheets.map(({ page }) => page.number))),
  };
}

const canvasId = (base: string, sheet: number) => `${base}/canvas/${sheet}`;

function canvas({ page, printedPage }: ArchivedSheet, issue: IssueJson, base: string, isDrawn: boolean): object {
  const id = canvasId(base, page.number);
  const size = { width: wholePixels(page.width), height: wholePixels(page.height) };
  const picture = {
    id: `${id}/picture`,
    type: 'Annotation',
    motivation: 'painting',
    body: {
      id: `${base}/pictures/${sheetName(page.number, 'jpg')}`,
      type: 'Image',
      format: 'image/jpeg',
      ...size,
    },
    target: id,
  };
  const notes = Object.entries(issue.facts).flatMap(([table, rows]) =>
    rows.flatMap((row, i) => (row.page === page.number ? [{ table, row, nth: i + 1 }] : [])),
  );
  return {
    id,
    type: 'Canvas',
    label: zh(printedPage === null ? `第${page.number}版` : `第${printedPage}页`),
    ...size,
    items: [{ id: `${id}/painting`, type: 'AnnotationPage', items: isDrawn ? [picture] : [] }],
    ...(notes.length > 0 && {
      annotations: [
        {
          id: `${id}/facts`,
          type: 'AnnotationPage',
          items: notes.map(({ table, row, nth }) => ({
            id: `${base}/facts/${table}/${nth}`,
            type: 'Annotation',
            motivation: 'tagging',
            body: { type: 'TextualBody', value: factNote(table, row), format: 'text/plain', language: 'zh' },
            target: `${id}#xywh=${xywh(row.bbox)}`,
          })),
        },
      ],
    }),
    seeAlso: [
      {
        id: `${base}/alto/${sheetName(page.number, 'xml')}`,
        type: 'Dataset',
        format: 'application/xml',
        profile: 'http://www.loc.gov/standards/alto/ns-v4#',
      },
    ],
  };
}

/** Whole pixels from the top left corner: left, top, width, height. */
function xywh([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): string {
  const [left, top] = [Math.floor(pixels(x0)), Math.floor(pixels(y0))];
  return [left, top, Math.ceil(pixels(x1)) - left, Math.ceil(pixels(y1)) - top].join(',');
}

function ranges({ documents }: IssueJson, base: string, sheets: ReadonlySet<number>): object[] {
  const canvases = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i)
      .filter((sheet) => sheets.has(sheet))
      .map((sheet) => ({ id: canvasId(base, sheet), type: 'Canvas' }));
  return documents.map(({ title, pages, parts }, d) => {
    const id = `${base}/range/d${d + 1}`;
    const inner = parts.flatMap((part, p) => {
      const [first] = part.source;
      const items = first ? canvases(first.page, first.page) : [];
      return items.length > 0 && p > 0 ? [{ id: `${id}-p${p + 1}`, type: 'Range', label: zh(part.title), items }] : [];
    });
    const items = [...canvases(pages.sheets.first, pages.sheets.last), ...inner];
    return { id, type: 'Range', label: zh(title), items };
  });
}
