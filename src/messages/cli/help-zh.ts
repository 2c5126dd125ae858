/** Help of one command: what it does, its arguments by name, its flags by long name, and what stands below them. */
export interface CommandHelp {
  readonly description: string;
  readonly arguments?: readonly string[];
  readonly flags?: Readonly<Record<string, string>>;
  readonly below?: string;
}

const out = '构建的输出目录';
const format = '输出格式';
const corrections = '存放更正文件的目录';

/** 命令行帮助的中文。英文写在各命令的定义旁；这里缺少的，显示英文。 */
export const helpZh: Readonly<Record<string, CommandHelp>> = {
  gongbao: {
    description: '把中国政府公报变成可核对的 JSON、Markdown 和数据表。',
    flags: {
      '--version': '显示版本',
      '--help': '显示帮助',
      '--lang': '界面语言：zh 或 en（默认按环境变量 GONGBAO_LANG、LC_ALL、LANG）',
    },
  },
  build: {
    description:
      '把公报（PDF、OFD、DOCX、HTML、TXT、Markdown，或 TIFF、JPEG、PNG、WebP 扫描件）构建为数据集。在原有数据上增补；未变的输入不再构建。',
    arguments: ['文件、目录或通配符'],
    flags: {
      '--out': '输出目录',
      '--jobs': '同时构建的输入数',
      '--ocr': '是否识别扫描页',
      '--ocr-engine': '用哪个引擎识别扫描页',
      '--ocr-models': '改用另一个 ONNX 识别模型：含 *rec*.onnx 和字表的目录',
      '--force': '所列输入全部重新构建',
      '--prune': '移除本次没有列出的内容',
      '--json': '每完成一个输入输出一个 JSON 对象',
      '--quiet': '只报告失败',
      '--verbose': '列出每个输入的全部提示',
      '--watch': '输入有变化就再次构建，直到按 Ctrl+C',
      '--corrections': `${corrections}，记入数据集（默认为 --out 旁的 corrections）`,
      '--password': '加密 PDF 的口令',
      '--timeout': '一个输入的处理器时间上限，秒（600）；每识别完一版重新计时',
      '--sheet-timeout': '一版的处理器时间上限，秒（60）',
      '--max-sheets': '版数超过此数的文件不予构建（3000）',
      '--max-output': '一个输入写出的文件超过此数则不予构建，MB（512）',
      '--memory': '一个工作进程及其子进程的内存上限，MB（3072）',
      '--queue': '交给其他机器上的 gongbao worker 构建，如 redis://localhost:6379',
      '--shard': '只构建 n 等份中的第 i 份',
    },
    below: `
退出码：0 全部构建成功；1 至少一个失败（其余已构建）；2 命令有误；130、143 被 Ctrl+C 或 SIGTERM 中止。

没有列出的输入留在数据集中；所列目录或通配符下已不存在的文件从数据集移除。

示例：
  gongbao build 2021-01.pdf                    一期公报，输出到 output/
  gongbao build gazettes --out data --jobs 4   整个目录，同时构建四个
  gongbao build 'gazettes/2021/*.pdf' --json   以 JSON 报告进度，每个输入一行
  gongbao build gazettes --shard 1/3           三分之一，供调度程序使用`,
  },
  merge: {
    description: '合并分别构建的数据集，不重新构建。',
    arguments: ['各次构建的输出目录'],
    flags: {
      '--out': '合并到哪个数据集；其中已有的保留',
      '--corrections': `合并后数据集的更正目录（默认为 --out 旁的 corrections）`,
    },
  },
  query: {
    description: '向数据集提问：常见问题用参数，其余用 SQL。只读。',
    arguments: ['一条 SELECT（DuckDB 的 SQL）'],
    flags: {
      '--out': out,
      '--list': '列出什么；默认由其他参数决定',
      '--unit': '某单位承担的事项；简称或全称',
      '--role': '单位的角色：牵头、配合、责任、职责',
      '--actor': '该主体的职责，或此人的任免；可只写一部分',
      '--modality': '义务、禁止或许可',
      '--due-before': '此日之前的时限',
      '--due-after': '此日之后的时限',
      '--recurring': '周期性的时限：每月、每年四月',
      '--working-days': '按工作日计算的时限',
      '--without-unit': '没有写明单位的行',
      '--text': '含有全部这些词的段落，最相关的在前；简繁通用',
      '--kind': '此文种的文件',
      '--place': '此地的文件（按发文机关或公报名称）',
      '--year': '此年的文件',
      '--as-of': '数据集所知在此日有效的文件',
      '--issue': '只在此期',
      '--number': '只在此发文字号的文件',
      '--versus': '把另一地的目标与 --place 的目标并列，换算为同一单位',
      '--reached': '在每个目标旁列出当地后来的文件所说的完成情况',
      '--by': '按此项计数',
      '--overdue': '配合 --by：到此日已过期的有多少',
      '--copies': '同一文件刊登几次就算几次',
      '--citation': '出处的写法',
      '--limit': '最多几行，0 为全部（只用于参数提问；默认 100）',
      '--format': format,
      '--excel': 'CSV 前加字节顺序标记，Excel 才能正确显示中文',
    },
    below: `
各参数同时成立。不写 --list 时：--text 得段落，--actor、--modality 得职责，--due-*、--recurring、--working-days 得时限，--unit、--role 得
任务，其余得文件。每行说明谁、做什么、何时完成，附原文、出处，以及 gongbao review 所开页面的地址。

示例：
  gongbao query --due-before 2023-01-01                          2022年底前谁要做什么
  gongbao query --unit 市邮政管理局                              某单位承担什么、什么角色
  gongbao query --role lead --by unit --overdue 2023-01-01       谁牵头最多、多少已过期
  gongbao query --list repeals                                   哪些文件被废止、由谁、何时
  gongbao query --as-of 2022-06-01                               某日有效的文件
  gongbao query --list appointments --year 2020                  一年的任免
  gongbao query --unit 市公安局 --format csv --excel > tasks.csv
  gongbao query "SELECT canonical, count(*) FROM responsibilities GROUP BY ALL ORDER BY 2 DESC LIMIT 10"

表和列的含义见 docs/data.md；十五个常见问题见 docs/questions.md。`,
  },
  validate: {
    description: '检查数据集：每个文件合乎模式，每处引用都能落实，每句引文都能找回。',
    flags: { '--out': out, '--json': '以一个 JSON 对象输出报告' },
    below: '\n退出码：0 没有问题；1 发现问题。\n\n示例：\n  gongbao validate\n  gongbao validate --out data --json',
  },
  diff: {
    description: '比较两次构建：文件、条款和事实的增减与变更。',
    arguments: ['较早构建的输出目录', '较晚构建的输出目录'],
    flags: { '--json': '每处差别输出一个 JSON 对象' },
  },
  show: {
    description: '显示构建的结果：各期、文件、条款、时限、问题，以及一个条款的全部事实。',
    flags: { '--out': out, '--issue': '只看此期' },
    below: '\n示例：\n  gongbao show\n  gongbao show --issue jiaxing-2021-01',
  },
  explain: {
    description: '显示一句话读出了什么：词元、命中或被否决的句式、数据行。',
    arguments: ['公文中的一句话'],
    flags: {
      '--issued': '成文日期，省略的年份据此推算',
      '--issuer': '发文机关，据此知道“市财政局”是哪个市',
      '--format': format,
    },
    below: '\n示例：\n  gongbao explain "力争到2022年底，建成示范园区3个以上。" --issued 2021-03-01',
  },
  review: {
    description: '打开本机网页：印刷版面与读出的内容并列，并可更正。',
    flags: {
      '--out': out,
      '--port': '本机端口，0 为任意空闲端口',
      '--corrections': `${corrections}（默认为本数据集构建时所用）`,
      '--export': '把页面写成文件（只读），可放在任何网站上',
    },
  },
  measure: {
    description: '说明数据集有多准：抽取随机样本，由核对页面逐行判断，并统计结果。',
    flags: {
      '--out': out,
      '--sample': '重新抽取这么多行（200）和十分之一的版面',
      '--seed': '抽样的种子（1）',
      '--format': format,
      '--corrections': `${corrections}（默认为本数据集构建时所用）`,
    },
  },
  export: {
    description: '把数据集写成另一种形式：数据库、工作簿、日历、订阅源、网页、档案包。',
    flags: {
      '--out': out,
      '--to': '形式',
      '--file': '写入的文件或目录',
      '--base-url': 'iiif：目录将来发布的网址',
      '--password': '打开加密的 PDF（档案用的形式要重读输入文件）',
    },
    below: `
形式：sqlite、duckdb 含全部表；xlsx 是督办台账（任务、牵头、配合、时限、指标、出处）；ics 是时限日历，周期性的成为系列；
atom 通报新发、修改、废止的文件；site 是核对页面的只读文件，可放在任何网站上。档案用：alto（每版一个 ALTO 4.4 文件）、hocr、
mets（原文件、版面图、ALTO、PREMIS 与 DA/T 46 元数据）、bagit（全部档案包装入一个 bag）、iiif（Presentation 3 清单，读出的内容为注释）；
这些要重读输入文件，文件须在原处。写出的路径打印到标准输出。

示例：
  gongbao export --to sqlite --file gongbao.sqlite
  gongbao export --to xlsx --file 督办台账.xlsx
  gongbao export --to ics --file 时限.ics
  gongbao export --to site --file public`,
  },
  cite: {
    description: '列出一份文本的每处引用，以及它在数据集中指向什么。',
    arguments: ['build 能读的任何文件'],
    flags: { '--out': out, '--format': format },
  },
  mcp: { description: '通过标准输入输出，以模型上下文协议（MCP）向智能体提供数据集。只读。', flags: { '--out': out } },
  compare: {
    description: '新旧对照表：同一文件的两个版本，或同一事项的两份文件，逐条对照。',
    arguments: ['文件，或数据集中文件的编号、发文字号、标题', '较新的版本，或另一份文件'],
    flags: { '--out': out, '--format': format, '--all': '未变的条款也列出' },
    below: `
条款按序号和文字配对；只变更序号的会注明。

示例：
  gongbao compare 某政发〔2015〕3号 某政发〔2021〕11号
  gongbao compare old.docx new.pdf --format html > 新旧对照表.html
  gongbao compare 甲市养犬管理条例 乙市养犬管理条例 --out data --all`,
  },
  consolidate: {
    description: '按数据集中的修改决定得出一份文件的现行文本；不能应用的修改说明原因。',
    arguments: ['文件编号、发文字号或标题'],
    flags: { '--out': out, '--as-of': '只用此日已施行的修改', '--format': format },
  },
  worker: {
    description: '构建 gongbao build --queue 放入队列的输入，直到被停止。',
    flags: {
      '--queue': '保存队列的 Redis，如 redis://localhost:6379',
      '--jobs': '同时构建的输入数',
      '--memory': '一个输入及其子进程的内存上限，MB（3072）',
    },
  },
  completion: { description: '输出命令补全脚本。', arguments: ['bash 或 zsh'] },
  help: { description: '显示某个命令的帮助' },
};
