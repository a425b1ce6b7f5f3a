import type { EvaluationConsoleWords } from '#client/words/nb/evaluation-console.ts'

export const words: EvaluationConsoleWords = {
  prepare: 'Evaluation',
  edit: 'Edit the evaluation',
  about:
    'One anonymous form with several questions. All answers are sent together, without name, municipality or time.',
  title: 'Heading',
  add: 'Add a question',
  save: 'Save the form',
  cancel: 'Cancel',
  startOver: 'Start over',
  done: 'Done',
  closes: 'Closes',
  noTime: 'Enter a date and a time.',
  setEnd: 'Set a new end',
  withGathering: 'Open until the gathering closes.',
  onlyCount:
    'You see how many have sent it, not what they answer. The answers come when the form is closed and at least five have answered.',
  link: 'Link for afterwards',
  linkHelp:
    'Share it in an e-mail or a message. It works until the form closes, also for those who never joined with a phone.',
  show: 'Show the answers to the hall',
  hide: 'Hide the answers from the hall',
  tooFew: 'Fewer than five answered, so the answers are not shown.',
  ends: {
    gathering: 'When the gathering closes',
    tonight: 'Tonight',
    week: 'In a week',
    time: 'At a set time',
  },
  untitled: (number: number) => `Question ${number}`,
  upOf: (name: string) => `Move up: ${name}`,
  downOf: (name: string) => `Move down: ${name}`,
  until: (date: string, time: string) => `Open until ${date} at ${time}.`,
  sent: (count: number) => (count === 1 ? 'has sent the form.' : 'have sent the form.'),
  template: {
    title: 'How was the gathering',
    low: 'strongly disagree',
    high: 'strongly agree',
    agree: [
      'I got something I can use at home',
      'There was enough time to talk across municipalities',
      'The conversations across municipalities were useful',
      'I got to say what I wanted to say',
      'I know what we will do when we get home',
    ],
    open: ['What was best?', 'What should we do differently next time?'],
  },
}
