import { pinyin } from 'pinyin-pro';
import type { GazetteDocument, Masthead, SourceFile } from '../tree/gazette.js';

const GENERIC = /(?:中华人民共和国|人民政府|政府|办公厅|办公室|公报|政报|人民代表大会常务委员会|人大常委会)/g;
/** 省 市 县 … at the end of a place name of two characters or more. */
const LEVEL =
  /(?<=.{2})(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|省|市|县|区|州|盟|旗)$/;

/**
 * A stable, readable name, fit for a file: place, year and number of an issue (`jiaxing-2021-01`), number or title of a single
 * document, and where nothing is known the file's name with the start of its hash.
 */
export function issueId(masthead: Masthead | null, documents: readonly GazetteDocument[], source: SourceFile): string {
  const hash = source.sha256.slice(0, 8).toLowerCase();
  if (masthead?.title && masthead.year !== null) {
    const place = masthead.title.replace(GENERIC, '').replace(LEVEL, '');
    const number = masthead.number ?? masthead.serial;
    const parts = [
      slug(place === '' ? masthead.title : place),
      masthead.year,
      number === null ? '' : String(number).padStart(2, '0'),
    ];
    return parts.filter((part) => part !== '').join('-');
  }
  const [only] = documents;
  if (documents.length === 1 && only?.documentNumber) return slug(only.documentNumber.replace(/号$/, ''));
  const stem = slug(source.path.replace(/^.*\//, '').replace(/\.[^.]+$/, ''));
  return stem === '' ? `issue-${hash || '0'}` : stem;
}

/** Lower case ASCII letters and digits; Chinese in pinyin without tones, a hyphen for all else. */
function slug(text: string): string {
  const latin = text
    .normalize('NFKC')
    .replace(/\p{Script=Han}+/gu, (word) => ` ${pinyin(word, { toneType: 'none', v: true, type: 'array' }).join('')} `);
  return latin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');
}
