/** An ISO date as it is printed: `2021-01-05` → `2021年1月5日`. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
