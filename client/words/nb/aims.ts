/** What a municipality wants besides what it has promised, as it is asked for and read. */
export const aims = {
  fields: {
    short: 'Mål på kort sikt',
    long: 'Mål på lang sikt',
    bold: 'Er målene dristige nok?',
    goals: 'Hva betyr dette for målene?',
    measures: 'Hva betyr dette for tiltakene?',
    ways: 'Hva betyr dette for måten dere jobber på?',
  },
  bold: { yes: 'Ja', no: 'Nei', unsure: 'Usikre' },
}

export type AimsWords = typeof aims
