import { tableOf } from '#shared/kernel/table.ts'
import { emptyProgramme, type Programme } from './programme.ts'

type Tables = 'invitations' | 'promises' | 'aims' | 'known'
/** `Programme` as JSON gives it back: tables have become plain objects. */
export type PlainProgramme = Omit<Programme, Tables> & {
  readonly [T in Tables]: Programme[T] extends { get(key: string): infer Value | undefined }
    ? Readonly<Record<string, Value>>
    : never
}

export function packProgramme(programme: Programme): PlainProgramme {
  const { invitations, promises, aims, known } = programme
  return {
    ...programme,
    invitations: invitations.toObject(),
    promises: promises.toObject(),
    aims: aims.toObject(),
    known: known.toObject(),
  }
}

/** From parsed JSON back to the programme it was: the one place that knows where the tables are. */
export function reviveProgramme(plain: PlainProgramme): Programme {
  return {
    // What a later release has added is empty in a snapshot of an earlier one.
    ...emptyProgramme(plain.id),
    ...plain,
    invitations: tableOf(plain.invitations),
    promises: tableOf(plain.promises),
    // Added later than the others.
    aims: tableOf(plain.aims ?? {}),
    known: tableOf(plain.known),
  }
}
