import type { FirstRefusalWords } from '#client/words/refusal-text.ts'

export const firstRefusals: FirstRefusalWords = {
  'gathering-closed': 'The gathering has ended and takes in no more.',
  'name-empty': 'Write what we should call you.',
  'client-too-old': 'This page has grown old. Load it again, and you go on where you were.',
  'server-error': 'Something went wrong on our side. We will try again shortly.',
  restarting: 'The service is starting again. It takes a few seconds.',
}
