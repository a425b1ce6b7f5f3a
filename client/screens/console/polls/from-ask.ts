import { type AskDraft, choiceLines } from '#client/screens/console/ask/ask.model.ts'
import { emptyDraft, type QuestionDraft } from './draft.model.ts'

/** What was begun in the dialog that asks at once, to go on with where every kind has its place. */
export function fromAsk(ask: AskDraft, newId: () => string): QuestionDraft {
  const { type, text, max, steps, low, high, anonymous } = ask
  return {
    ...emptyDraft({ low, high }),
    ...{ text, max, steps, anonymous },
    type: type === 'conversation' ? 'choice' : type,
    choices: choiceLines(ask).map((line) => ({ id: newId(), text: line })),
  }
}
