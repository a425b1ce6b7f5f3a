import type { Entry, Outbox } from '#client/connection/outbox.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'

/** What a municipality may say without a net. */
export type Own = Extract<
  ProgrammeCommand,
  { type: 'ReplyToInvitation' | 'SetPromiseStatus' | 'WritePromise' | 'WriteAims' | 'SetMunicipalityContact' }
>
type OwnEntry = Entry<Own>

/** What it is about: of the same, the last word counts. */
export function keyOf(command: Own): string {
  switch (command.type) {
    case 'ReplyToInvitation':
      return `reply ${command.planned}`
    case 'SetPromiseStatus':
      return `status ${command.promise}`
    case 'WritePromise':
      return `promise ${command.promise}`
    case 'WriteAims':
      return 'aims'
    case 'SetMunicipalityContact':
      return 'contact'
  }
}

/** Puts something in. What waits about the same gives way, and what stood there for its writer stays what it is written upon. */
export function putOwn(outbox: Outbox<Own>, entry: OwnEntry, sending: string | null): Outbox<Own> {
  const key = keyOf(entry.command)
  const gives = (each: OwnEntry) => each.id !== sending && keyOf(each.command) === key
  const first = outbox.find((each) => gives(each) && each.refusal === null)
  const rest = outbox.filter((each) => !gives(each))
  return [...rest, first ? { ...entry, command: upon(entry.command, first.command) } : entry]
}

function upon(command: Own, before: Own): Own {
  if (command.type === 'SetPromiseStatus' && before.type === 'SetPromiseStatus')
    return { ...command, base: before.base }
  if (command.type === 'WritePromise' && before.type === 'WritePromise')
    return { ...command, base: before.base }
  if (command.type === 'WriteAims' && before.type === 'WriteAims') return { ...command, base: before.base }
  return command
}

/** The last that was said about it and is not with the server’s view yet; a refused one stands apart. */
export function lastAbout(outbox: Outbox<Own>, key: string): OwnEntry | null {
  return outbox.findLast((each) => keyOf(each.command) === key) ?? null
}
