/** What the editors of a gazette say about it, at its end or beside its imprint. */

const JOURNAL = '(?:本刊|本公报|本政报|本报|公报|政报|政府公报|《[^《》]{2,24}(?:公报|政报)》)';
const NOTICES: readonly RegExp[] = [
  new RegExp(`^(?:凡)?(?:在)?${JOURNAL}.{0,30}(?:同等|标准文本|法定载体|为准)`), // 本刊所登文件与正式文件具有同等效力  在《…公报》上刊登的文本为标准文本
  new RegExp(`^(?:${JOURNAL}|欢迎).{0,24}(?:赠阅|订阅|征订|查阅|免费|赠送)`), // 本刊免费赠阅  欢迎订阅《…公报》
  new RegExp(`^${JOURNAL}.{0,24}(?:网址|网站|微信|公众号|电子版|版权|翻印|转载|来稿|投稿)`), // 本刊电子版请登录…网站查阅
];

export const isNotice = (text: string): boolean => {
  const line = text.replace(/[\s　]/g, '');
  return line.length <= 160 && NOTICES.some((notice) => notice.test(line));
};
