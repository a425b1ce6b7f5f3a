import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Chosen } from './selection.ts'
import { MISSING_VALUES, type Rows, type Table } from './table.ts'
import { ANSWERED, codesOf } from './value.ts'
import { ACTIVITY, GATHERING, number, text } from './variables.ts'

const IN_NB = { nb: 'På bokmål', en: 'In Norwegian' }
const IN_EN = { nb: 'På engelsk', en: 'In English' }

/** What every column of every file holds, and what every code means, the missing ones too. No counts: totals tell on small cells. */
export function codebookTable(tables: readonly Table[]): Table {
  return {
    id: 'codebook',
    name: { nb: 'Kodebok', en: 'Codebook' },
    variables: [
      text('file', 'Fil', 'File', { nb: 'Uten endelse; *: i alle', en: 'Without ending; *: in all' }),
      text('variable', 'Variabel', 'Variable', { nb: 'Kolonnens navn', en: 'Name of the column' }),
      text('value', 'Verdi', 'Value', {
        nb: 'Tom for variabelen selv: -8',
        en: 'Of the variable itself: -8',
      }),
      text('kind', 'Type', 'Kind', { nb: 'text, number, time', en: 'text, number, time' }),
      text('label_nb', 'Navn', 'Label, Norwegian', IN_NB),
      text('label_en', 'Navn, engelsk', 'Label', IN_EN),
      text('meaning_nb', 'Betydning', 'Meaning, Norwegian', IN_NB),
      text('meaning_en', 'Betydning, engelsk', 'Meaning', IN_EN),
    ],
    *rows() {
      for (const { id: file, variables } of tables)
        for (const { id, kind, label, meaning, values = [] } of variables) {
          yield [file, id, '-8', kind, label.nb, label.en, meaning.nb, meaning.en]
          for (const [code, told] of values) yield [file, id, code, kind, told.nb, told.en, '-8', '-8']
        }
      for (const [code, told] of MISSING_VALUES) yield ['*', '*', code, 'text', told.nb, told.en, '-8', '-8']
    },
  }
}

/** What was asked in each activity, and what each code of an answer means there; of what is not in answers too few have answered. */
export function valuesTable(chosen: readonly Chosen[], steps: Iterable<Rows>): Table {
  return {
    id: 'values',
    name: { nb: 'Spørsmål og koder', en: 'Questions and codes' },
    variables: [
      GATHERING,
      ACTIVITY,
      number('prompt', 'Spørsmål', 'Question', { nb: 'Som i answers', en: 'As in answers' }),
      text('type', 'Type', 'Type', { nb: 'Slags spørsmål', en: 'Kind of question' }),
      text('code', 'Kode', 'Code', { nb: '-8: spørsmålet selv', en: '-8: the question itself' }),
      text('label', 'Tekst', 'Text', { nb: 'Som det ble spurt', en: 'As it was asked' }),
      text('how', 'Slik svares det', 'How it is answered', { nb: 'På bokmål', en: 'In Norwegian' }),
      text('how_en', 'Slik svares det, engelsk', 'How it is answered', IN_EN),
    ],
    *rows() {
      for (const { asked } of chosen) {
        if (asked.round === 2) continue
        const { gathering, activity, prompt, question } = asked
        const head = [gathering, activity, prompt, question.type]
        const how = ANSWERED[question.type]
        yield [...head, '-8', question.text, how.nb, how.en]
        for (const [code, label] of codesOf(question)) yield [...head, code, label || '-8', '-8', '-8']
      }
      for (const there of steps) yield* there
    },
  }
}

export function stepsIn({ id: gathering, order, activities }: Gathering): Rows {
  return order.flatMap((id) => {
    const talk = activities.get(id)
    if (talk?.kind !== 'conversation' || talk.phase !== 'closed') return []
    return talk.steps.map(({ prompt }, at) => [
      ...[gathering, id, at + 1, 'conversation', '-8', prompt || '-8', '-8', '-8'],
    ])
  })
}
