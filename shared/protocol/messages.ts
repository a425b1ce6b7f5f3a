import * as v from 'valibot'
import type { Role } from '#shared/gathering/authorise.ts'
import { Id } from '#shared/kernel/ids.ts'
import type { ProgrammeRole } from '#shared/programme/authorise.ts'
import type { CommandOutcome } from './command.ts'
import type { ProgrammeLinks, ProgrammeLookAnswer, ProgrammeOpenReply } from './programme.ts'
import type { RefusalCode } from './refusals.ts'
import type { PatchMessage, ViewMessage } from './views.ts'

/** First message of every connection: who the server takes you for. `session` is a new secret that replaces the link's. */
export type WelcomeMessage = {
  readonly protocol: number
  readonly role: Role | ProgrammeRole
  /** Empty on a programme's line. */
  readonly gathering: string
  readonly person: string | null
  readonly session: string | null
  /** On a programme's line: which it is, for which municipality, and for which of its gatherings, where it is for one. */
  readonly programme?: {
    readonly id: string
    readonly municipality: string | null
    readonly planned: string | null
  }
  /** A phone that is not let in, or not yet: why, in words. Absent: it may say who it is. */
  readonly door?: DoorNote
  /** Leaders only: the paths, with secrets in the fragment, of the links they may pass on. */
  readonly links: { readonly screen: string; readonly observer: string } | null
  /** Changes when the server has started again; views of another run are not continued. */
  readonly run: string
  /** Changes when the gathering has been put back from a copy: what was acknowledged since may be gone. Absent: it never was. */
  readonly epoch?: string
  readonly at: number
  /** Everything that this role sees, whole; patches build on it. */
  readonly views: readonly ViewMessage[]
}
type DoorText = { readonly title: string; readonly text: string }
export type DoorNote = {
  readonly is: 'locked' | 'waiting' | 'turned-away'
  readonly words: { readonly nb: DoorText; readonly nn: DoorText; readonly en: DoorText }
}
/** Last message before the server closes a connection on purpose. */
export type FarewellMessage = { readonly code: RefusalCode | 'restarting' }

export const ResyncMessage = v.strictObject({
  slots: v.pipe(
    v.array(
      v.picklist([
        ...(['lobby', 'door', 'hall', 'group', 'own', 'notes', 'screen', 'leader', 'form'] as const),
        ...(['programme', 'opened'] as const),
      ]),
    ),
    v.maxLength(8),
  ),
})
export type ResyncMessage = v.InferOutput<typeof ResyncMessage>

/** A visitor says where they come from (null: from no municipality), and is shown who is expected from there. */
export const DoorMessage = v.strictObject({ municipality: v.nullable(Id) })

/** A short-lived code that lets a second phone be the same person: asked for on the first phone, or by the leader. */
export const OfferHandover = v.strictObject({ person: v.nullable(v.pipe(v.string(), v.maxLength(40))) })
export const TakeHandover = v.strictObject({ code: v.pipe(v.string(), v.maxLength(20)) })
export type HandoverOffer =
  | { readonly ok: true; readonly code: string; readonly until: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** The main leader's own: who leads along, by which link; and each leader's remote control. Answered with the list as it is then. */
export const LeaderLinksMessage = v.variant('do', [
  v.strictObject({ do: v.literal('list') }),
  v.strictObject({ do: v.literal('add'), id: Id, name: v.pipe(v.string(), v.maxLength(1_000)) }),
  v.strictObject({ do: v.literal('name'), id: Id, name: v.pipe(v.string(), v.maxLength(1_000)) }),
  /** `renew`: new links for hall screens and observers too, which the one who goes has seen. */
  v.strictObject({ do: v.literal('take-back'), id: Id, renew: v.optional(v.boolean()) }),
  /** The link of one's own remote control; for whoever leads. `id` is the new link's, where there is none yet. */
  v.strictObject({ do: v.literal('remote') }),
  v.strictObject({ do: v.literal('make-remote'), id: Id }),
  v.strictObject({ do: v.literal('take-back-remote') }),
  /** The links of the municipalities' forms, for whoever leads; `id` is the municipality's, `name` what it is called. */
  v.strictObject({ do: v.literal('forms') }),
  /** New ones; the old ones are worth nothing from now on. */
  v.strictObject({ do: v.literal('renew-forms') }),
])
export type LeaderLinksMessage = v.InferOutput<typeof LeaderLinksMessage>
export type LeaderLink = {
  readonly id: string
  readonly name: string
  /** The whole address, with the secret in its fragment. */
  readonly url: string
}
export type LeaderLinks =
  | { readonly ok: true; readonly links: readonly LeaderLink[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

export type ToClient = {
  welcome: (message: WelcomeMessage) => void
  view: (message: ViewMessage) => void
  patch: (message: PatchMessage) => void
  farewell: (message: FarewellMessage) => void
}
/** Payloads are `unknown` on purpose: the server parses every one. */
export type ToServer = {
  command: (message: unknown, acknowledge: (outcome: CommandOutcome) => void) => void
  resync: (message: unknown) => void
  door: (message: unknown) => void
  /** Answers with the server's clock, for the client's offset. */
  ping: (acknowledge: (reply: { readonly at: number }) => void) => void
  'offer-handover': (message: unknown, acknowledge: (offer: HandoverOffer) => void) => void
  'take-handover': (message: unknown, acknowledge: (outcome: CommandOutcome) => void) => void
  'leader-links': (message: unknown, acknowledge: (links: LeaderLinks) => void) => void
  'programme-links': (message: unknown, acknowledge: (links: ProgrammeLinks) => void) => void
  'programme-look': (message: unknown, acknowledge: (answer: ProgrammeLookAnswer) => void) => void
  'programme-open': (message: unknown, acknowledge: (reply: ProgrammeOpenReply) => void) => void
}
