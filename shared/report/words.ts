import type { ReportLanguage } from './report.ts'
import { words as en } from './words/en.ts'
import { words as nb, type ReportWords } from './words/nb.ts'
import { words as nn } from './words/nn.ts'

const all: Readonly<Record<ReportLanguage, ReportWords>> = { nb, nn, en }

export function reportWords(lang: ReportLanguage): ReportWords {
  return all[lang]
}
