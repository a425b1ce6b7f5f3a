import type { Sender } from '#client/connection/create-outbox.ts'
import type { Entry, Sendable } from '#client/connection/outbox.ts'
import { keep } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { doorView } from '#shared/views/door.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { ownView } from '#shared/views/own.ts'
import { at, person as personIn } from './gathering.ts'
import { type Line, madeUpLine } from './line.ts'

export type PhoneSample = Line & {
  /** Whose phone, by place on the list. */
  readonly nth?: number
  readonly entries?: readonly Entry[]
  readonly trouble?: ReturnType<Sender['trouble']>
  readonly durable?: boolean
  /** By activity (or `name`, `title`): what is being written. */
  readonly drafts?: Readonly<Record<string, string>>
}

let made = 0

/** Join codes that no server gives out three times over, so that the drafts of a sheet can be told apart and swept away. */
const CODE = 'ZZZ'
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

function nextCode(): string {
  const nth = ++made
  const digits = [nth / SIGNS.length ** 2, nth / SIGNS.length, nth]
  return CODE + digits.map((digit) => SIGNS[Math.floor(digit) % SIGNS.length]).join('')
}

/** What an earlier visit to the sheet left behind. */
export function sweepDrafts(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`samling/draft/${CODE}`)) localStorage.removeItem(key)
}

/** Something that waits on the phone. */
export function entry(command: Sendable, refusal: Entry['refusal'] = null): Entry {
  const order = ++made
  return { id: `entry${order}`, command, writtenAt: at(11, 7), order, refusal }
}

/** A phone in somebody's hand, with all that it sees and has written. Each has a code of its own, and so drafts of its own. */
export function samplePhone(gathering: Gathering, sample: PhoneSample = {}): Phone {
  const now: Instant = sample.now ?? at(11, 10)
  const code = nextCode()
  for (const [place, text] of Object.entries(sample.drafts ?? {}))
    keep(`samling/draft/${code}/${place}`, text)
  const id = personIn(gathering, sample.nth ?? 0)
  const person = gathering.people.roster.get(id)
  const nothing = () => undefined
  return {
    code,
    connection: madeUpLine({ ...sample, now }),
    now: () => now,
    views: {
      lobby: lobbyView(gathering),
      door: doorView(gathering, gathering.people.municipalities[0]?.id ?? null),
      hall: hallView(gathering),
      group: groupView(gathering, person?.municipality ?? null),
      own: ownView(gathering, id, (box) => `${id} ${box}`),
    },
    outbox: {
      entries: () => sample.entries ?? [],
      sending: () => null,
      slow: () => false,
      saved: () => [],
      savedAt: () => null,
      trouble: () => sample.trouble ?? null,
      durable: () => sample.durable ?? true,
      put: nothing,
      discard: nothing,
      again: nothing,
    },
  }
}
