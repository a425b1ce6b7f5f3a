import { NOTICE_LANGUAGES, type Notice, type NoticeLanguage } from './notice.ts'

/** What somebody is told before they say whether research may use what they gave. */
export type ResearchFacts = {
  /** Who is responsible for the research. */
  readonly responsible: string
  /** What it is to find out. */
  readonly purpose: string
  /** Whom to ask there. */
  readonly contact: string
}

const TOLD: Readonly<Record<NoticeLanguage, (facts: ResearchFacts) => readonly string[]>> = {
  nb: ({ responsible, purpose, contact }) => [
    `${responsible} forsker på ${purpose}.`,
    'De får svar og tekster fra dem som har sagt ja, uten navn.',
    'Du kan si nei igjen når du vil.',
    ...(contact === '' ? [] : [`Spør ${contact}.`]),
  ],
  nn: ({ responsible, purpose, contact }) => [
    `${responsible} forskar på ${purpose}.`,
    'Dei får svar og tekstar frå dei som har sagt ja, utan namn.',
    'Du kan seie nei igjen når du vil.',
    ...(contact === '' ? [] : [`Spør ${contact}.`]),
  ],
  en: ({ responsible, purpose, contact }) => [
    `${responsible} studies ${purpose}.`,
    'They get answers and texts from those who have said yes, without names.',
    'You can say no again at any time.',
    ...(contact === '' ? [] : [`Ask ${contact}.`]),
  ],
}

export function researchNoticeIn(language: NoticeLanguage, facts: ResearchFacts): string {
  return TOLD[language](facts).join(' ')
}

/** Null where nobody has said what the research is for. */
export function researchNotice(facts: ResearchFacts): Notice | null {
  if (facts.responsible === '' || facts.purpose === '') return null
  const [nb, nn, en] = NOTICE_LANGUAGES.map((language) => researchNoticeIn(language, facts))
  return { nb: nb ?? '', nn: nn ?? '', en: en ?? '' }
}
