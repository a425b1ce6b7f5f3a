import { unreachable } from '#shared/kernel/decision.ts'
import type { Table } from '#shared/kernel/table.ts'
import {
  type Correspondence,
  type Invitation,
  type InvitationEvent,
  nobodyInvited,
  noLetters,
} from './invitations.ts'
import type { Language } from './municipalities.ts'

export function evolveInvitations(all: Table<Invitation>, event: InvitationEvent): Table<Invitation> {
  const invitation = all.get(event.planned) ?? nobodyInvited
  return all.set(event.planned, changed(invitation, event))
}

function changed(invitation: Invitation, event: InvitationEvent): Invitation {
  switch (event.type) {
    case 'v1.InvitationWritten':
      return { ...invitation, texts: withText(invitation.texts, event.language, event) }
    case 'v1.ReplyBySet': {
      const { replyBy, reminders } = event
      return { ...invitation, replyBy, reminders }
    }
    case 'v1.MunicipalitiesInvited':
      return withLetters(invitation, event.municipalities, (letters) => ({
        ...letters,
        invited: [...letters.invited, event.at],
      }))
    case 'v1.MunicipalitiesReminded':
      return withLetters(invitation, event.municipalities, (letters) => ({
        ...letters,
        reminded: [...letters.reminded, event.at],
      }))
    case 'v1.InvitationReplied': {
      const { answer, people, who, note, by, at } = event
      return withLetters(invitation, [event.municipality], (letters) => ({
        ...letters,
        replies: [...letters.replies, { answer, people, who, note, by, at }],
      }))
    }
    default:
      return unreachable(event)
  }
}

function withText(
  texts: Invitation['texts'],
  language: Language,
  { subject, text }: { readonly subject: string; readonly text: string },
): Invitation['texts'] {
  const { [language]: _before, ...rest } = texts
  return subject === '' && text === '' ? rest : { ...rest, [language]: { subject, text } }
}

function withLetters(
  invitation: Invitation,
  municipalities: readonly string[],
  change: (letters: Correspondence) => Correspondence,
): Invitation {
  const changedOnes = municipalities.map((id) => [id, change(invitation.to[id] ?? noLetters)] as const)
  return { ...invitation, to: { ...invitation.to, ...Object.fromEntries(changedOnes) } }
}

const EVENTS: { readonly [Type in InvitationEvent['type']]: true } = {
  'v1.InvitationWritten': true,
  'v1.ReplyBySet': true,
  'v1.MunicipalitiesInvited': true,
  'v1.MunicipalitiesReminded': true,
  'v1.InvitationReplied': true,
}
export function isInvitationEvent(event: { readonly type: string }): event is InvitationEvent {
  return Object.hasOwn(EVENTS, event.type)
}
