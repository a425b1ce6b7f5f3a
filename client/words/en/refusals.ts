import type { RefusalWords } from '#client/words/refusal-text.ts'
import { commitmentRefusals } from './commitments-refusals.ts'
import { evaluationRefusals } from './evaluation-refusals.ts'
import { firstRefusals } from './first-refusals.ts'
import { phoneRefusals } from './phone-refusals.ts'
import { reportingRefusals } from './reporting-refusals.ts'

export const refusals: RefusalWords = {
  ...firstRefusals,
  ...phoneRefusals,
  ...commitmentRefusals,
  ...evaluationRefusals,
  ...reportingRefusals,
  'door-shut': 'The door is locked, or there is no room for more.',
  'not-private':
    'Others on the network could read along here, so the gathering cannot be led over this connection. Use the console on the machine that Samling runs on, or start Samling with https: --tls-cert and --tls-key. With --allow-http-leaders it works all the same, but others on the network could take over.',
  'too-many-codes': (seconds) =>
    `Many wrong codes have been tried from this network. Try again in ${seconds} seconds.`,
  'agenda-changed':
    'Somebody else has changed the programme meanwhile. Look over the new one and save again.',
  'unknown-revision': 'That version of the programme was not kept.',
  'has-begun': 'The item is over or has begun and cannot be moved.',
  'stands-fast': 'What stands fast cannot be moved.',
  'no-such-date': (date) => `There is no such date in the calendar: ${date}.`,
  'end-before-start': (title) =>
    title === '' ? 'An item ends before it starts.' : `An item ends before it starts: ${title}.`,
  'agenda-empty': 'The programme has no items. Enter at least one item with a time.',
  'unknown-zone': 'There is no time zone of that name. Write it like Europe/Oslo.',
  'in-use': 'People have already answered this. Close it instead of removing it.',
  'nothing-to-undo': 'There is nothing to undo.',
  'unknown-role': (role) =>
    `${role === '' ? 'It does not say whom the call time is for' : `“${role}” is no role here`}. Choose the observers (observer), the panel (panel) or the project leaders (project-leader).`,
  'call-outside-item': (span) => `The call time must lie within the item: ${span}.`,
  'call-without-end': 'The item has no end to count from. Choose a time, or minutes after the start.',
  'unknown-item': 'The item is no longer in the programme.',
  'nothing-running': 'No item is running.',
  'no-clock': 'This item has no time to change.',
  'no-next-step': 'This is the last step.',
  'duplicate-municipality': 'Two municipalities have the same name.',
  'already-listed': (name) =>
    name === '' ? 'Everybody on the list is there already.' : `${name} is on the list already.`,
  'already-open': 'It is already open.',
  'not-draft': 'It has been opened and cannot be changed.',
  'already-exists': 'It is already there.',
  'question-empty': 'Write a question.',
  'no-municipalities': 'The gathering has no municipalities. Add municipalities first.',
  'unknown-assignment': 'The assignment is no longer there.',
  'nothing-chosen': 'No points have been chosen yet.',
  'nobody-presents': 'No municipality is in the round. Add municipalities first.',
  'choices-needed': 'There must be at least two different answers to choose from.',
  'too-many-options': (most) => `There is room for ${most} answers to choose from.`,
  'range-turned': 'The lowest number must be lower than the highest.',
  'no-right-answer': 'A question like this has no right answer.',
  'poll-still-open': 'The poll is still open. Close it first.',
  'no-more-rounds': 'There have been two rounds already.',
  'too-few-answers': 'There are too few answers to compare with.',
  'unlike-results': 'The figures from the other gathering do not fit the questions here.',
  'time-passed': 'That time has passed.',
  'no-tables': 'Set up at least one table with chairs first.',
  'nobody-here': 'Nobody has come yet. Mark somebody as arrived first.',
  'unknown-table': 'The table is gone.',
  'table-locked': (name) => `Table ${name} is locked. Unlock it before anybody is moved to it or from it.`,
  'seat-pinned': (name) => `That person is pinned to table ${name}. Unpin first.`,
  'unknown-round': 'The seating has changed meanwhile. See where you are, and try again.',
  'not-observing': 'Only observers do this. Ask the network leader to make you one.',
  'unknown-note': 'There is no such note.',
  'unknown-theme': 'The theme has been replaced meanwhile. Choose one of those there are now.',
  'not-collected': 'It is not there any more, or not for everybody to see. Pick something else.',
  'unknown-pick': 'It has just been taken out of the summary.',
  'nothing-picked': 'Nothing has been picked for the summary yet.',
  'too-many-picks': (most) => `The summary has room for ${most}. Take one out first.`,
  'figure-needs': (part) =>
    `The figure needs a ${part === 'heading' ? 'heading' : part === 'source' ? 'source' : 'unit'}.`,
  'figure-empty': 'The figure has no numbers to show.',
  'figure-uneven': (period) => `The numbers do not fit the periods${period === '' ? '' : `: ${period}`}.`,
  'too-many-figures': (most) => `The gathering has room for ${most} figures. Remove one first.`,
  'unknown-figure': 'The figure has been removed.',
  'nobody-to-ask': 'The point comes from no municipality, so there is nobody to read it back to.',
  'unknown-link': 'The link does not work. Ask the network leader for a new one.',
}
