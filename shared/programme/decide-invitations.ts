import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { isDate } from './dates.ts'
import type { ProgrammeContext } from './decide.ts'
import {
  type InvitationCommand,
  type InvitationRefusal,
  nobodyInvited,
  noLetters,
  type Reply,
} from './invitations.ts'
import { unknownPlaceholder } from './letters.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import type { Planned } from './planned.ts'
import { municipalityIn, type Programme, type ProgrammeDecision, plannedIn } from './programme.ts'
import { whoIs } from './who-is.ts'

type Of<T extends InvitationCommand['type']> = Extract<InvitationCommand, { type: T }>

export function decideInvitations(
  programme: Programme,
  command: InvitationCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  const planned = plannedIn(programme, command.planned)
  if (!planned) return refused('unknown-gathering')
  switch (command.type) {
    case 'WriteInvitation':
      return write(programme, planned, command)
    case 'SetReplyBy':
      return setReplyBy(programme, planned, command)
    case 'MarkInvited':
    case 'MarkReminded': {
      const wrong = whyNotAsked(programme, planned, command.municipalities)
      if (wrong) return wrong
      const municipalities = [...new Set(command.municipalities)]
      const type = command.type === 'MarkInvited' ? 'v1.MunicipalitiesInvited' : 'v1.MunicipalitiesReminded'
      return accepted({ type, planned: planned.id, municipalities, at: context.now })
    }
    case 'ReplyToInvitation':
      return reply(programme, planned, command, context)
    default:
      return unreachable(command)
  }
}

function write(programme: Programme, planned: Planned, command: Of<'WriteInvitation'>): ProgrammeDecision {
  const { language } = command
  const subject = tidyName(command.subject)
  const text = tidy(command.text)
  const long = overlong([subject, LIMITS.subject], [text, LIMITS.invitation])
  if (long) return long
  const strange = unknownPlaceholder(`${subject}\n${text}`)
  if (strange !== null) return refused('unknown-placeholder', strange)
  const there = programme.invitations.get(planned.id)?.texts[language] ?? { subject: '', text: '' }
  return there.subject === subject && there.text === text
    ? accepted()
    : accepted({ type: 'v1.InvitationWritten', planned: planned.id, language, subject, text })
}

function setReplyBy(
  { invitations }: Programme,
  { id: planned }: Planned,
  command: Of<'SetReplyBy'>,
): ProgrammeDecision {
  const { replyBy } = command
  if (replyBy !== null && !isDate(replyBy)) return refused('no-such-date', replyBy)
  const reminders = [...new Set(command.reminders)].toSorted((one, other) => other - one)
  const { replyBy: before, reminders: were } = invitations.get(planned) ?? nobodyInvited
  const isSame = before === replyBy && JSON.stringify(were) === JSON.stringify(reminders)
  return isSame ? accepted() : accepted({ type: 'v1.ReplyBySet', planned, replyBy, reminders })
}

/** Nobody is asked to one that is cancelled or over, nor a municipality that it is not for. */
function whyNotAsked(
  programme: Programme,
  planned: Planned,
  municipalities: readonly string[],
): Refused<InvitationRefusal> | null {
  if (planned.stands === 'cancelled') return refused('gathering-cancelled')
  if (planned.stands === 'held') return refused('gathering-held')
  for (const id of municipalities) {
    const municipality = municipalityIn(programme, id)
    if (!municipality) return refused('unknown-municipality')
    if (!planned.municipalities.includes(id)) return refused('not-invited', municipality.name)
  }
  return null
}

function reply(
  programme: Programme,
  planned: Planned,
  command: Of<'ReplyToInvitation'>,
  { by, now: at }: ProgrammeContext,
): ProgrammeDecision {
  const { municipality, answer } = command
  const wrong = whyNotAsked(programme, planned, [municipality])
  if (wrong) return wrong
  const comes = answer !== 'not'
  const said = {
    answer,
    people: comes ? command.people : null,
    who: comes ? tidy(command.who) : '',
    note: tidy(command.note),
  }
  const long = overlong([said.who, LIMITS.who], [said.note, LIMITS.note])
  if (long) return long
  if (said.people !== null && said.people > LIMITS.people)
    return refused('too-many-people', `${LIMITS.people}`)
  const { replies } = programme.invitations.get(planned.id)?.to[municipality] ?? noLetters
  if (sameReply(replies.at(-1), said)) return accepted()
  if (replies.length >= LIMITS.changes) return refused('changed-too-often', `${LIMITS.changes}`)
  return accepted({
    type: 'v1.InvitationReplied',
    planned: planned.id,
    municipality,
    ...said,
    by: whoIs(by),
    at,
  })
}

function sameReply(before: Reply | undefined, said: Omit<Reply, 'by' | 'at'>): boolean {
  return (
    before !== undefined &&
    before.answer === said.answer &&
    before.people === said.people &&
    before.who === said.who &&
    before.note === said.note
  )
}
