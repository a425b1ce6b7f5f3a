import type { MunicipalityPlanWords } from '#client/words/nb/municipality-plan.ts'
import { aims } from './aims.ts'

export const words: MunicipalityPlanWords = {
  reword: 'Change the text',
  rewordOf: (what) => `Change the text: “${what}”`,
  add: 'Write a commitment',
  told: 'The municipality sees the change on its page, with what it said before.',
  fields: {
    what: 'What will the municipality do?',
    who: 'Who answers for it? (one role)',
    how: 'How will they see that it works?',
    by: 'By when?',
  },
  course: (count) => `Everything said (${count})`,
  courseOf: (count, what) => `Everything said (${count}): “${what}”`,
  reworded: 'The text was changed. Before, it said:',
  readBefore: (date) => `Until ${date} it said:`,
  who: {
    owner: 'the programme office',
    leader: 'the gathering’s leader',
    municipality: 'the municipality',
    gathering: 'at the gathering',
    server: 'Samling',
  },
  aims: {
    title: 'The municipality’s goals',
    none: 'The municipality has not written any goals yet.',
    said: (who, date) => `Last written ${date}, ${who}.`,
    before: (count) => `How it read before (${count})`,
    ...aims,
  },
}
