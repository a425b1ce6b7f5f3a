import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Programme, ProgrammeCommand } from '#shared/programme/programme.ts'
import type {
  ProgrammeLinks,
  ProgrammeLinksMessage,
  ProgrammeLookAnswer,
  ProgrammeOutcome,
} from '#shared/protocol/programme.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import {
  type LookedOf,
  lookKey,
  type ProgrammeLook,
  type ProgrammeLooked,
} from '#shared/views/programme-looked.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { TODAY } from './programme.ts'

type Is = {
  readonly by?: ProgrammeActor
  readonly offline?: boolean
  readonly code?: RefusalCode
  readonly send?: (command: ProgrammeCommand) => Promise<ProgrammeOutcome>
  readonly links?: (message: ProgrammeLinksMessage) => Promise<ProgrammeLinks>
  /** What is there is looked at, where nothing else is said. */
  readonly look?: (message: ProgrammeLook) => Promise<ProgrammeLookAnswer>
}
const never = () => new Promise<never>(() => undefined)

/** A line with nobody at the other end. Without a programme the view is still on its way. */
export function madeUpProgrammeLine(
  programme: Programme | null,
  { by = { role: 'owner' }, offline = false, code, send = never, links = never, look }: Is = {},
): ProgrammeLine {
  const view = programme && programmeViewFor(programme, by, TODAY)
  const opened: Record<string, ProgrammeLooked | null> = {}
  const lookAt = (asked: ProgrammeLook) => programme && programmeLook(programme, by, asked, TODAY)
  const there = async (asked: ProgrammeLook): Promise<ProgrammeLookAnswer> => {
    const looked = lookAt(asked)
    return looked ? { ok: true, looked } : { ok: false, code: 'not-allowed' }
  }
  return {
    status: () => (code ? 'refused' : offline ? 'offline' : 'online'),
    offlineSince: () => (offline ? TODAY : null),
    refusal: () => (code ? { code } : null),
    now: () => TODAY,
    offset: () => 0,
    retry: () => undefined,
    view: () => view,
    send,
    post: (_id, command) => send(command),
    links,
    look: look ?? there,
    opened: () => opened,
    createLook: <Look extends ProgrammeLook>(asked: () => Look) => {
      return () => {
        const key = lookKey(asked())
        if (!Object.hasOwn(opened, key)) opened[key] = lookAt(asked())
        return opened[key] as LookedOf<Look> | null
      }
    },
  }
}
