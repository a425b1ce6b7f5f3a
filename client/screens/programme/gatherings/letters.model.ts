import { type Letter, letterTo } from '#shared/programme/letters.ts'
import type {
  LetterPart,
  MunicipalityPart,
  OwnerPlanned,
  ProgrammeOwnerView,
} from '#shared/views/programme-owner.ts'

/** A municipality’s letter about a gathering, as it would be sent now. */
export function letterFor(
  view: Pick<ProgrammeOwnerView, 'title' | 'organiser' | 'contact'>,
  planned: OwnerPlanned,
  municipality: MunicipalityPart,
  asked: { readonly kind: 'invitation' | 'reminder'; readonly link: string },
): Letter {
  const { texts, replyBy, reminders } = planned
  const invitation = { texts, replyBy, reminders, to: {} }
  const { title, organiser, contact } = view
  const source = { title, organiser, contact, invitations: { get: () => invitation } }
  return letterTo(source, planned, municipality, asked)
}

/** A letter as it stands to be sent. */
export type Shown = {
  readonly id: string
  readonly name: string
  readonly kind: 'invitation' | 'reminder'
  readonly link: string
  readonly subject: string
  readonly text: string
  readonly mailto: string
}

/** The municipality’s own link, opened at one invitation. */
export function linkAbout(url: string, planned: string): string {
  const [page = '', secret] = url.split('#', 2)
  return secret === undefined ? url : `${page}?invitation=${encodeURIComponent(planned)}#${secret}`
}

export type ReplyRow = {
  readonly id: string
  readonly municipality: MunicipalityPart
  readonly stands: 'comes' | 'perhaps' | 'not' | 'silent' | 'not-invited'
  readonly people: number | null
  readonly who: string
  readonly note: string
  /** A reminder is due. */
  readonly due: boolean
}

export function standsAs(letter: Pick<LetterPart, 'answer' | 'invitedAt'> | undefined): ReplyRow['stands'] {
  const isInvited = (letter?.invitedAt ?? null) !== null
  return letter?.answer ?? (isInvited ? 'silent' : 'not-invited')
}

/** How each that is asked stands. */
export function replyRows(
  { municipalities }: Pick<ProgrammeOwnerView, 'municipalities'>,
  planned: OwnerPlanned,
): readonly ReplyRow[] {
  const letters = new Map(planned.letters.map((letter) => [letter.municipality, letter]))
  return municipalities.flatMap((municipality): ReplyRow[] => {
    if (!planned.municipalities.includes(municipality.id)) return []
    const letter = letters.get(municipality.id)
    return [
      {
        ...{ id: municipality.id, municipality },
        stands: standsAs(letter),
        ...{ people: letter?.people ?? null, who: letter?.who ?? '', note: letter?.note ?? '' },
        due: planned.due.includes(municipality.id),
      },
    ]
  })
}
