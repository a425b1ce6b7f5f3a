import type { Attacked, Evidence, Secret } from './attacked.ts'

/** How many answers one way of guessing has tied to whoever gave them. */
export type Finding = { readonly how: string; readonly hits: number; readonly of: number }
/** What has come to be there between two moments: as few may they be as nobody can be told among. */
export type Difference = { readonly people: number; readonly answers: number }

/** A guess over fewer answers than this says nothing: one lucky hit in thirty is chance. */
const LEAST = 200

/**
 * Whoever has every file, knows who came when and how all this works. Puts people in every order there is a trace of, and answers in
 * every order of each file, and ties the first to the first; and looks for who stands beside an answer. People have numbers here.
 */
export function attack(all: Attacked): readonly Finding[] {
  const files = [...whole(all.files)].map(([name, text]) => ({ name, text }))
  const journal = files.find(({ name }) => name.endsWith('.jsonl'))?.text ?? ''
  const questions = [...new Set(all.secrets.map(({ question }) => question))]
  const traces = new Map(questions.map((question) => [question, tracesOf(all, journal, question)]))
  const told: Finding[] = []
  for (const file of files) {
    const guesses = new Map<string, { hits: number; of: number }>()
    const add = (how: string, guessed: readonly (readonly [Secret, number | undefined])[]) => {
      const sum = guesses.get(how) ?? { hits: 0, of: 0 }
      sum.hits += guessed.filter(([secret, person]) => secret.person === person).length
      sum.of += guessed.length
      guesses.set(how, sum)
    }
    const places = placesIn(file.text)
    const there = all.secrets.filter(({ token }) => places.has(token))
    if (there.length < LEAST) continue
    for (const question of questions) {
      const found = there.filter((each) => each.question === question)
      for (const [by, answers] of ordersOf(found, places, file.text.length))
        for (const [who, people] of traces.get(question) ?? [])
          for (const [way, line] of [
            ['', people],
            [', backwards', people.toReversed()],
          ] as const)
            add(
              `${by} ~ ${who}${way}`,
              answers.map((secret, rank) => [secret, line[rank]] as const),
            )
    }
    for (const [where, beside] of besides(all, places))
      add(
        where,
        there.map((secret) => [secret, beside(places.get(secret.token)?.[0] ?? 0)] as const),
      )
    for (const [how, { hits, of }] of guesses)
      if (of >= LEAST) told.push({ how: `${file.name}: ${how}`, hits, of })
  }
  return told
}

/** Parts of one file are read as one. */
function whole(files: readonly Evidence[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { name, text } of files) texts.set(name, `${texts.get(name) ?? ''}\n${text}`)
  return texts
}

type Order<Of> = readonly (readonly [by: string, of: readonly Of[]])[]

/** Answers by where they stand, how long they are, and how much stands after each before the next. Of two alike the alphabet says. */
function ordersOf(unsorted: readonly Secret[], places: Places, end: number): Order<Secret> {
  const found = byKey(unsorted, ({ token }) => token)
  const at = new Map(found.map((each) => [each, places.get(each.token)?.[0] ?? 0]))
  const last = new Map(found.map((each) => [each, places.get(each.token)?.at(-1) ?? 0]))
  const placed = byKey(found, (each) => at.get(each) ?? 0)
  const room = new Map(
    placed.map((each, nth) => {
      const next = placed[nth + 1]
      return [each, (next ? (at.get(next) ?? 0) : end) - (at.get(each) ?? 0) - each.token.length]
    }),
  )
  return [
    ['place', placed],
    ['last place', byKey(found, (each) => last.get(each) ?? 0)],
    ['length', byKey(found, (each) => each.token.length)],
    ['room after', byKey(found, (each) => room.get(each) ?? 0)],
  ]
}

/** People by all that is known of them, and by what the journal has of this question. */
export function tracesOf({ people }: Attacked, journal: string, question: string): Order<number> {
  const numbers = people.map((_, person) => person)
  const of = (key: (person: number) => string | number) => byKey(numbers, key)
  const numberOf = new Map(people.map(({ id }, person) => [id, person]))
  const { answered, seals } = recordsOf(journal, question.split(' ')[0] ?? '')
  const named = answered.flatMap((id) => numberOf.get(id) ?? [])
  const turn = new Map(named.map((person, nth) => [person, nth]))
  const seal = (person: number) => seals[turn.get(person) ?? -1] ?? ''
  return [
    ['coming', numbers],
    ['name', of((person) => people[person]?.name ?? '')],
    ['id', of((person) => people[person]?.id ?? '')],
    ['device', of((person) => people[person]?.device ?? '')],
    ['length of name', of((person) => people[person]?.name.length ?? 0)],
    ['municipality', of((person) => people[person]?.home ?? '')],
    ['answering', named],
    ['seal', byKey(named, seal)],
    ['size of seal', byKey(named, (person) => seal(person).length)],
  ]
}

/** Who is recorded to have answered, one after the other, and what was sealed next to each of those records. */
function recordsOf(journal: string, activity: string) {
  const lines = journal.split('\n').filter((line) => line.includes(`"activity":"${activity}"`))
  const answered = lines.flatMap(
    (line) => /"v1\.Person(?:Answered|SentForm)".*"person":"([^"]+)"/.exec(line)?.[1] ?? [],
  )
  const seals = lines.flatMap((line) => /"sealed":"([^"]+)"/.exec(line)?.[1] ?? [])
  return { answered, seals }
}

/** Whose name, id or device stands nearest, before or after. */
function besides({ people }: Attacked, all: Places) {
  return (['id', 'name', 'device'] as const).flatMap((of) => {
    const places = people
      .flatMap((each, person) => (all.get(each[of]) ?? []).map((at) => ({ at, person })))
      .toSorted((one, other) => one.at - other.at)
    const from = (at: number) => {
      let [low, high] = [0, places.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((places[middle]?.at ?? 0) < at) low = middle + 1
        else high = middle
      }
      return low
    }
    return [
      [`${of} before`, (at: number) => places[from(at) - 1]?.person] as const,
      [`${of} after`, (at: number) => places[from(at)]?.person] as const,
    ]
  })
}

type Places = ReadonlyMap<string, readonly number[]>

/** Where every word stands: answers, names and ids are words here. */
function placesIn(text: string): Places {
  const places = new Map<string, number[]>()
  for (const { 0: word, index } of text.matchAll(/[\w-]+/g)) {
    const there = places.get(word)
    if (there) there.push(index)
    else places.set(word, [index])
  }
  return places
}

function byKey<Each>(list: readonly Each[], key: (each: Each) => string | number): readonly Each[] {
  const keyed = list.map((each) => ({ each, key: key(each) }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each)
}

/** Each time answers have come to light: how many, and how many have answered since the last time. */
export function differences({ moments, secrets }: Attacked): readonly Difference[] {
  const told: Difference[] = []
  let known = new Set<Secret>()
  let counted = new Set<string>()
  for (const { answered, files } of moments) {
    const read = files.map(({ text }) => placesIn(text))
    const fresh = secrets.filter((each) => !known.has(each) && read.some((places) => places.has(each.token)))
    if (fresh.length === 0) continue
    told.push({ people: answered.filter((each) => !counted.has(each)).length, answers: fresh.length })
    known = new Set([...known, ...fresh])
    counted = new Set([...counted, ...answered])
  }
  return told
}
