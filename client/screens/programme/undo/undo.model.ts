import { tidyName } from '#shared/kernel/text.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeLook } from '#shared/views/programme-looked.ts'
import type { MunicipalityPart, PlannedBrief } from '#shared/views/programme-owner.ts'
import type { Seen } from './seen.model.ts'

type View = Seen
/** One act as it can be taken back. */
export type Undo = {
  readonly act: ProgrammeCommand['type']
  /** What it was done to, by its name. */
  readonly name: string
  readonly commands: readonly ProgrammeCommand[]
  /** What must be looked at to know whether it is. */
  readonly looks: readonly ProgrammeLook[]
  /** It is still as the act left it: nobody has put it otherwise since. */
  readonly isLeft: (view: View) => boolean
}
type Back = Omit<Undo, 'act' | 'looks'>

/** More of them came in one list than anybody takes back one by one. */
const MOST_AT_ONCE = 40

/** How an act is taken back, asked before it is done. Null: it cannot be, or it changes nothing. */
export function undoOf(view: View, command: ProgrammeCommand): Undo | null {
  const back = outlineBack(view, command) ?? gatheringBack(view, command) ?? restBack(view, command)
  if (back === null || back.commands.some((each) => isSame(each, command))) return null
  return { act: command.type, ...back, looks: looksOf(command) }
}

export function looksOf(command: ProgrammeCommand): readonly ProgrammeLook[] {
  if ('planned' in command) return [{ look: 'gathering', planned: command.planned }]
  return 'promise' in command ? [{ look: 'promise', promise: command.promise }] : []
}

/** As the server tidies what is written. */
function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other)
}
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'string') return tidyName(part)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
/** Whether a thing has what a command said of it. */
function has(thing: object | undefined, said: object): boolean {
  if (thing === undefined) return false
  const held = thing as Readonly<Record<string, unknown>>
  return Object.entries(said).every(([name, value]) => isSame(held[name] ?? null, value ?? null))
}

function outlineBack(view: View, command: ProgrammeCommand): Back | null {
  const { title, organiser, contact, zone, phases } = view
  switch (command.type) {
    case 'NameProgramme': {
      const { type, ...said } = command
      return back(title, [{ type, title, organiser, contact }], (now) => has(now, said))
    }
    case 'SetProgrammeGoals': {
      const { type, goals } = command
      return back(title, [{ type, goals: [...view.goals] }], (now) => isSame(now.goals, goals))
    }
    case 'SetSectors': {
      const { type, sectors } = command
      const before = view.sectors.map(({ id, name }) => ({ id, name }))
      return back(title, [{ type, sectors: before }], (now) => isSame(now.sectors, sectors))
    }
    case 'SetProgrammeZone':
      return back(title, [{ type: command.type, zone }], (now) => now.zone === command.zone)
    case 'CloseProgramme':
      return back(title, [{ type: 'ReopenProgramme' }], (now) => now.phase === 'closed')
    case 'ReopenProgramme':
      return back(title, [{ type: 'CloseProgramme' }], (now) => now.phase === 'open')
    case 'AddPhase':
    case 'RevisePhase':
    case 'RemovePhase':
      return phaseBack(
        phases.find(({ id }) => id === command.phase),
        command,
      )
    default:
      return null
  }
}

function back(name: string, commands: readonly ProgrammeCommand[], isLeft: Back['isLeft']): Back {
  return { name, commands, isLeft }
}

type OfPhase = Extract<ProgrammeCommand, { type: 'AddPhase' | 'RevisePhase' | 'RemovePhase' }>
function phaseBack(before: View['phases'][number] | undefined, command: OfPhase): Back | null {
  const { phase } = command
  const at = (view: View) => view.phases.find(({ id }) => id === phase)
  if (command.type === 'AddPhase')
    return back(
      command.title,
      [{ type: 'RemovePhase', phase }],
      (view) => at(view) !== undefined && !view.gatherings.some((each) => each.phase === phase),
    )
  if (!before) return null
  const { title, from, to } = before
  if (command.type === 'RemovePhase')
    return back(title, [{ type: 'AddPhase', phase, title, from, to }], (view) => at(view) === undefined)
  const { type: _, phase: __, ...said } = command
  return back(command.title, [{ type: 'RevisePhase', phase, title, from, to }], (view) => has(at(view), said))
}

