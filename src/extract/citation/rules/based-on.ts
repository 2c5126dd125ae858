import type { Leaf } from '../../../tree/leaf.js';
import type { RelationRule } from '../context.js';
import { isInterpretation } from '../short-names.js';

/** Clauses that list what the text rests on: 编制依据, 二、政策依据. */
const GROUNDS_HEADING = /依据$/; // 编制依据 · 政策依据 · 制定依据
const MIXED_HEADING = /依据|由来/; // 制定背景及依据 · 起草背景和政策依据

const PLAIN = '(?:根据|依据|依照|按照|遵照|参照|遵循|对照)';
const PURPOSE = '(?:贯彻|落实|执行|实施|配合|做好|响应)';
/** The mentions are what a ground word governs: nothing but issuers and adverbs between, or a first ground and 和. */
const PLAIN_BEFORE = new RegExp(`${PLAIN}(?:了)?[^。；;：:《》]{0,60}$`); // 根据国务院办公厅 · 依据国家有关法律法规和
const PURPOSE_BEFORE = new RegExp(`(?:^|[，,。、])(?:为|为了)[^。；;：:]{0,120}?${PURPOSE}[^。；;：:《》]{0,60}$`); // 为深入贯彻中共中央、国务院
const CHAINED_PURPOSE = new RegExp(
  `(?:^|[，,。])(?:为|为了)(?:[^。；;]{0,160})(?:${PLAIN}|${PURPOSE})[^。；;：:《》]{0,40}$`,
);

const TEXT_KIND =
  '(?:办法|规定|条例|细则|方案|预案|意见|规划|计划|纲要|措施|制度|规则|章程|标准|规程|指南|清单|目录|规范|导则|决定|通知|公告|通告|规范|要点)';
/** What the document then does. 制定 must name the text itself, or the sentence be about this document. */
const ACTION = new RegExp(
  [
    `(?:制定|制订|编制|修订|起草|形成|出台|提出)(?:了)?(?:本|如下|以下|我[省市县区州])`, // 制定本方案 · 提出如下意见
    `(?:制定|制订|编制|修订|起草)了《`, // 我们制定了《…》
    `特?(?:制定|制订)(?:本)?${TEXT_KIND}?[。：:]?$`, // 特制定本办法。
    `(?:通知|公告|通告|决定|批复|函复|答复|通报|提出|规定|明确|安排|部署|公布|意见)[^。；;]{0,14}(?:如下|以下)`, // 通知如下 · 提出以下意见
    `(?:如下|以下)(?:通知|公告|通告|决定|批复|意见|措施|规定)`, // 如下决定
    `现(?:就|将|把|决定|予|制定|提出|印发|公布|批准|对|发布|公告|通告|下达|通知|根据|按照|依据)`, // 现就 · 现将 · 现根据《…》启动实施
    `(?:^|，)将[^。；]{2,60}?(?:予以)?(?:公布|公告|印发)`, // 将2018年度项目申报指南予以公布
    `^[^，。；]{0,8}启动(?:实施|建设|开展)?`, // 启动实施重大项目
    `(?:决定|特此)(?=[：:，,对在给授表设成将从自开撤取废修任免调命建组追公通]|$)`, // 市政府决定：
  ].join('|'),
);
/** 制定本办法, 修订本应急预案; not 制定本地区、本部门 plans. */
const MAKES_THIS = new RegExp(`(?:制定|制订|编制|修订)本(?![地部单系行区院校企级辖])[^，,。；]{0,6}${TEXT_KIND}`); // 制定本方案 · 编制本应急预案
const OPENS_WITH_GROUND = new RegExp(`^(?:根据|依据|依照|为(?:了)?(?:[^，,。]{0,12})${PURPOSE})`); // 根据《…》要求，某局对…进行了清理

/** What the issuer reports to have done on that ground. */
const DONE = /进行了|开展了|组织了|完成了|决定|研究|同意|批准|授予|经|我[市省局厅委县区办]|本[局市省厅委机]/; // 市财政局对…进行了清理 · 经市政府同意

/** Is the leaf part of the opening: a first paragraph, or the first article or general part of a text? */
function isOpening(leaf: Leaf): boolean {
  if (leaf.path === '') return leaf.name === 'paragraph1' || leaf.name === 'paragraph2' || leaf.name === 'paragraph3';
  const first = leaf.clauses.at(-1);
  return (
    /^第一条$/.test(first?.label ?? '') ||
    leaf.clauses.some((clause) => /^(?:总则|目的|编制目的|制定目的|总体要求)/.test(clause.heading ?? ''))
  );
}

/**
 * What the document as a whole rests on: its opening (根据…制定本办法；为贯彻…，现就…通知如下) and the clause headed 依据.
 * 根据 and 按照 that ground a single duty are citations and no more.
 */
export const basedOn: RelationRule = ({ leaf, before, after }) => {
  if (/与$/.test(before) && /^(?:[（(][^（）()]*[）)])?(?:进行|相)?衔接/.test(after)) return false;
  const headings = leaf.clauses.map((clause) => clause.heading ?? '');
  if (headings.some((heading) => GROUNDS_HEADING.test(heading))) return true;
  const governed = PLAIN_BEFORE.test(before) || PURPOSE_BEFORE.test(before) || CHAINED_PURPOSE.test(before);
  if (isInterpretation(leaf.document)) {
    const listed = headings.some((heading) => MIXED_HEADING.test(heading));
    const made =
      /(?:制定|制订|起草|出台|印发|编制|修订|形成|草拟)(?:了|本|出台|印发)?[^。]{0,20}(?:《|本|该|$|。)/.test(after); // 制定了《方案》
    return governed && (made || listed);
  }
  if (!governed) return false;
  if (MAKES_THIS.test(after)) return true;
  if (!isOpening(leaf)) return false;
  if (ACTION.test(after)) return true;
  return leaf.name === 'paragraph1' && leaf.path === '' && OPENS_WITH_GROUND.test(before) && DONE.test(after);
};
