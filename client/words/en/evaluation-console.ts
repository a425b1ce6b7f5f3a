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
  alike: (count) =>
    count === 1
      ? 'The answers to one question are alike: see the note before you show them.'
      : `The answers to ${count} questions are alike: see the notes before you show them.`,
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
  answers: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  compare: 'Compare with an earlier gathering',
  earlier: 'Earlier gathering',
  comparedWith: (title: string, date: string) => `Compared with ${title}, ${date}.`,
  compareWith: (title: string) => `Compare with ${title}`,
  same: (same: number, of: number) => `${same} of ${of} questions are the same`,
  showCompared: 'Show the comparison to the hall',
  hideCompared: 'Hide the comparison from the hall',
  dropCompared: 'Remove the comparison',
  whenShown: 'The hall sees it when you show the answers.',
  lookAgain: 'Try again',
  lookedFor: {
    looking: 'Looking for evaluations in the other gatherings you lead …',
    none: 'None of the other gatherings you lead in this browser has a closed evaluation with the same questions.',
    noAnswer: 'The server did not answer.',
  },
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
