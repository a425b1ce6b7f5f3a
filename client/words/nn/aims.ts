import type { AimsWords } from '#client/words/nb/aims.ts'

export const aims: AimsWords = {
  fields: {
    short: 'Mål på kort sikt',
    long: 'Mål på lang sikt',
    bold: 'Er måla dristige nok?',
    goals: 'Kva betyr dette for måla?',
    measures: 'Kva betyr dette for tiltaka?',
    ways: 'Kva betyr dette for måten de arbeider på?',
  },
  bold: { yes: 'Ja', no: 'Nei', unsure: 'Usikre' },
}