function gatheringBack(view: View, command: ProgrammeCommand): Back | null {
  if (!('planned' in command)) return null
  const { planned } = command
  const before = view.gatherings.find(({ id }) => id === planned)
  if (!before) return null
  const at = (now: View) => now.gatherings.find(({ id }) => id === planned)
  const { title, opened } = before
  switch (command.type) {
    case 'MoveGathering': {
      const { phase } = before
      return back(title, [{ type: 'MoveGathering', planned, phase }], (now) =>
        has(at(now), { phase: command.phase }),
      )
    }
    case 'RevisePlannedGathering': {
      const { type: _, planned: __, ...said } = command
      // One of a single day ends as it begins, also when nobody says so.
      const stands = { ...said, to: said.to ?? said.from }
      return back(command.title, [asPlanned(before)], (now) => has(at(now), stands))
    }
    case 'CancelGathering':
      return back(title, [{ type: 'ReviveGathering', planned }], (now) => at(now)?.stands === 'cancelled')
    case 'SayGatheringHeld':
      return back(title, [{ type: 'ReviveGathering', planned }], (now) => at(now)?.stands === 'held')
    case 'ReviveGathering': {
      const again =
        before.stands === 'held'
          ? ({ type: 'SayGatheringHeld', planned } as const)
          : ({ type: 'CancelGathering', planned, why: opened?.why ?? '' } as const)
      return back(title, [again], (now) => ['planned', 'made'].includes(at(now)?.stands ?? ''))
    }
    case 'SetReplyBy': {
      const { type, replyBy, reminders } = command
      if (opened === null) return null
      const was = { type, planned, replyBy: opened.replyBy, reminders: [...opened.reminders] }
      return back(title, [was], (now) => has(at(now)?.opened ?? undefined, { replyBy, reminders }))
    }
    case 'WriteInvitation': {
      const { type, language, subject, text } = command
      const was = opened?.texts[language]
      return was
        ? back(title, [{ type, planned, language, subject: was.subject, text: was.text }], (now) =>
            has(at(now)?.opened?.texts[language], { subject, text }),
          )
        : null
    }
    default:
      return null
  }
}

function asPlanned({ id, kind, title, from, to, place, municipalities }: PlannedBrief): ProgrammeCommand {
  // One of a single day is said with its first alone.
  const until = to === from ? null : to
  const told = { kind, title, from, to: until, place, municipalities: [...municipalities] }
  return { type: 'RevisePlannedGathering', planned: id, ...told }
}

function restBack(view: View, command: ProgrammeCommand): Back | null {
  switch (command.type) {
    case 'AddMunicipalities': {
      const ids = command.municipalities.map(({ id }) => id)
      if (ids.length > MOST_AT_ONCE) return null
      const commands = ids.map((municipality) => ({ type: 'RemoveMunicipality', municipality }) as const)
      const name = command.municipalities.map((each) => each.name).join(', ')
      return back(name, commands, (now) =>
        ids.every((id) => now.municipalities.some((each) => each.id === id)),
      )
    }
    case 'ReviseMunicipality':
    case 'WithdrawMunicipality':
    case 'TakeMunicipalityBack':
    case 'RemoveMunicipality':
      return municipalityBack(view, command)
    case 'SetPromiseStatus':
    case 'WritePromise':
      return promiseBack(view, command)
    default:
      return null
  }
}

type OfMunicipality = Extract<
  ProgrammeCommand,
  {
    type: 'ReviseMunicipality' | 'WithdrawMunicipality' | 'TakeMunicipalityBack' | 'RemoveMunicipality'
  }
>
function municipalityBack(view: View, command: OfMunicipality): Back | null {
  const { municipality } = command
  const at = (now: View) => now.municipalities.find(({ id }) => id === municipality)
  const before = at(view)
  if (!before) return null
  const { name } = before
  switch (command.type) {
    case 'WithdrawMunicipality':
      return back(name, [{ type: 'TakeMunicipalityBack', municipality }], (now) => at(now)?.left === true)
    case 'TakeMunicipalityBack':
      return back(name, [{ type: 'WithdrawMunicipality', municipality }], (now) => at(now)?.left === false)
    case 'ReviseMunicipality': {
      const { type, municipality: _, ...said } = command
      // A county is known by any of its names, and said again it is the same.
      const { county: __, ...rest } = said
      return back(said.name, [{ type, municipality, ...factsOf(before) }], (now) => has(at(now), rest))
    }
    case 'RemoveMunicipality': {
      const asked = view.gatherings.filter((each) => each.municipalities.includes(municipality))
      return back(
        name,
        [
          { type: 'AddMunicipalities', municipalities: [{ id: municipality, ...factsOf(before) }] },
          ...asked.filter(({ stands }) => stands !== 'cancelled').map(asPlanned),
        ],
        (now) => at(now) === undefined,
      )
    }
  }
}

function factsOf({ name, county, role, address, language, sectors }: MunicipalityPart) {
  return { name, county, role, address, language, sectors: [...sectors] }
}

type OfPromise = Extract<ProgrammeCommand, { type: 'SetPromiseStatus' | 'WritePromise' }>
/** What was said is said over again: the plan keeps all of it. */
function promiseBack(view: View, command: OfPromise): Back | null {
  const at = (now: View) => now.promises.find(({ id }) => id === command.promise)
  const before = at(view)
  if (!before) return null
  if (command.type === 'SetPromiseStatus') {
    const { type, promise, base: _, ...said } = command
    const { status, why, learned } = before
    return back(before.what, [{ type, promise, base: said, status, why, learned }], (now) =>
      has(at(now), said),
    )
  }
  const { type, promise, municipality, base: _, ...said } = command
  const { what, who, by, how } = before
  return back(said.what, [{ type, promise, municipality, base: said, what, who, by, how }], (now) =>
    has(at(now), said),
  )
}
