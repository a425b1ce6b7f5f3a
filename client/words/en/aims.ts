import type { AimsWords } from '#client/words/nb/aims.ts'

export const aims: AimsWords = {
  fields: {
    short: 'Goals in the short term',
    long: 'Goals in the long term',
    bold: 'Are the goals bold enough?',
    goals: 'What does this mean for your goals?',
    measures: 'What does this mean for your measures?',
    ways: 'What does this mean for the way you work?',
  },
  bold: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
}
