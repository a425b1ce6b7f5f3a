import type { Backgrounds } from './background.ts'
import type { Written } from './points.ts'
import type { Chosen } from './selection.ts'
import type { Keyed } from './source.ts'
import { type Cell, type InBoth, MISSING, type Table, type Variable } from './table.ts'
import { ACTIVITY, GATHERING, ITEM, number, text, time } from './variables.ts'

/** As much of a keyed hash as tells everybody apart. */
export function pseudonym(keyed: Keyed, purpose: 'person' | 'seat', root: string): string {
  // Led by a letter, so that no program takes one for a number.
  return `${purpose.slice(0, 1)}${keyed(purpose, root).slice(0, 20)}`
}

/** One row for each answer, with where it comes from; nothing of who gave it but the pseudonym, and of what has no name not that. */
export function answersTable(chosen: readonly Chosen[], written: readonly Written[], keyed: Keyed): Table {
  return {
    id: 'answers',
    name: { nb: 'Svar', en: 'Answers' },
    variables: VARIABLES,
    *rows() {
      for (const each of chosen) yield* rowsOf(each, keyed)
      for (const { gathering, day, began, item, activity, step, table } of written) {
        const from = [gathering, day, item ?? MISSING.none, activity, step, step, table, 1]
        yield [MISSING.few, ...from, 'named', began, MISSING.written]
      }
    },
  }
}

function* rowsOf({ asked, level, given, codes }: Chosen, keyed: Keyed): Generator<readonly Cell[]> {
  const { gathering, day, began, activity, item, prompt, round } = asked
  const from = [gathering, day, item ?? MISSING.none, activity, prompt, 0, MISSING.none, round]
  const named = given
    .map(({ root, code }) => [pseudonym(keyed, 'person', root), code] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [person, code] of named) yield [person, ...from, level, began, code]
  for (const code of codes) yield [MISSING.none, ...from, level, began, code]
}

const VARIABLES: readonly Variable[] = [
  text('person', 'Pseudonym', 'Pseudonym', {
    nb: 'Den samme i alle samlinger der vedkommende er kjent igjen; -8 for svar uten navn, -6 for det som er skrevet ved et bord',
    en: 'The same in every gathering where the person was recognised; -8 for answers without a name, -6 for what was written at a table',
  }),
  GATHERING,
  number('day', 'Dag', 'Day', { nb: '0: utenom programmet', en: '0: outside the agenda' }),
  ITEM,
  ACTIVITY,
  number('prompt', 'Spørsmål', 'Question', {
    nb: 'Nummeret i et skjema eller en samtale; 1 ellers',
    en: 'Its number in a form or a conversation; 1 elsewhere',
  }),
  number('step', 'Steg', 'Step', { nb: 'I en samtale; 0 ellers', en: 'In a conversation; 0 elsewhere' }),
  text('table', 'Bord', 'Table', {
    nb: 'Der det er skrevet nok ved bordet til at det kan vises; et spørsmål går til personer, ikke bord',
    en: 'Where enough was written at the table for it to be shown; a question is put to people, not to tables',
  }),
  number('round', 'Runde', 'Round', {
    nb: '1, eller 2 der det samme ble spurt om igjen',
    en: '1, or 2 where the same was asked again',
  }),
  {
    ...text('level', 'Anonymitet', 'Anonymity', {
      nb: 'Om det ble spurt med eller uten navn',
      en: 'Whether it was asked with or without names',
    }),
    values: [
      ['named', { nb: 'Med navn, her med pseudonym', en: 'With names, here a pseudonym' }],
      ['anonymous', { nb: 'Uten navn', en: 'Without names' }],
    ],
  },
  time('began', 'Fasen begynte', 'The phase began', {
    nb: 'Når programposten begynte, aldri når svaret kom; lokal tid',
    en: 'When the item of the agenda began, never when the answer came; local time',
  }),
  text('value', 'Svar', 'Answer', {
    nb: 'Kode; hva den betyr, står i values',
    en: 'Code; what it means stands in values',
  }),
]

const BACKGROUND: InBoth = {
  nb: 'Bare der ingen celle av dette og noe svar er for liten; ellers -6',
  en: 'Only where no cell of this and any answer is too small; otherwise -6',
}

export function peopleTable(chosen: readonly Chosen[], backgrounds: Backgrounds, keyed: Keyed): Table {
  return {
    id: 'people',
    name: { nb: 'Personer', en: 'People' },
    variables: [
      text('person', 'Pseudonym', 'Pseudonym', { nb: 'Som i answers', en: 'As in answers' }),
      text('municipality', 'Kommune', 'Municipality', BACKGROUND),
      text('county', 'Fylke', 'County', BACKGROUND),
      text('role', 'Rolle', 'Role', BACKGROUND),
      {
        ...text('consent', 'Samtykke', 'Consent', {
          nb: 'Hva vedkommende selv har sagt på telefonen sin, i hver samling svarene er fra',
          en: 'What the person has said on their own phone, in each gathering the answers are from',
        }),
        values: [['research', { nb: 'Kan brukes i forskning', en: 'May be used for research' }]],
      },
    ],
    *rows() {
      const roots = [...new Set(chosen.flatMap(({ given }) => given.map(({ root }) => root)))]
      const people = roots.map((root) => ({ person: pseudonym(keyed, 'person', root), root }))
      for (const { person, root } of people.sort((a, b) => (a.person < b.person ? -1 : 1))) {
        const { municipality, county, role } = backgrounds.of(root)
        yield [person, municipality, county, role, 'research']
      }
    },
  }
}

/** What people wrote in their own words, beside the question and nothing else: no pseudonym, no place, no table (P-09). */
export function textsTable(chosen: readonly Chosen[], written: readonly Written[]): Table {
  return {
    id: 'texts',
    name: { nb: 'Egne ord', en: 'Own words' },
    variables: [
      GATHERING,
      ACTIVITY,
      number('prompt', 'Spørsmål', 'Question', { nb: 'Som i answers', en: 'As in answers' }),
      number('round', 'Runde', 'Round', { nb: 'Som i answers', en: 'As in answers' }),
      text('text', 'Tekst', 'Text', {
        nb: 'Som skrevet, i alfabetisk rekkefølge; ikke hvem som skrev, eller hvor',
        en: 'As written, in alphabetical order; neither by whom nor where',
      }),
    ],
    *rows() {
      for (const { asked, texts } of chosen) {
        const { gathering, activity, prompt, round } = asked
        for (const each of texts) yield [gathering, activity, prompt, round, each]
      }
      for (const { gathering, activity, step, text: said } of written)
        yield [gathering, activity, step, 1, said]
    },
  }
}
