import type { EvaluationPhoneWords } from '#client/words/nb/evaluation-phone.ts'
import { evaluationRefusals } from './evaluation-refusals.ts'

export const words: EvaluationPhoneWords = {
  refusals: evaluationRefusals,
  anonymous: 'Anonymous form',
  title: 'How was the gathering for you?',
  about:
    'Your name and municipality are not included. Answers are shown only when at least five have answered.',
  untilTime: (time: string) => `Open until ${time}.`,
  untilDate: (date: string, time: string) => `Open until ${date} at ${time}.`,
  folded: 'Anonymous form: fill it in',
  send: 'Send without name',
  sendAgain: 'Send again without name',
  keep: 'Keep what I sent',
  sent: 'The form has been sent, without your name. Thank you.',
  sending: 'Sending …',
  waits: 'The form is kept on the phone and will be sent when the network is back.',
  counted:
    'Your form has been counted. It can no longer be told apart from the others, so it cannot be changed.',
  changeable: 'You can change your answers until the form closes. The new form replaces the one before.',
  change: 'Change the answers',
  yours: 'See what you answered',
  takeBack: 'Remove the answer',
  takeBackOf: (question: string) => `Remove the answer to “${question}”`,
  refused: (reason: string) => `Not received. ${reason}`,
  closed: 'The form is closed.',
  tooLate: 'This was not sent before the form closed. It is on this phone only.',
  drop: 'Remove it',
  results: 'How we answered',
  before: (title: string) => `“Before” is ${title}`,
  tooFew: 'Fewer than five answered, so the answers are not shown.',
}
