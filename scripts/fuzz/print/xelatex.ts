/** An issue as LaTeX for XeTeX with xeCJK and multicol. Set twice: the second run knows the pages of the 目录. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PrintedBlock } from '../set/printed-blocks.js';
import { type FlowJob, faceOf, flowParts, isCentred, isRight, spansColumns } from './flow-parts.js';

export function printWithXelatex(job: FlowJob, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-tex-'));
  writeFileSync(join(folder, 'issue.tex'), flowTex(job));
  for (let run = 0; run < 2; run++)
    execFileSync('xelatex', ['-interaction=nonstopmode', 'issue.tex'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    });
  renameSync(join(folder, 'issue.pdf'), file);
  rmSync(folder, { recursive: true });
}

const texOf = (text: string) =>
  text.replace(/[\\{}$&#%_^~]/g, (c) =>
    c === '\\' ? '\\textbackslash{}' : c === '^' || c === '~' ? `\\${c}{}` : `\\${c}`,
  );

function flowTex(job: FlowJob): string {
  const { design, issue } = job;
  const { page, margin, size, leading, columns, gutter, indent } = design;
  const parts = flowParts(job);
  const family = (command: string, face: 'song' | 'hei' | 'kai') => {
    const { file, index } = design.faces[face];
    return `\\newCJKfontfamily\\${command}[Path=${dirname(file)}/,FontIndex=${index}]{${basename(file)}}`;
  };
  const { file, index } = design.faces.song;
  const open = columns > 1 ? `\\begin{multicols}{${columns}}` : '';
  const close = columns > 1 ? '\\end{multicols}' : '';
  const body = parts.documents.flatMap((blocks, i) => [
    i > 0 && design.opens === 'sheet' ? `${parts.spans ? '' : close}\\newpage${parts.spans ? '' : open}` : '',
    `\\phantomsection\\label{d${i}}`.replace('\\phantomsection', ''),
    ...spread(blocks, job, parts.spans, open, close),
  ]);
  const contents = design.contents
    ? `\\newpage\\begin{center}\\songhei\\Large ${design.contents.heading}\\end{center}\n${issue.documents
        .map(
          (document, i) =>
            `\\noindent ${texOf(document.listed)}\\leaders\\hbox{${texOf(design.contents!.leader || '\\ ').replace('\\textbackslash{} ', ' ')}}\\hfill ${texOf(design.contents!.page).replace('\\{n\\}', `\\pageref{d${i}}`)}\\par`,
        )
        .join('\n')}`
    : '';
  return `\\documentclass{article}
\\usepackage[paperwidth=${page[0]}bp,paperheight=${page[1]}bp,top=${margin.top}bp,bottom=${margin.bottom}bp,left=${margin.inner}bp,right=${margin.outer}bp,headheight=14bp,headsep=8bp,footskip=24bp]{geometry}
\\usepackage{xeCJK,multicol,fancyhdr,longtable,array}
\\setCJKmainfont[Path=${dirname(file)}/,FontIndex=${index}]{${basename(file)}}
\\setmainfont[Path=${dirname(file)}/,FontIndex=${index}]{${basename(file)}}
${family('songhei', 'hei')}
${family('songkai', 'kai')}
${family('songsong', 'song')}
\\XeTeXlinebreaklocale "zh" \\setlength{\\columnsep}{${gutter}bp} ${design.columnRule ? '\\setlength{\\columnseprule}{0.4pt}' : ''}
\\setlength{\\parindent}{${indent * size}bp} \\setlength{\\parskip}{${design.paragraphGap}bp} \\renewcommand{\\headrulewidth}{${design.headRule ? 0.4 : 0}pt}
\\pagestyle{fancy}\\fancyhf{}\\chead{${texOf(parts.head)}}\\cfoot{${texOf(parts.number[0])}\\thepage ${texOf(parts.number[1])}}
\\widowpenalty=0 \\clubpenalty=0 ${design.justified ? '' : '\\raggedright'}
\\begin{document}\\fontsize{${size}bp}{${leading}bp}\\selectfont
\\thispagestyle{empty}\\begin{center}${parts.masthead.map((text) => `{\\songhei\\fontsize{22bp}{40bp}\\selectfont ${texOf(text)}\\par}`).join('')}\\end{center}
${contents}
\\newpage\\setcounter{page}{1}
${parts.spans ? '' : open}
${body.join('\n')}
${parts.spans ? '' : close}
\\end{document}`;
}

/** Titles that span stand between two settings of columns. */
function spread(blocks: readonly PrintedBlock[], job: FlowJob, spans: boolean, open: string, close: string): string[] {
  if (!spans) return blocks.map((block) => blockTex(block, job));
  const out: string[] = [];
  let inColumns = false;
  for (const block of blocks) {
    const across = spansColumns(block);
    if (across === inColumns) out.push(across ? close : open);
    inColumns = !across;
    out.push(blockTex(block, job));
  }
  return [...out, inColumns ? close : ''];
}

function blockTex(block: PrintedBlock, { design }: FlowJob): string {
  if (block.rows) return tableTex(block.rows, design.tables, design.columns);
  const text = texOf(block.text);
  const face = `\\song${faceOf(block, design)} `;
  if (block.type === 'doc-title' || block.type === 'part-title')
    return `\\begin{center}${face}\\fontsize{${design.title.size}bp}{${1.4 * design.title.size}bp}\\selectfont ${text}\\end{center}`;
  if (isCentred(block)) return `{\\centering ${face}${text}\\par}`;
  if (isRight(block)) return `{\\raggedleft ${text}\\hspace*{2em}\\par}`;
  if (block.type === 'addressee' || block.type === 'annex-mark') return `\\noindent {${face}${text}}\\par`;
  const head = design.runIn ? (block.runIn ?? 0) : 0;
  if (head)
    return `{\\song${design.headings[(block.level ?? 2) - 1]} ${texOf(block.text.slice(0, head))}}${texOf(block.text.slice(head))}\\par`;
  return `{${face}${text}\\par}`;
}

function tableTex(rows: readonly (readonly string[])[], rules: string, columns: number): string {
  const widths = rows[0]!.map((_, c) => Math.max(3, ...rows.map((cells) => Math.min(14, (cells[c] ?? '').length))));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const bar = rules === 'full' ? '|' : '';
  const spec =
    bar +
    widths
      .map(
        (width) => `>{\\raggedright\\arraybackslash}p{${((0.92 * width) / total - 0.03).toFixed(3)}\\linewidth}${bar}`,
      )
      .join('');
  const line = (cells: readonly string[]) => `${cells.map(texOf).join(' & ')} \\\\`;
  const rule = (always: boolean) => (rules === 'full' || (rules === 'three' && always) ? '\\hline ' : '');
  const [head, ...body] = rows;
  const inner = `${rule(true)}${line(head!)}${rule(true)}`;
  const text = body.map((cells, i) => line(cells) + rule(i === body.length - 1)).join('\n');
  // longtable cannot stand in columns.
  return columns > 1
    ? `\\noindent\\begin{tabular}{${spec}}${inner}\n${text}\\end{tabular}\\par`
    : `\\begin{longtable}{${spec}}${inner}\\endhead\n${text}\\end{longtable}`;
}
