import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'

/** What must be found again in a log of an earlier release, whatever has become of the state since. */
export function summaryOf({
  title,
  phase,
  zone,
  people,
  agenda,
  run,
  stage,
  activities,
  order,
  revisions,
}: Gathering) {
  const persons = [...people.roster.values()]
  return {
    title,
    phase,
    zone,
    municipalities: people.municipalities.map(({ name }) => name),
    people: persons.length,
    arrived: persons.filter(({ presence }) => presence === 'arrived').length,
    unnamed: persons.filter(({ name }) => name === '').length,
    phones: people.devices.size,
    agenda: {
      title: agenda.title,
      revision: agenda.revision,
      items: agenda.days.map(({ items }) => items.length),
    },
    revisions: revisions.length,
    run: { phase: run.now.phase, visited: run.actuals.length, days: Object.keys(run.dates).length },
    theme: stage.theme,
    activities: order.map((id) => {
      const activity = activities.get(id)
      if (activity?.kind === 'poll') {
        const { answered, rows, texts } = tallyOf(activity)
        return [
          activity.phase,
          activity.results,
          answered,
          rows.map(({ count }) => count).join(' '),
          texts.length,
        ]
      }
      if (!activity || activity.phase === 'draft') return [activity?.phase]
      if (activity.kind === 'evaluation') {
        const { answered, tagged, settled } = activity.box
        return [activity.phase, answered.size, tagged.size, settled.map(({ counted }) => counted.length)]
      }
      if (activity.kind === 'commitments')
        return [activity.phase, activity.sheets.size, activity.followed.size, activity.carried.length]
      return [
        activity.phase,
        activity.points.size,
        [...activity.points.values()].filter(({ text }) => text === '').length,
      ]
    }),
  }
}
