import type { PointCommand } from '#shared/activities/points.ts'
import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { PARTS } from './parts.ts'
import type { BegunRound, PresentationRound } from './presentation-round.ts'
import { checkText, type Of, type RoundContext, type RoundDecision } from './round-context.ts'

/** Goals and projects, which go by a conversation's commands. Those of one municipality share what they write; others have none of it. */
export function decideRoundPoint(
  round: PresentationRound,
  command: PointCommand,
  { by, merged, group, now: at, leads }: RoundContext,
): RoundDecision {
  if (round.phase === 'draft') return refused('round-not-open')
  const there = round.points.get(command.point)
  const isMine = !!there && there.by !== null && whoIs(merged, there.by) === by
  switch (command.type) {
    case 'AddPoint': {
      const { activity, step, point } = command
      if (!PARTS.some((part) => part === step)) return refused('unknown-step')
      if (group === null || !round.turns.some(({ municipality }) => municipality === group))
        return refused('unknown-municipality')
      const checked = checkText(command.text, TEXT_LIMITS.question)
      if (!checked.ok) return checked
      if (there) return isMine ? accepted() : refused('not-yours')
      // A closed round still takes them: they were written while it was open, on a phone without a net.
      const late = round.phase === 'closed'
      return accepted({
        type: 'v1.PointAdded',
        activity,
        step,
        point,
        person: by,
        group,
        text: checked.text,
        at,
        late,
      })
    }
    case 'EditPoint': {
      if (round.phase !== 'open') return refused('round-not-open')
      if (!there) return refused('unknown-point')
      if (!isMine) return refused('not-yours')
      const checked = checkText(command.text, TEXT_LIMITS.question)
      if (!checked.ok) return checked
      const { activity, point } = command
      return checked.text === there.text
        ? accepted()
        : accepted({ type: 'v1.PointEdited', activity, point, person: by, text: checked.text })
    }
    case 'RemovePoint':
      if (!there) return accepted()
      if (!leads && !isMine) return refused('not-yours')
      if (!leads && round.phase !== 'open') return refused('round-not-open')
      return accepted({ type: 'v1.PointRemoved', activity: round.id, point: there.id, person: by })
    default:
      return unreachable(command)
  }
}

/** The leader writes for a municipality, also after closing. A line stays under its head and with whose it is. */
export function writeLine(
  round: BegunRound,
  { activity, municipality, part, point, text: typed }: Of<'WriteLine'>,
  { now: at }: RoundContext,
): RoundDecision {
  if (!round.turns.some((turn) => turn.municipality === municipality)) return refused('unknown-municipality')
  const checked = checkText(typed, TEXT_LIMITS.question)
  if (!checked.ok) return checked
  const there = round.points.get(point)
  if (there && (there.group !== municipality || there.part !== part)) return refused('unknown-point')
  if (there?.text === checked.text) return accepted()
  const written = { activity, municipality, part, point, person: there?.by ?? null, text: checked.text, at }
  return accepted({ type: 'v1.LineWritten', ...written })
}
