import type { IsoDate } from '#shared/kernel/instant.ts'
import { type Invitation, type InvitationText, nobodyInvited } from './invitations.ts'
import { LETTER_WORDS } from './letter-words.ts'
import type { Language, Municipality } from './municipalities.ts'
import type { Planned } from './planned.ts'
import type { Programme } from './programme.ts'

/** What may stand in braces in a letter, in any of the languages. */
const PLACEHOLDERS = {
  municipality: ['kommune', 'municipality'],
  gathering: ['samling', 'gathering'],
  date: ['dato', 'date'],
  place: ['sted', 'stad', 'place'],
  link: ['lenke', 'lenkje', 'link'],
  reply: ['svarfrist', 'frist', 'deadline'],
  programme: ['program', 'programme'],
  organiser: ['arrangør', 'organiser'],
  contact: ['kontakt', 'contact'],
} as const
type Placeholder = keyof typeof PLACEHOLDERS
export type LetterValues = Readonly<Record<Placeholder, string>>

const BRACED = /\{([^{}\n]{1,40})\}/g

function placeholderIn(word: string): Placeholder | null {
  const name = word.trim().toLocaleLowerCase('nb')
  const all = Object.entries(PLACEHOLDERS) as [Placeholder, readonly string[]][]
  return all.find(([, names]) => names.includes(name))?.[0] ?? null
}

/** The first in braces that means nothing here, as it was typed. */
export function unknownPlaceholder(text: string): string | null {
  for (const [whole, word = ''] of text.matchAll(BRACED)) if (placeholderIn(word) === null) return whole
  return null
}

/** With everything put in. A line about something there is nothing to say of, such as a last day nobody has set, is left out. */
export function filledIn(text: string, values: LetterValues): string {
  const lines = text.split('\n').flatMap((line) => {
    const isSaid = [...line.matchAll(BRACED)].every(([, word = '']) => {
      const name = placeholderIn(word)
      return name === null || values[name] !== ''
    })
    return isSaid ? [line] : []
  })
  const whole = lines.join('\n').replace(/\n{3,}/g, '\n\n')
  return whole
    .replace(BRACED, (braced, word: string) => {
      const name = placeholderIn(word)
      return name === null ? braced : values[name]
    })
    .trim()
}

export type Letter = {
  readonly language: Language
  readonly subject: string
  readonly text: string
  /** Opens a letter in the sender’s own mail; without an address it has no one to go to yet. */
  readonly mailto: string
}

/** What a letter is made of, as it stands on the server or as the owner’s page has it. */
type Source = Pick<Programme, 'title' | 'organiser' | 'contact'> & {
  readonly invitations: { readonly get: (planned: string) => Invitation | undefined }
}
type About = Pick<Planned, 'id' | 'title' | 'from' | 'to' | 'place'>
type Reader = Pick<Municipality, 'name' | 'language' | 'address'>

/** The letter of one municipality in its language: as the owner wrote it, else the ready one. */
export function letterTo(
  programme: Source,
  planned: About,
  municipality: Reader,
  { kind, link }: { readonly kind: 'invitation' | 'reminder'; readonly link: string },
): Letter {
  const { language, address } = municipality
  const invitation = programme.invitations.get(planned.id) ?? nobodyInvited
  const { subject, text } = textIn(invitation, language, kind)
  const values = valuesOf(programme, planned, municipality, invitation, link)
  const letter = { language, subject: filledIn(subject, values), text: filledIn(text, values) }
  return { ...letter, mailto: mailtoOf(address, letter) }
}

export function textIn(
  { texts }: Invitation,
  language: Language,
  kind: 'invitation' | 'reminder',
): InvitationText {
  const ready = LETTER_WORDS[language]
  return kind === 'reminder' ? ready.reminder : (texts[language] ?? ready.invitation)
}

function valuesOf(
  programme: Source,
  planned: About,
  { name, language }: Reader,
  { replyBy }: Invitation,
  link: string,
): LetterValues {
  const { noDate, noPlace } = LETTER_WORDS[language]
  return {
    municipality: name,
    gathering: planned.title,
    date: planned.from === null ? noDate : datesIn(language, planned.from, planned.to ?? planned.from),
    place: planned.place || noPlace,
    link,
    reply: replyBy === null ? '' : datesIn(language, replyBy, replyBy),
    programme: programme.title,
    organiser: programme.organiser,
    contact: programme.contact,
  }
}

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** `tirsdag 27. september 2016`, and both days of one that lasts. */
export function datesIn(language: Language, from: IsoDate, to: IsoDate): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...(from === to ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const [first, last] = [from, to].map((date) => new Date(`${date}T12:00:00Z`))
  return from === to ? format.format(first) : format.formatRange(first ?? 0, last ?? 0)
}

/** A body has its line ends as mail has them. */
function mailtoOf(address: string, { subject, text }: InvitationText): string {
  const body = encodeURIComponent(text.replace(/\n/g, '\r\n'))
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${body}`
}
