import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueData, CatalogueEntry } from '#server/store/catalogue.ts'
import { type Changes, changedBy, putIn } from '#server/store/postgres/catalogue-draft.ts'

const secrets = { leader: 'l', screen: 's', observer: 'o' }
const entry = (id: string): CatalogueEntry => ({
  ...{ id, title: id, code: id, createdAt: 1, closedAt: null, secrets: { ...secrets } },
  leaders: [{ id: 'a', name: 'Leder', secret: 'x', createdAt: 1 }],
})
const session = (gathering: string) => ({ gathering, role: 'leader', createdAt: 1 })
const filled = (): CatalogueData => ({
  version: 1,
  gatherings: { g0: entry('g0'), g1: entry('g1') },
  sessions: { s0: session('g0'), s1: session('g1') },
})

type Step = (data: CatalogueData, id: string) => void
/** As whoever keeps gatherings, programmes, links and sessions writes to it. */
const STEPS: Readonly<Record<string, Step>> = {
  make(data, id) {
    data.gatherings[`g${id}`] = entry(`g${id}`)
  },
  rename(data, id) {
    Object.assign(data.gatherings[`g${id}`] ?? {}, { title: `ny ${id}`, programme: 'p' })
  },
  forget(data, id) {
    delete data.gatherings[`g${id}`]
    for (const [hash, known] of Object.entries(data.sessions))
      if (known.gathering === `g${id}`) delete data.sessions[hash]
    data.erasing = [...(data.erasing ?? []), `g${id}`]
  },
  erased(data, id) {
    const rest = data.erasing?.filter((each) => each !== `g${id}`) ?? []
    if (rest.length > 0) data.erasing = rest
    else delete data.erasing
  },
  renew(data, id) {
    const found = data.gatherings[`g${id}`]
    if (!found) return
    found.secrets = { ...found.secrets, screen: `${id} ny` }
    for (const each of found.leaders ?? []) each.secret = 'ny'
  },
  share(data, id) {
    const found = data.gatherings[`g${id}`]
    if (found) found.leaders = [...(found.leaders ?? []), { id, name: id, secret: id, createdAt: 2 }]
  },
  withdraw(data, id) {
    data.gatherings[`g${id}`]?.leaders?.splice(0, 1)
  },
  plan(data, id) {
    const made = { id: `p${id}`, title: id, createdAt: 1, secrets: { owner: 'e' }, renewed: { '1804': 1 } }
    data.programmes = { ...data.programmes, [`p${id}`]: made }
  },
  again(data, id) {
    const found = data.programmes?.[`p${id}`]
    if (found) found.renewed = { ...found.renewed, '301': (found.renewed?.['301'] ?? 0) + 1 }
  },
  cancel(data, id) {
    if (data.programmes) delete data.programmes[`p${id}`]
  },
  open(data, id) {
    data.sessions[`s${id}`] = session(`g${id}`)
  },
  own(data, id) {
    data.owner ??= id
    data.address = id
  },
  disown(data) {
    delete data.owner
  },
  nothing(data, id) {
    expect(Object.hasOwn(data.gatherings, `g${id}`)).toBe(`g${id}` in data.gatherings)
    expect(data.gatherings[`g${id}`]?.leaders?.map(({ name }) => name)).not.toBe(null)
  },
}

function taken(data: CatalogueData, changes: Changes): CatalogueData {
  for (const each of changes.values())
    putIn(data, each, each.body === null ? undefined : JSON.parse(each.body))
  return data
}

test('[ST41] [ST51] whatever is written to a draft comes to what it comes to in a copy of the whole, and a change that throws leaves no trace', () => {
  const step = fc.record({
    does: fc.constantFrom(...Object.keys(STEPS)),
    id: fc.constantFrom('0', '1', '2'),
    throws: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 6 }), (batch) => {
      let plain = filled()
      let changes: Changes = new Map()
      const data = filled()
      for (const steps of batch) {
        const isLost = steps.at(-1)?.throws === true
        const apply = (draft: CatalogueData) => {
          for (const { does, id } of steps) STEPS[does]?.(draft, id)
          if (isLost) throw new Error('lost')
        }
        const copy = structuredClone(plain)
        try {
          changes = changedBy(data, changes, apply)
          apply(copy)
          plain = copy
        } catch (error) {
          expect(error).toMatchObject({ message: 'lost' })
        }
      }
      expect(data).toEqual(filled())
      const { programmes = {}, ...rest } = JSON.parse(JSON.stringify(taken(data, changes)))
      expect({ programmes, ...rest }).toEqual({
        ...JSON.parse(JSON.stringify(plain)),
        programmes: plain.programmes ?? {},
      })
    }),
    { numRuns: 200 },
  )
})

test('[ST51] a change looks at no other entry than its own, and what comes to the same is no change', () => {
  const data = filled()
  const seen: string[] = []
  const watched = (id: string) =>
    new Proxy(entry(id), {
      get(of, key) {
        seen.push(id)
        return Reflect.get(of, key)
      },
    })
  for (let nth = 10; nth < 510; nth++) data.gatherings[`g${nth}`] = watched(`g${nth}`)
  const changes = changedBy(data, new Map(), (draft) => {
    const found = draft.gatherings.g77
    if (found) found.title = 'Nytt navn'
    draft.sessions.s9 = session('g9')
    const same = draft.gatherings.g0
    if (same) same.title = 'g0'
  })
  expect([...changes.keys()]).toEqual(['gathering/g77', 'session/s9'])
  expect(new Set(seen)).toEqual(new Set(['g77']))
  expect(JSON.parse(changes.get('gathering/g77')?.body ?? '')).toEqual({
    ...entry('g77'),
    title: 'Nytt navn',
  })
  expect(data.gatherings.g77?.title).toBe('g77')
})
