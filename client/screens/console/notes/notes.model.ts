import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Extras, Goals, Practical } from '#shared/showing/showing.ts'
import { SHOWING_LIMITS } from '#shared/showing/showing.ts'

type Command<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>

export type NotesProblem = 'badLink' | 'tooManyLines' | 'tooManyLinks'

const linesOf = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export type GoalsDraft = { readonly heading: string; readonly text: string }
export type PracticalDraft = {
  readonly name: string
  readonly password: string
  readonly hidden: boolean
  readonly contact: string
  /** “Lunsj: Restauranten”, one per line. */
  readonly text: string
}
export type ExtrasDraft = {
  readonly note: string
  readonly text: string
  /** “Film https://…”, one per line. */
  readonly links: string
  readonly slides: boolean
}

export function goalsDraft({ heading, goals }: Goals): GoalsDraft {
  return { heading, text: goals.join('\n') }
}

export function practicalDraft({ wifi, contact, lines }: Practical): PracticalDraft {
  return {
    name: wifi?.name ?? '',
    password: wifi?.password ?? '',
    hidden: wifi?.hidden ?? false,
    contact,
    text: lines.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)).join('\n'),
  }
}

export function extrasDraft({ note, text, links, slides }: Extras): ExtrasDraft {
  return { note, text, links: links.map(({ label, url }) => `${label} ${url}`.trim()).join('\n'), slides }
}

export function goalsCommand(draft: GoalsDraft): Command<'SetGoals'> | NotesProblem {
  const goals = linesOf(draft.text)
  if (goals.length > SHOWING_LIMITS.goals) return 'tooManyLines'
  return { type: 'SetGoals', heading: draft.heading, goals }
}

export function practicalCommand(draft: PracticalDraft): Command<'SetPractical'> | NotesProblem {
  const lines = linesOf(draft.text).map((line) => {
    // The first colon parts label from text, but not the one in 12:00.
    const [, label = '', text = ''] = /^([^:]*?):(?!\d)\s*(.*)$/.exec(line) ?? ['', '', line]
    return { label, text }
  })
  if (lines.length > SHOWING_LIMITS.lines) return 'tooManyLines'
  const { name, password, hidden, contact } = draft
  return {
    type: 'SetPractical',
    wifi: name.trim() === '' ? null : { name, password, hidden },
    contact,
    lines,
  }
}

export function extrasCommand(item: string, draft: ExtrasDraft): Command<'SetExtras'> | NotesProblem {
  const links = linesOf(draft.links).map((line) => {
    const [, label = '', address = ''] = /^(.*?)\s*(\S+)$/.exec(line) ?? []
    return { label, url: addressOf(address) }
  })
  if (links.some(({ url }) => url === null)) return 'badLink'
  if (links.length > SHOWING_LIMITS.links) return 'tooManyLinks'
  const { note, text, slides } = draft
  return {
    type: 'SetExtras',
    item,
    note,
    text,
    links: links.flatMap(({ label, url }) => (url === null ? [] : [{ label, url }])),
    slides,
  }
}

/** `youtube.com/x` is meant as a page; what is neither that nor a whole address is none. */
function addressOf(text: string): string | null {
  if (/^https?:\/\/[^\s/]+/i.test(text)) return text
  if (/^[a-z][a-z+.-]*:/i.test(text)) return null
  return /^[^\s/]+\.[a-zæøå]{2,}(\/\S*)?$/i.test(text) ? `https://${text}` : null
}
