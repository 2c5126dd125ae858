/** Programs that write a finished PDF anew, one row each: their files are what archives hold. */
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';

interface Rewriter {
  readonly name: string;
  readonly command: string;
  readonly call: (from: string, to: string) => readonly string[];
}

export const rewriters: readonly Rewriter[] = [
  {
    name: 'Ghostscript',
    command: 'gs',
    call: (from, to) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, from],
  },
  {
    name: 'Ghostscript, PDF 1.3',
    command: 'gs',
    call: (from, to) => [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=pdfwrite',
      '-dCompatibilityLevel=1.3',
      `-sOutputFile=${to}`,
      from,
    ],
  },
  {
    name: 'Ghostscript, whole fonts',
    command: 'gs',
    call: (from, to) => [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=pdfwrite',
      '-dSubsetFonts=false',
      '-dCompressPages=false',
      `-sOutputFile=${to}`,
      from,
    ],
  },
  {
    name: 'qpdf, object streams',
    command: 'qpdf',
    call: (from, to) => ['--object-streams=generate', '--linearize', from, to],
  },
  { name: 'qpdf, plain', command: 'qpdf', call: (from, to) => ['--qdf', from, to] },
  {
    name: 'qpdf, encrypted without a password',
    command: 'qpdf',
    call: (from, to) => ['--encrypt', '', 'owner', '256', '--', from, to],
  },
  { name: 'cairo', command: 'pdftocairo', call: (from, to) => ['-pdf', from, to] },
];

export function rewrite({ command, call }: Rewriter, file: string): void {
  const to = `${file}.new`;
  execFileSync(command, call(file, to), { stdio: 'ignore', timeout: 120_000 });
  renameSync(to, file);
}
