/**
 * 出错时说的话。左边是代码里的英文（同 gettext 的 msgid，也写入 manifest），花括号是其中的值；右边是给读者看的中文，用同样的值。
 * 一行一句；值本身也可以是这里的一句或一个名称。
 */
export const troublesZh: readonly (readonly [english: string, chinese: string])[] = [
  // 输入文件
  ['is empty: get a fresh copy', '是空文件：请重新获取'],
  [
    'is an archive or an office document (xlsx, zip): save it as PDF first',
    '是压缩包或办公文档（xlsx、zip）：请先另存为 PDF',
  ],
  [
    'is an Office document with a password: save it without one and try again',
    '是加了密码的办公文档：请去掉密码另存后再试',
  ],
  ['is an old Office file (xls, ppt): save it as PDF first', '是旧版办公文件（xls、ppt）：请先另存为 PDF'],
  ['is a GIF: save the scan as PNG or TIFF', '是 GIF 图片：请把扫描件存为 PNG 或 TIFF'],
  ['{what}: get a fresh copy, or convert it to PDF', '{what}：请重新获取，或转换为 PDF'],
  ['is named .pdf but is none', '扩展名是 .pdf，但不是 PDF'],
  ['is no PDF, HTML or text file', '不是 PDF、HTML 或文本'],
  [
    'is named .pdf but is a text: get the PDF again, or rename it to .txt',
    '扩展名是 .pdf，实为文本：请重新获取 PDF，或改名为 .txt',
  ],
  ['is encrypted: {next}', '已加密：{next}'],
  ['the password given does not open it', '所给密码打不开'],
  ['give its password with --password', '请用 --password 给出密码'],
  ['{what} and breaks off: get a fresh copy', '{what}，文件中断：请重新获取'],
  [
    '{what}: try to repair it (for example with qpdf) or get a fresh copy',
    '{what}：请尝试修复（例如用 qpdf），或重新获取',
  ],
  ['is a damaged PDF ({fault})', '是损坏的 PDF（{fault}）'],
  ['is a PDF without a sheet: get a fresh copy', '是没有页面的 PDF：请重新获取'],
  [
    'has {sheets} sheets, more than {most}: allow more with --max-sheets, or split it',
    '有 {sheets} 版，超过 {most} 版：请用 --max-sheets 放宽，或拆分文件',
  ],
  [
    'holds {glyphs} glyphs, more than any printed sheet: print the file to a new PDF, or scan it',
    '含 {glyphs} 个字形，任何印刷页面都没有这么多：请把文件重新打印为 PDF，或扫描',
  ],
  [
    'holds no text layer, and OCR is off: build it with --ocr auto',
    '没有文字层，且文字识别已关闭：请用 --ocr auto 构建',
  ],
  [
    'holds no text in which a document can be found: check that it is the right file',
    '读到的文字中找不到任何文件：请核对是否选对了文件',
  ],
  [
    'gives more than {most} MB of files: allow more with --max-output, or split it',
    '产生的文件超过 {most} MB：请用 --max-output 放宽，或拆分文件',
  ],
  ['holds more text than one document can: split it', '文字多于一份文件的容量：请拆分文件'],
  ['changed while it was being read; build again', '读取期间发生了变化；请重新构建'],
  [
    'cannot be read: the page holds no text; save it again from the browser',
    '无法读取：网页中没有文字；请在浏览器中重新保存',
  ],
  [
    'cannot be read: it is binary, not text; save it as UTF-8 text',
    '无法读取：是二进制文件，不是文本；请存为 UTF-8 文本',
  ],
  ['cannot be read: it holds no text', '无法读取：其中没有文字'],
  ['is a zip without word/document.xml: it is no Word document', '压缩包中没有 word/document.xml：不是 Word 文档'],
  [
    'is a damaged Word document{part}: open it in Word and save it again, or get a fresh copy',
    '是损坏的 Word 文档{part}：请用 Word 打开后重新保存，或重新获取',
  ],
  [' ({name})', '（{name}）'],
  [
    'is a damaged Word document: open it in Word and save it again, or get a fresh copy',
    '是损坏的 Word 文档：请用 Word 打开后重新保存，或重新获取',
  ],
  [
    'is a Word 97 or WPS document, which LibreOffice has to convert, and there is none here: install it, or save the file as .docx',
    '是 Word 97 或 WPS 文档，需由 LibreOffice 转换，而此处未安装：请安装，或另存为 .docx',
  ],
  [
    'is a Word 97 or WPS document that LibreOffice cannot read: save it as .docx or PDF',
    '是 LibreOffice 读不了的 Word 97 或 WPS 文档：请另存为 .docx 或 PDF',
  ],
  [
    'is an archive, and not of the sheets of one issue (pictures, or ALTO or PAGE files): unpack it',
    '是压缩包，但其中不是同一期的各版（图片、ALTO 或 PAGE 文件）：请先解压',
  ],
  ['is a picture larger than any sheet: scan it at 200 to 600 dpi', '图片大于任何版面：请以 200 至 600 dpi 扫描'],
  [
    'is a picture that cannot be decoded ({fault}): save it again, or get a fresh copy',
    '图片无法解码（{fault}）：请重新保存，或重新获取',
  ],
  [
    'is XML, but no ALTO or PAGE file with a sheet: give the PDF or the pictures',
    '是 XML，但不是含有版面的 ALTO 或 PAGE 文件：请给出 PDF 或图片',
  ],
  ['is {archive} of more than {most} parts: {next}', '是部件多于 {most} 个的{archive}：{next}'],
  [
    'is {archive} with a part that leads out of it: get it from its publisher',
    '是含有越界路径的{archive}：请向发布者索取',
  ],
  ['is {archive} that unpacks to more than {most} bytes: {next}', '是解压后超过 {most} 字节的{archive}：{next}'],
  ['is {archive} with a password: save it without one and try again', '是加了密码的{archive}：请去掉密码另存后再试'],
  ['is {archive} ({fault}): get a fresh copy', '是{archive}（{fault}）：请重新获取'],
  [
    'is an OFD with a path that leads out of it: get the file from its publisher again',
    '是含有越界路径的 OFD：请向发布者重新索取',
  ],
  [
    'is an OFD without a page: get a fresh copy, or print it to PDF from an OFD reader',
    '是没有页面的 OFD：请重新获取，或用 OFD 阅读器打印为 PDF',
  ],
  ['an OFD', 'OFD 文件'],
  ['a damaged OFD', '损坏的 OFD 文件'],
  ['a Word document', 'Word 文档'],
  ['a damaged Word document', '损坏的 Word 文档'],
  ['an archive', '压缩包'],
  ['a damaged archive', '损坏的压缩包'],
  ['get a fresh copy', '请重新获取'],
  ['get the file from its publisher again', '请向发布者重新索取'],
  ['unpack it and build its folders', '请解压后构建其中的文件夹'],
  // 构建
  [
    'standard output cannot be written ({code}): what was sent there is not whole',
    '标准输出无法写入（{code}）：已输出的内容不完整',
  ],
  [
    '{file} is neither a file nor a folder; give --file another name',
    '{file} 既不是文件也不是文件夹；请用 --file 另给名称',
  ],
  ['no worker could be started ({fault})', '无法启动工作进程（{fault}）'],
  ['gave up after {most} s; allow more with --timeout', '处理超过 {most} 秒，已放弃；可用 --timeout 放宽'],
  [
    'gave up at sheet {sheet} after {most} s; allow more with --sheet-timeout',
    '第 {sheet} 版处理超过 {most} 秒，已放弃；可用 --sheet-timeout 放宽',
  ],
  [
    'ran out of memory at {most} MB; allow more with --memory, or fewer --jobs',
    '内存用到 {most} MB，已放弃；可用 --memory 放宽，或减少 --jobs',
  ],
  ['reading it ended the worker ({fault}); try to repair the file', '读取时工作进程中止（{fault}）；请尝试修复文件'],
  ['a fault of gongbao ({fault}); please report it', 'gongbao 自身出错（{fault}）；请报告'],
  ['every worker that began it died; try it without --queue', '处理它的工作进程都中止了；请不用 --queue 再试'],
  ['no worker could build it ({fault})', '没有工作进程能构建它（{fault}）'],
  [
    'what the worker built is not in {folder}: give all machines the same shared folder',
    '工作进程的结果不在 {folder}：请让各机器使用同一共享文件夹',
  ],
  ['the build was stopped', '构建已停止'],
  ['same content as {path}', '内容与 {path} 相同'],
  [
    'its files in the dataset are damaged; put the input back and build it',
    '数据集中它的文件已损坏；请放回输入文件并重新构建',
  ],
  ['{what}; give a file, folder or glob with {endings} files', '{what}；请给出含 {endings} 文件的文件、文件夹或通配符'],
  ['no input in the folder {folder}', '文件夹 {folder} 中没有可读的输入'],
  ['no file matches {glob}', '没有文件符合 {glob}'],
  ['{path} is a file; give --out a folder', '{path} 是文件；--out 须为文件夹'],
  [
    '{path} holds a dataset of gongbao, which is no input; name its inputs',
    '{path} 是 gongbao 的数据集，不能作为输入；请给出它的输入文件',
  ],
  [
    '{path} is neither file nor folder; give a file, folder or glob',
    '{path} 既非文件也非文件夹；请给出文件、文件夹或通配符',
  ],
  ['{path}: no such file or folder; check the name', '{path}：没有这个文件或文件夹；请核对名称'],
  // 数据集
  [
    'no dataset in {out} (no manifest.json); run gongbao build there first',
    '{out} 中没有数据集（缺 manifest.json）；请先在那里运行 gongbao build',
  ],
  [
    'no dataset in {out} (no manifest.json); run gongbao build first',
    '{out} 中没有数据集（缺 manifest.json）；请先运行 gongbao build',
  ],
  [
    'no dataset in {out} (no {file}); run gongbao build first',
    '{out} 中没有数据集（缺 {file}）；请先运行 gongbao build',
  ],
  ['no dataset in {out}; run gongbao build first', '{out} 中没有数据集；请先运行 gongbao build'],
  ['{out} holds no manifest.json: build a dataset there first', '{out} 中没有 manifest.json：请先在那里构建数据集'],
  [
    '{path} is damaged; put a good copy back, or build into another --out',
    '{path} 已损坏；请放回完好的副本，或构建到另一个 --out',
  ],
  ['{path} is damaged; run gongbao validate --out {out}', '{path} 已损坏；请运行 gongbao validate --out {out}'],
  ['{who} is at work on {out}; wait for it to end', '{who} 正在处理 {out}；请等它结束'],
  ['{out} is being published; try again', '{out} 正在发布；请再试'],
  [
    '{out} holds a build that was cut off ({fault}); run gongbao build there once more',
    '{out} 中的构建曾中断（{fault}）；请在那里再运行一次 gongbao build',
  ],
  ['a new build was published meanwhile; call again', '其间发布了新的构建；请再试'],
  [
    '{path} is not here; put it back, or move the dataset with its inputs',
    '找不到 {path}；请放回原处，或把数据集与输入一起移动',
  ],
  ['{path} is not here; put it back and build it', '找不到 {path}；请放回原处并构建'],
  ['{path} has changed since it was built; build it again', '{path} 在构建之后有改动；请重新构建'],
  // 更正与核对
  ['no correction of the documented form; see docs/corrections.md', '更正的格式不对；见 docs/corrections.md'],
  ['the file holds no list of corrections', '文件中没有更正列表'],
  ['there is no such correction (any more)', '没有这条更正（或已撤回）'],
  ['no decision of the documented form', '核对结论的格式不对'],
  ['nothing was decided about it', '对它还没有结论'],
  [
    '{path}: is not UTF-8; save it as UTF-8 (an editor may have written GBK)',
    '{path}：不是 UTF-8；请存为 UTF-8（编辑器可能写成了 GBK）',
  ],
  ['{path}: no valid YAML: {fault}', '{path}：不是有效的 YAML：{fault}'],
  ['{fault}; see docs/corrections.md', '{fault}；见 docs/corrections.md'],
  ['there is no issue {id} in {out}', '{out} 中没有 {id} 这一期'],
  ['{path} has no sheets to show: it is no PDF', '{path} 没有可显示的版面：它不是 PDF'],
  ['{path} has no sheet {sheet}', '{path} 没有第 {sheet} 版'],
  [
    '{path} has sheets that cannot be drawn: it is neither PDF nor picture',
    '{path} 的版面无法绘出：它既非 PDF 也非图片',
  ],
  ['port {port} is taken; choose another --port', '端口 {port} 已被占用；请另选 --port'],
  [
    '{file} is no sample of gongbao measure; remove it and draw again',
    '{file} 不是 gongbao measure 的样本；请删去后重新抽样',
  ],
  ['the token of the page is missing or old; load the page again', '页面的令牌缺失或已过期；请重新载入页面'],
  ['the build ended ({how}); run gongbao build', '构建中止（{how}）；请运行 gongbao build'],
  // 查询、比较、合并
  ['nothing asked; give SQL or a flag such as --unit', '没有提问；请给出 SQL，或 --unit 之类的参数'],
  ['give SQL or flags, not both', 'SQL 与参数只能用一种'],
  ['there is no list {name}; there are {names}', '没有 {name} 这种列表；可用：{names}'],
  ['expected one SQL statement, found {count}', '应为一条 SQL 语句，却有 {count} 条'],
  ['a query can only read: use SELECT', '查询只能读取：请用 SELECT'],
  ['more than {most} rows; ask for fewer with LIMIT', '结果超过 {most} 行；请用 LIMIT 减少'],
  ['query stopped: it {fault}; ask for less at once', '查询已中止：{fault}；请一次少问一些'],
  ['took more than {most} s', '用时超过 {most} 秒'],
  ['took more than {most} MB', '内存超过 {most} MB'],
  [
    'query failed: {fault}; "SHOW TABLES" lists the tables, "DESCRIBE documents" the columns of one',
    '查询失败：{fault}；用 "SHOW TABLES" 列出各表，"DESCRIBE documents" 列出一个表的列',
  ],
  ['query failed: {fault}', '查询失败：{fault}'],
  ['{name} holds no document', '{name} 中没有文件'],
  [
    '{name} holds {count} documents; build it, and name one of them',
    '{name} 中有 {count} 份文件；请先构建，再指明其中一份',
  ],
  ['{name} is no file and not in this dataset', '{name} 不是文件，数据集中也没有'],
  ['{name} is not in this dataset', '数据集中没有 {name}'],
  ['{name} can mean {names}; give one of them', '{name} 可指 {names}；请指明其中之一'],
  ['--issued {day}: not a date such as 2021-03-01', '--issued {day}：不是 2021-03-01 这样的日期'],
  ['{file} exists and cannot be replaced; give --file another name', '{file} 已存在且不能替换；请用 --file 另给名称'],
  // 配置与队列
  ['{file}: expected flags such as "out: data"', '{file}：应为 "out: data" 这样的参数'],
  ['{file}: there is no command {name}', '{file}：没有命令 {name}'],
  ['{file}: there is no flag --{name}', '{file}：没有参数 --{name}'],
  ['{file}: {flag} is true or false', '{file}：{flag} 只能是 true 或 false'],
  [
    'no recogniser in {folder}: give --ocr-models a folder with one *rec*.onnx and its *keys*.txt or *dict*.txt',
    '{folder} 中没有识别模型：--ocr-models 须指向含一个 *rec*.onnx 及其 *keys*.txt 或 *dict*.txt 的文件夹',
  ],
  [
    'a queue needs the packages bullmq and ioredis: npm install bullmq ioredis',
    '队列需要 bullmq 和 ioredis：npm install bullmq ioredis',
  ],
  [
    'no Redis answers at {address} ({fault}); start redis-server there, or check the address',
    '{address} 没有 Redis 应答（{fault}）；请在那里启动 redis-server，或核对地址',
  ],
  [
    '{address} is no address of a queue; give one such as redis://localhost:6379',
    '{address} 不是队列地址；应如 redis://localhost:6379',
  ],
  // 系统
  [
    '{path}: no space left on the device; free some and call again: nothing was changed ({code})',
    '{path}：磁盘空间不足；请腾出空间后再试，没有改动任何内容（{code}）',
  ],
  [
    '{path}: the quota of the disk is used up; free some space and call again: nothing was changed ({code})',
    '{path}：磁盘配额已用完；请腾出空间后再试，没有改动任何内容（{code}）',
  ],
  [
    '{path}: permission denied; check the permissions, or choose another --out ({code})',
    '{path}：没有权限；请检查权限，或另选 --out（{code}）',
  ],
  [
    '{path}: not permitted; check the permissions, or choose another --out ({code})',
    '{path}：不允许；请检查权限，或另选 --out（{code}）',
  ],
  [
    '{path}: the file system can only be read; choose another --out ({code})',
    '{path}：文件系统只读；请另选 --out（{code}）',
  ],
  [
    '{path}: is gone; if a folder was removed meanwhile, call again ({code})',
    '{path}：已不存在；若其间删除了文件夹，请再试（{code}）',
  ],
  [
    '{path}: a part of the path is a file, not a folder; choose another --out ({code})',
    '{path}：路径中有一段是文件而非文件夹；请另选 --out（{code}）',
  ],
  [
    '{path}: the device cannot be read or written; check the disk ({code})',
    '{path}：设备无法读写；请检查磁盘（{code}）',
  ],
  [
    '{path}: too many files are open; allow more (ulimit -n) or fewer --jobs ({code})',
    '{path}：打开的文件过多；请放宽（ulimit -n），或减少 --jobs（{code}）',
  ],
  [
    '{path}: too many files are open on this machine; try again later ({code})',
    '{path}：本机打开的文件过多；请稍后再试（{code}）',
  ],
  ['{path}: the path is too long; choose a shorter --out ({code})', '{path}：路径过长；请另选较短的 --out（{code}）'],
  // 值中带有另一句话的，放在最后
  ['{file}: correction {n} ({what}) not applied: {fault}', '{file}：第 {n} 条更正（{what}）未生效：{fault}'],
  ['{path}：{fault}', '{path}：{fault}'],
  [
    '{folder}: the numbers {missing} are missing among its sheets, so that each is an input of its own: add them, or number the files without a gap',
    '{folder}：编号图片缺 {missing}，因此每张图片各作为一份输入：请补齐，或改为连续编号',
  ],
  ['{file}: is not read; name it <issue-id>.yaml', '{file}：未读取；请命名为 <issue-id>.yaml'],
  ['{file}: {reason}; its corrections are not applied', '{file}：{reason}；其中的更正未生效'],
  ['no such issue in this dataset', '数据集中没有这一期'],
];
