import type { ReadBackWords } from '#client/words/nb/read-back.ts'

export const readBack: ReadBackWords = {
  title: 'Have we understood you right?',
  from: (municipality) => `The observers have written this about ${municipality}:`,
  yes: 'Yes',
  notQuite: 'Not quite',
  word: 'What is not quite right?',
  wordHelp:
    'The observers and the network leader see the answer and which municipality it comes from, not who wrote it.',
  send: 'Send the answer',
  back: 'Back',
  answered: { yes: 'You answered yes. Thank you.', 'not-quite': 'You answered not quite. Thank you.' },
  change: 'Change the answer',
  needsNet: 'The answer can be sent when the network is back.',
}
