import { spawnSync } from 'node:child_process'
import { aptInstall } from './apt-install.ts'

/** Programs that nobody here wrote, and the Debian packages they come in. */
const PROGRAMS: readonly (readonly [program: string, sign: string, ...packages: string[]])[] = [
  // Writer and Calc share a program: that it is there does not say that it opens both.
  ['soffice', '/usr/lib/libreoffice/program/libswlo.so', 'libreoffice-writer', 'libreoffice-calc'],
  ['pdftotext', '', 'poppler-utils'],
  ['zbarimg', '', 'zbar-tools'],
]

function isThere([program, sign]: (typeof PROGRAMS)[number]): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  return (
    found && (sign === '' || process.platform !== 'linux' || spawnSync('test', ['-e', sign]).status === 0)
  )
}

/** Finds the programs that open what we write, or gets them: Debian's, as root. Says which are still not there. `only`: not all. */
export function ensureOffice(...only: readonly string[]): readonly string[] {
  const needed = PROGRAMS.filter(([program]) => only.length === 0 || only.includes(program))
  const missing = () => needed.filter((program) => !isThere(program))
  const wanted = missing().flatMap(([, , ...packages]) => packages)
  if (wanted.length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
    aptInstall(...wanted)
  }
  return missing().map(([program]) => program)
}

export const howToGetThem = [
  'The tests of files open them with programs that nobody here wrote, and some were not found and could not be installed:',
  '  apt-get install libreoffice-calc libreoffice-writer poppler-utils zbar-tools   (Debian, Ubuntu, as root)',
].join('\n')
