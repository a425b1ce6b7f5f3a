import type { Lang } from './io.ts'

export type ResearchCliWords = {
  readonly file: string
  readonly whole: string
  readonly onlyResearch: string
  readonly unknown: (given: string, dir: string) => string
  readonly notWritten: (file: string, detail: string) => string
  readonly done: (file: string, answers: number, bytes: number, sha256: string) => string
  readonly destroyed: string
}

const words: Readonly<Record<Lang, ResearchCliWords>> = {
  nb: {
    file: 'forskning',
    whole: 'Et forskningsuttrekk er alltid helt: ikke med --municipality eller --sections.',
    onlyResearch: '--destroy-key hører til --format research.',
    unknown: (given, dir) => `Det er verken noe program eller noen samling ${given} i ${dir}.`,
    notWritten: (file, detail) => `${file} kan ikke skrives: ${detail}`,
    done: (file, answers, bytes, sha256) => `${file}: ${answers} svar, ${bytes} byte\nSHA-256 ${sha256}`,
    destroyed:
      'Nøkkelen er slettet. Ingen kan lenger finne ut hvem et pseudonym er, og neste uttrekk får nye. Ta også bort nøkkelen fra sikkerhetskopier.',
  },
  nn: {
    file: 'forsking',
    whole: 'Eit forskingsuttrekk er alltid heilt: ikkje med --municipality eller --sections.',
    onlyResearch: '--destroy-key høyrer til --format research.',
    unknown: (given, dir) => `Det er verken noko program eller noka samling ${given} i ${dir}.`,
    notWritten: (file, detail) => `${file} kan ikkje skrivast: ${detail}`,
    done: (file, answers, bytes, sha256) => `${file}: ${answers} svar, ${bytes} byte\nSHA-256 ${sha256}`,
    destroyed:
      'Nøkkelen er sletta. Ingen kan lenger finne ut kven eit pseudonym er, og neste uttrekk får nye. Ta også bort nøkkelen frå tryggleikskopiar.',
  },
  en: {
    file: 'research',
    whole: 'A research export is always whole: without --municipality and --sections.',
    onlyResearch: '--destroy-key belongs to --format research.',
    unknown: (given, dir) => `There is neither a programme nor a gathering ${given} in ${dir}.`,
    notWritten: (file, detail) => `${file} cannot be written: ${detail}`,
    done: (file, answers, bytes, sha256) => `${file}: ${answers} answers, ${bytes} bytes\nSHA-256 ${sha256}`,
    destroyed:
      'The key is destroyed. Nobody can tell any longer who a pseudonym is, and the next export gets new ones. Take the key out of backups too.',
  },
}

export function researchCliWords(lang: Lang): ResearchCliWords {
  return words[lang]
}
