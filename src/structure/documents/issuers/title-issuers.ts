import { isOrgan } from '../organs.js';
import { splitOffices } from './split-offices.js';

/** Who writes stands before what it is about: 云州市人民政府办公室转发市财政局关于…的通知. */
const PREFIX = /^([^《》]{3,120}?)(?:关于|转发|批转|印发|发布|公布|任命|任免|[公通]告|令|致)/; // 国家能源局关于…  云州市人民政府公告

/** The offices a title names at its head; none where its head is anything else. */
export function titleIssuers(title: string): string[] {
  const head = PREFIX.exec(title.replace(/\s/g, ''))?.[1];
  if (head === undefined) return [];
  const offices = splitOffices(head);
  return offices.every(isOrgan) ? offices : [];
}
