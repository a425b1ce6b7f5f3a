import { periodText, valueText } from '#shared/figures/text.ts'
import { drawn as drawnEn } from '#shared/figures/words/en.ts'
import { type DrawnWords, drawn as drawnNb } from '#shared/figures/words/nb.ts'
import { drawn as drawnNn } from '#shared/figures/words/nn.ts'
import { AIM_FIELDS } from '#shared/programme/aims.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import type { ProgrammeMunicipalityView } from '#shared/views/programme-municipality.ts'
import type { PromiseHistory } from '#shared/views/programme-plan.ts'
import { words as en } from './words/plan-en.ts'
import { words as nb, type PlanWords } from './words/plan-nb.ts'
import { words as nn } from './words/plan-nn.ts'

/** A municipality's binding plan as it is printed and signed: texts in its language, ready to be set. */
export type PlanDocument = {
  readonly language: Language
  readonly title: string
  readonly under: string
  readonly made: string
  readonly goals: { readonly heading: string; readonly lines: readonly string[] } | null
  /** What the municipality wants, what was asked beside what it says; null where it has said nothing. */
  readonly aims: { readonly heading: string; readonly lines: readonly AimLine[] } | null
  readonly figures: { readonly heading: string; readonly lines: readonly FigureLine[] } | null
  readonly promises: {
    readonly heading: string
    /** Said where there are none. */
    readonly empty: string | null
    readonly columns: readonly [what: string, who: string, by: string, how: string, stands: string]
    readonly rows: readonly PlanRow[]
  }
  readonly signatures: {
    readonly heading: string
    readonly binds: string
    readonly columns: readonly [place: string, date: string, name: string]
    /** One line to sign on for each. */
    readonly whose: readonly string[]
  }
}
export type AimLine = { readonly label: string; readonly text: string }
export type FigureLine = { readonly title: string; readonly texts: readonly string[] }
export type PlanRow = {
  readonly id: string
  readonly what: string
  /** Where it was promised, and that its date was moved. */
  readonly under: readonly string[]
  readonly who: string
  readonly by: string
  readonly how: string
  readonly stands: string
  /** How long over its date, why, what was learned. */
  readonly said: readonly string[]
}

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { nb, nn, en }
const DRAWN: Readonly<Record<Language, DrawnWords>> = { nb: drawnNb, nn: drawnNn, en: drawnEn }
const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** From what the municipality itself sees, so that nothing of any other can be in it; null for one that is not there. */
export function planDocument(view: ProgrammeMunicipalityView): PlanDocument | null {
  const { municipality, title, organiser, goals, promises, today } = view
  if (municipality === null) return null
  const { language, name } = municipality
  const words = PLAN_WORDS[language]
  const figures = view.indicators
    .map((each) => figureLine(each, words, language))
    .filter(({ texts }) => texts.length > 0)
  const aims = aimLines(view.aims, words)
  const [place, date, signature] = words.lines
  return {
    language,
    title: words.title(name),
    under: words.partOf(title, organiser),
    made: words.made(dayIn(language, today)),
    goals: goals.length === 0 ? null : { heading: words.goals, lines: goals },
    aims: aims.length === 0 ? null : { heading: words.aims, lines: aims },
    figures: figures.length === 0 ? null : { heading: words.figures, lines: figures },
    promises: {
      heading: words.promises,
      empty: promises.length === 0 ? words.noPromises : null,
      columns: [words.what, words.who, words.by, words.how, words.stands],
      rows: inTime(promises).map((promise) => rowOf(promise, words, language)),
    },
    signatures: {
      heading: words.signatures,
      binds: words.binds,
      columns: [place, date, signature],
      whose: [...words.signed, ...(organiser === '' ? [] : [words.signedFor(organiser)])],
    },
  }
}

function inTime(promises: readonly PromiseHistory[]): readonly PromiseHistory[] {
  return promises.toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0))
}

function rowOf(promise: PromiseHistory, words: PlanWords, language: Language): PlanRow {
  const { id, what, who, by, how, status, over, why, learned, gathering, before } = promise
  const moved = before.findLast((wording) => wording.by !== by)
  return {
    ...{ id, what, who, by: dayIn(language, by), how },
    under: [
      ...(gathering ? [words.from(gathering.title)] : []),
      ...(moved ? [words.moved(dayIn(language, moved.by))] : []),
    ],
    stands: words.statuses[status],
    said: [
      ...(over === null ? [] : [words.over(over)]),
      ...(why === '' ? [] : [words.why(why)]),
      ...(learned === '' ? [] : [words.learned(learned)]),
    ],
  }
}

function aimLines(aims: ProgrammeMunicipalityView['aims'], words: PlanWords): readonly AimLine[] {
  return AIM_FIELDS.flatMap((field) =>
    // Whether they are bold enough was asked while they were made; what is signed is the goals.
    field === 'bold' || aims[field] === '' ? [] : [{ label: words.aim[field], text: aims[field] }],
  )
}

type Indicator = ProgrammeMunicipalityView['indicators'][number]

function figureLine(
  { title, unit, decimals, by, own, whole, target }: Indicator,
  words: PlanWords,
  language: Language,
): FigureLine {
  const drawn = DRAWN[language]
  const text = (value: number) => valueText(value, { decimals, unit }, drawn)
  const latest = own?.latest ?? whole?.latest ?? null
  return {
    title,
    texts: [
      ...(latest ? [words.latest(text(latest.value), periodText(latest.period, by, drawn))] : []),
      ...(target ? [words.target(text(target.value), target.when)] : []),
    ],
  }
}

/** `1. mars 2017` */
function dayIn(language: Language, date: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}T12:00:00Z`))
}
