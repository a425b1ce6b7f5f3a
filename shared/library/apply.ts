import type { FileActivity } from '#shared/gathering/file-activities.ts'
import { type PrepareCommand, prepareCommand } from '#shared/gathering/file-commands.ts'
import type { ActivityId, ItemId } from '#shared/kernel/ids.ts'
import type { Setup } from './library.ts'

type Place = { readonly id: ActivityId; readonly item: ItemId | null }

/** The setup as an activity of its own: what is put in twice is two, whose steps nobody takes for one another. */
export function placed(setup: Setup, place: Place, newId: () => string): FileActivity {
  if (setup.kind === 'conversation') {
    return { ...setup, ...place, steps: setup.steps.map((step) => ({ ...step, id: newId() })) }
  }
  if (setup.kind === 'panel') {
    const assignments = setup.assignments.map(({ questions, ...assignment }) => ({
      ...assignment,
      id: newId(),
      questions: questions.map(({ text }) => ({ id: newId(), text })),
    }))
    return { ...setup, ...place, assignments }
  }
  // Choices are what a right answer names, and the questions of an evaluation are known again the next time, by their ids.
  return { ...setup, ...place }
}

/** What a leader would have sent to set it up by hand. */
export function prepareOf(setup: Setup, place: Place, newId: () => string): PrepareCommand {
  return prepareCommand(placed(setup, place, newId))
}
