import { NAME_OF_60, THIRTY_ONE, TITLE_OF_120 } from '#client/screens/sheet/samples/texts.ts'
import type { Stage } from '#tests/e2e/stage.ts'

const PEOPLE = 300
const clock = (minute: number) => `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`

/** What begins as it did goes on to 120 signs, so that a walk finds it all the same. */
function to120(title: string): string {
  return `${title}: ${TITLE_OF_120}`.slice(0, 120)
}

/** More of everything than any gathering has had: 31 municipalities, 300 people, names of 60 signs, titles of 120. */
export async function fillUp({ crew }: Stage): Promise<void> {
  const { arrivals, agenda, people, activities } = await crew.view()
  const known = arrivals.municipalities.map(({ id, name }) => ({ id, name }))
  const more = THIRTY_ONE.filter((name) => !known.some((each) => each.name === name))
  const municipalities = [...known, ...more.map((name, nth) => ({ id: `more${nth}`, name }))]
  const days = agenda.days.map((day) => ({
    ...day,
    items: day.items.map((item) => ({
      ...item,
      title: to120(item.title),
      speakers: item.speakers.map(() => NAME_OF_60),
      details: [...item.details],
    })),
  }))
  const source = days
    .flatMap(({ label, items }) => [
      label,
      ...items.map(({ start, title }) => `${clock(start)} ${title}`),
      '',
    ])
    .join('\n')
  await crew.act(
    { type: 'NameGathering', title: to120('Nærvær på timeplanen'), place: to120('Hotellet ved vannet') },
    { type: 'NameMunicipalities', municipalities },
    {
      type: 'ExpectPeople',
      people: Array.from({ length: PEOPLE - people.length }, (_, nth) => ({
        name: `${nth} ${NAME_OF_60}`.slice(0, 60),
        municipality: municipalities[nth % municipalities.length]?.id ?? null,
        title: NAME_OF_60,
        duties: [],
      })),
    },
    { type: 'ReviseAgenda', base: agenda.revision, title: agenda.title, source, days },
  )
  for (const each of activities) {
    if (each.kind === 'conversation') {
      const steps = each.steps.map(({ skipped: _, ...step }) => ({ ...step, prompt: to120(step.prompt) }))
      await crew.act({ type: 'ReviseConversation', activity: each.id, steps })
      continue
    }
    if (each.kind !== 'poll') continue
    const { question, id, anonymous } = each
    const text = to120(question.text)
    const longer =
      question.type === 'choice' || question.type === 'choices'
        ? {
            ...question,
            text,
            choices: question.choices.map((choice) => ({ ...choice, text: to120(choice.text) })),
          }
        : question.type === 'scale'
          ? { ...question, text, low: NAME_OF_60, high: NAME_OF_60 }
          : { ...question, text }
    await crew.act({ type: 'RevisePoll', activity: id, question: longer, anonymous })
  }
  const expected = (await crew.view()).people.filter(({ name }) => name.endsWith(NAME_OF_60.slice(0, 50)))
  for (const [nth, { id }] of expected.entries())
    if (nth % 2 === 0) await crew.act({ type: 'MarkArrived', person: id })
}
