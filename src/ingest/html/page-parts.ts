/** Word lists: where the sites of Chinese government offices keep the text of a document, and what stands around it. */

/** Containers of the text, most telling first. Ids and classes of the content systems in use (TRS, UCAP, Jcms, Wenzi …). */
export const articleSelectors: readonly string[] = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '#ZoomTitle + div',
  '.pages_content',
  '#articleContent',
  '#article-content',
  '.article-content',
  '.article_content',
  '.article-con',
  '.articleCon',
  '.news_content',
  '.zfxxgk_content',
  '.xxgk_content',
  '.content_body',
  '#vsb_content',
  '.v_news_content',
  '#BodyLabel',
  '#contentText',
  '[itemprop="articleBody"]',
  'article',
  'main',
];

/** Parts that are never text of a document. */
export const chromeSelector = [
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
  '[class*="share" i]',
  '[id*="share" i]',
  '[class*="bshare" i]',
  '[class*="jiathis" i]',
  '[class*="breadcrumb" i]',
  '[class*="crumbs" i]',
  '[class*="footer" i]',
  '[id*="footer" i]',
  '[class*="qrcode" i]',
  '[class*="ewm" i]',
  '[class*="print-btn" i]',
  '[class*="fontsize" i]',
].join(',');

/** Short lines of buttons that stand at the end of the text itself. */
export const buttonLine =
  /^[【［[]?\s?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回(?:顶部|上一页)|分享到?|扫一扫.{0,20}|(?:字体|字号)[:：]?.{0,10}|(?:打印|关闭|分享|收藏|[|｜\s【】]){2,12})[:：]?\s?[】］\]]?$/u; // "【打印本页】" "打印 关闭" "字号：大 中 小"

/** Parts without text: never shown, never counted. */
export const silentSelector =
  'script,style,noscript,template,head,title,meta,link,svg,math annotation,object,audio,video';
