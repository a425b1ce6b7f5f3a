import { evaluationRefusals } from './evaluation-refusals.ts'

/** The anonymous form on a phone. */
export const words = {
  refusals: evaluationRefusals,
  anonymous: 'Anonymt skjema',
  title: 'Hvordan var samlingen for deg?',
  about: 'Navn og kommune følger ikke med. Vi viser bare svar når minst fem har svart.',
  untilTime: (time: string) => `Åpent til ${time}.`,
  untilDate: (date: string, time: string) => `Åpent til ${date} klokka ${time}.`,
  folded: 'Anonymt skjema: fyll ut',
  send: 'Send uten navn',
  sendAgain: 'Send på nytt uten navn',
  keep: 'Behold det jeg sendte',
  sent: 'Skjemaet er sendt, uten navn. Takk.',
  sending: 'Sender …',
  waits: 'Skjemaet ligger på telefonen og blir sendt når nettet er tilbake.',
  counted: 'Skjemaet ditt er telt med. Det kan ikke lenger skilles fra de andre, og derfor ikke endres.',
  changeable: 'Du kan endre svarene til skjemaet stenger. Det nye skjemaet erstatter det forrige.',
  change: 'Endre svarene',
  yours: 'Se hva du svarte',
  takeBack: 'Ta bort svaret',
  takeBackOf: (question: string) => `Ta bort svaret på «${question}»`,
  refused: (reason: string) => `Ikke mottatt. ${reason}`,
  closed: 'Skjemaet er stengt.',
  tooLate: 'Dette kom ikke med før skjemaet stengte. Det ligger bare på denne telefonen.',
  drop: 'Ta det bort',
  results: 'Slik svarte vi',
  before: (title: string) => `«Før» er ${title}`,
  tooFew: 'Færre enn fem svarte, så svarene vises ikke.',
}

export type EvaluationPhoneWords = typeof words
