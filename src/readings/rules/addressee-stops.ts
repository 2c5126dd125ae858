import { eachMatch, type ReadingRule } from '../reading.js';

/** A stop between those whom a line that begins with 各 and ends in a colon addresses. */
const STOP = /(?<=^各[^。；;：:]{1,60}[府门位委局办厅部构）)])[。．.](?=[^。；;：:]{2,60}[:：]$)/gu; // "各省、自治区、直辖市人民政府。国务院各部委、各直属机构："

export const addresseeStops: ReadingRule = (text) =>
  eachMatch(text, STOP, 'those addressed are parted by commas', () => '，');
