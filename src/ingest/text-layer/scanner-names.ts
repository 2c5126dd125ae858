/** What scanning apps write on every page, as text over the picture. */
export const scannerName =
  /cam\s*scanner|扫描全能王|全能扫描王|夸克扫描王|adobe\s*scan|office\s*lens|scanned\s*(?:by|with)|genius\s*scan|tiny\s*scanner|clear\s*scan(?:ner)?|布丁扫描|万能扫描王|白描|由.{2,12}扫描(?:创建|生成)?/iu; // "CamScanner" "由扫描全能王扫描创建" "Scanned with CamScanner"
