import { askedOf } from '#shared/activities/conversation/steps.ts'
import type { Assignment } from '#shared/activities/panel/panel.ts'
import type { Poll } from '#shared/activities/poll/poll.ts'
import { isWritten } from '#shared/activities/poll/written.ts'
import { queueOf } from '#shared/activities/presentation-round/order.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { Call } from '#shared/showing/call-times.ts'
import { ordinaryClock } from '#shared/showing/item-clock.ts'
import { FORMAT, fileDays, PROGRAMME_FILE_VERSION, wallText } from './file-days.ts'
import { fileFigure } from './file-figures.ts'
import type { Gathering } from './gathering.ts'
import type { ProgrammeFile } from './programme-file.ts'

/** A gathering's programme as a file. Nothing is taken over by leaving out: each part is named here. */
export function toProgrammeFile(gathering: Gathering): ProgrammeFile {
  const { title, place, zone, agenda, people, goals, seating, activities, order } = gathering
  const items = agenda.days.flatMap((day) => day.items.map(({ id }) => id))
  const clocks = items.flatMap((id) => clockOf(gathering, id))
  const calls = items.flatMap((id) => callsOf(gathering, id))
  return {
    format: FORMAT,
    version: PROGRAMME_FILE_VERSION,
    title,
    place,
    zone,
    programme: {
      title: agenda.title,
      source: agenda.source,
      days: fileDays(agenda.days),
    },
    municipalities: people.municipalities.map(({ id, name }) => ({ id, name })),
    ...(goals.goals.length > 0 ? { goals: { heading: goals.heading, goals: [...goals.goals] } } : {}),
    extras: items.flatMap((id) => extrasOf(gathering, id)),
    // Only when there are any: what a release without them wrote is what this one writes.
    ...(clocks.length > 0 ? { clocks } : {}),
    ...(calls.length > 0 ? { calls } : {}),
    ...(seating.tables.length > 0
      ? {
          tables: seating.tables.map(({ id, name, chairs, note, place }) => ({
            id,
            name,
            chairs,
            note,
            place,
          })),
        }
      : {}),
    ...(gathering.figures.length > 0 ? { figures: gathering.figures.map(fileFigure) } : {}),
    activities: order.flatMap((id): NonNullable<ProgrammeFile['activities']> => {
      const activity = activities.get(id)
      if (!activity) return []
      const { item } = activity
      switch (activity.kind) {
        case 'poll':
          return [programmePoll(activity)]
        case 'conversation':
          return [{ kind: 'conversation', id, item, steps: activity.steps.map(askedOf) }]
        case 'presentations': {
          const { kind, minutes, shared } = activity
          const known = new Set(people.municipalities.map((each) => each.id))
          return [
            { kind, id, item, minutes, shared, order: queueOf(activity).filter((each) => known.has(each)) },
          ]
        }
        case 'panel':
          return [{ kind: 'panel', id, item, assignments: activity.assignments.map(withOwnQuestions) }]
        case 'commitments': {
          const { kind, title, most, plan } = activity
          return [{ kind, id, item, title, most, plan }]
        }
        case 'evaluation':
          return [{ kind: 'evaluation', id, item, title: activity.title, questions: [...activity.questions] }]
        default:
          return unreachable(activity)
      }
    }),
  }
}

function programmePoll({ kind, id, item, question, anonymous, right, glance, toEach }: Poll) {
  return {
    ...{ kind, id, item, question, anonymous },
    ...(right ? { right } : {}),
    // What is left out waits for the leader.
    ...(isWritten(question) && !glance ? { glance: false } : {}),
    ...(toEach ? { toEach } : {}),
  }
}

function withOwnQuestions({ questions, ...rest }: Assignment) {
  return { ...rest, questions: questions.map(({ id, text }) => ({ id, text })) }
}

/** What the item has to show; the leader's notes to self stay behind. */
function extrasOf({ extras }: Gathering, item: string): NonNullable<ProgrammeFile['extras']> {
  const known = extras.get(item)
  if (!known) return []
  const { text, links, slides } = known
  if (text === '' && links.length === 0 && !slides) return []
  return [{ item, text, links: links.map(({ label, url }) => ({ label, url })), slides }]
}

function clockOf({ clocks }: Gathering, item: string): NonNullable<ProgrammeFile['clocks']> {
  const { shown, sounds } = clocks.get(item) ?? ordinaryClock
  return shown === ordinaryClock.shown && sounds === ordinaryClock.sounds ? [] : [{ item, shown, sounds }]
}

function callsOf({ calls }: Gathering, item: string): NonNullable<ProgrammeFile['calls']> {
  const known = calls.get(item) ?? []
  return known.length === 0 ? [] : [{ item, calls: known.map(fileCall) }]
}

function fileCall({ role, when, place }: Call) {
  const written =
    when.of === 'clock' ? { of: when.of, at: wallText(when.at) } : { of: when.of, minutes: when.minutes }
  return { role, when: written, place }
}
