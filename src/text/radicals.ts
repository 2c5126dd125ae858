/**
 * CJK radicals (U+2E80–U+2FD5) and the ideographs they look like: Unicode's EquivalentUnifiedIdeograph.txt (15.0).
 *
 * One differs: ⼾ stands for 户, whose glyph it shares in fonts for simplified Chinese, not for 戶.
 *
 * NFKC knows only the Kangxi block; the supplement (U+2E80–U+2EF3) needs this table. Each line: first radical of a stretch without a
 * gap, then the ideographs of the stretch in order.
 */
export const radicalStretches: readonly (readonly [first: number, ideographs: string])[] = [
  [0x2e81, '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵'],
  [
    0x2e9b,
    '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页',
  ],
  [0x2edb, '风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'],
  [
    0x2f00,
    '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手',
  ],
  [
    0x2f40,
    '支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳',
  ],
  [
    0x2f80,
    '聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯',
  ],
  [0x2fc0, '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠'],
];
