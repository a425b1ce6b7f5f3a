import type { CommitmentRefusal, Text } from '#client/words/refusal-text.ts'

/** Beside its own field nothing says which. */
const which = (place: string) => (place === '' ? '' : ` (commitment ${place})`)

export const commitmentRefusals: Readonly<Record<CommitmentRefusal, Text>> = {
  'commitments-not-open':
    'The commitments are closed now. What you have written stays here until you take it away.',
  'text-changed': (text) =>
    text === ''
      ? 'Somebody else emptied the field while you wrote. Choose what is to stand.'
      : `Somebody else has written here meanwhile: “${text}” Choose what is to stand.`,
  'enough-commitments': (most) =>
    most === '1'
      ? 'There is room for one commitment. Reword the one that is there.'
      : `There is room for ${most} commitments. Take one away first.`,
  'already-confirmed': 'The commitment is confirmed. Open it again to change it.',
  'being-written': 'The municipality is writing its draft. It is theirs until they confirm it.',
  'one-role': 'Write one role, such as “head of HR”',
  'date-past': 'That day has passed. Choose one to come.',
  'what-needed': (place) => `Write what you will do${which(place)}.`,
  'person-needed': (place) => `Write who is responsible${which(place)}.`,
  'date-needed': (place) => `Choose by when${which(place)}.`,
  'why-needed': 'Write why it was dropped, so that others can learn from it.',
  'nothing-carried':
    'There are no commitments to look at yet. Bring them from the last gathering, or let the municipalities make new ones.',
  'unknown-commitment': 'The commitment is not there any more.',
}
