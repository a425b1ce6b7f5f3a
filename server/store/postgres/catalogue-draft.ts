import type { CatalogueData } from '#server/store/catalogue.ts'

/** The parts that have a row for each entry; everything else is the server's own, a row for each value. */
export const KINDS = { gathering: 'gatherings', programme: 'programmes', session: 'sessions' } as const
export const SERVER = 'server'

/** `body` null: it is gone. */
export type Changed = { readonly kind: string; readonly id: string; readonly body: string | null }
/** What differs, by `nameOf`. */
export type Changes = ReadonlyMap<string, Changed>

export const nameOf = ({ kind, id }: Pick<Changed, 'kind' | 'id'>) => `${kind}/${id}`

export function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind)
}

type Values = Record<string, unknown>
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** In place: whoever holds an entry keeps what it was. */
export function putIn(data: CatalogueData, { kind, id }: Pick<Changed, 'kind' | 'id'>, value: unknown): void {
  const whole: Values = data
  if (isKind(kind) && whole[KINDS[kind]] === undefined) {
    if (value === undefined) return
    whole[KINDS[kind]] = {}
  }
  const values = isKind(kind) ? whole[KINDS[kind]] : whole
  if (!isObject(values)) return
  if (value === undefined) delete values[id]
  else values[id] = value
}

function valueIn(data: CatalogueData, kind: string, id: string): unknown {
  const whole: Values = data
  const values = isKind(kind) ? whole[KINDS[kind]] : whole
  return isObject(values) && Object.hasOwn(values, id) ? values[id] : undefined
}

/** As it would be stored; null where there is none. */
export function bodyIn(data: CatalogueData, { kind, id }: Pick<Changed, 'kind' | 'id'>): string | null {
  const value = valueIn(data, kind, id)
  return value === undefined ? null : JSON.stringify(value)
}

const DRAFTS = new WeakSet<object>()

/** What is written to stays here; what it was made of is left as it is. `touched` is told that something has been. */
class Draft implements ProxyHandler<Values> {
  readonly #touched: () => void
  #now: Values
  #isOwn = false
  #inside: Map<PropertyKey, Values> | null = null

  private constructor(of: Values, touched: () => void) {
    this.#now = of
    this.#touched = touched
  }

  static of(of: Values, touched: () => void): Values {
    const draft = new Proxy(of, new Draft(of, touched))
    DRAFTS.add(draft)
    return draft
  }

  get(_: Values, key: PropertyKey): unknown {
    const value: unknown = Reflect.get(this.#now, key)
    if (!isObject(value) || DRAFTS.has(value) || !Object.hasOwn(this.#now, key)) return value
    const known = this.#inside?.get(key) ?? Draft.of(value, this.#touched)
    this.#inside ??= new Map()
    this.#inside.set(key, known)
    return known
  }

  set(_: Values, key: PropertyKey, value: unknown): boolean {
    return Reflect.set(this.#written(key), key, value)
  }

  defineProperty(_: Values, key: PropertyKey, as: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.#written(key), key, as)
  }

  deleteProperty(_: Values, key: PropertyKey): boolean {
    return Reflect.deleteProperty(this.#written(key), key)
  }

  has(_: Values, key: PropertyKey): boolean {
    return Reflect.has(this.#now, key)
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#now)
  }

  getOwnPropertyDescriptor(_: Values, key: PropertyKey): PropertyDescriptor | undefined {
    const as = Reflect.getOwnPropertyDescriptor(this.#now, key)
    return as && isObject(as.value) ? { ...as, value: this.get(_, key) } : as
  }

  #written(key: PropertyKey): Values {
    if (!this.#isOwn) this.#now = Object.assign(Array.isArray(this.#now) ? [] : {}, this.#now)
    this.#isOwn = true
    this.#inside?.delete(key)
    this.#touched()
    return this.#now
  }
}

/** All that is of one kind, each by its id; no other is looked at than is asked for. */
class Entries {
  readonly draft: Values
  readonly #kind: string
  readonly #data: CatalogueData
  readonly #before: Changes
  readonly #drafts = new Map<string, Values>()
  /** Undefined: it is gone. */
  readonly #touched = new Map<string, unknown>()

  constructor(kind: string, data: CatalogueData, before: Changes) {
    this.#kind = kind
    this.#data = data
    this.#before = before
    this.draft = new Proxy<Values>(
      {},
      {
        get: (none, id) => (typeof id === 'string' ? this.#get(id) : undefined) ?? Reflect.get(none, id),
        set: (_, id, value) => this.#put(id, value),
        defineProperty: (_, id, { value }) => this.#put(id, value),
        deleteProperty: (_, id) => this.#put(id, undefined),
        has: (none, id) => this.#has(id) || Reflect.has(none, id),
        ownKeys: () => this.ids(),
        getOwnPropertyDescriptor: (_, id) =>
          this.#has(id)
            ? { value: this.#get(String(id)), configurable: true, enumerable: true, writable: true }
            : undefined,
      },
    )
  }

  ids(): string[] {
    const whole: Values = this.#data
    const there = isKind(this.#kind) ? whole[KINDS[this.#kind]] : whole
    const known = isObject(there) ? Object.keys(there) : []
    const added = [...this.#before.values()].filter(({ kind }) => kind === this.#kind).map(({ id }) => id)
    if (added.length + this.#touched.size === 0) return known
    return [...new Set([...known, ...added, ...this.#touched.keys()])].filter((id) => this.#has(id))
  }

  /** As they would be stored. */
  *changes(): Generator<Changed> {
    for (const [id, value] of this.#touched) {
      const body = value === undefined ? null : JSON.stringify(value)
      const before = this.#was(id)
      if (body !== (before === undefined ? null : JSON.stringify(before)))
        yield { kind: this.#kind, id, body }
    }
  }

  #was(id: string): unknown {
    const changed = this.#before.size === 0 ? undefined : this.#before.get(nameOf({ kind: this.#kind, id }))
    if (changed === undefined) return valueIn(this.#data, this.#kind, id)
    return changed.body === null ? undefined : JSON.parse(changed.body)
  }

  #has(id: PropertyKey): boolean {
    if (typeof id !== 'string') return false
    return (this.#touched.has(id) ? this.#touched.get(id) : this.#was(id)) !== undefined
  }

  #get(id: string): unknown {
    if (this.#touched.has(id)) return this.#touched.get(id)
    const known = this.#drafts.get(id)
    if (known !== undefined) return known
    const was = this.#was(id)
    if (!isObject(was)) return was
    const draft = Draft.of(was, () => this.#touched.set(id, draft))
    this.#drafts.set(id, draft)
    return draft
  }

  #put(id: PropertyKey, value: unknown): boolean {
    if (typeof id === 'string') this.#touched.set(id, value)
    return true
  }
}

/**
 * The catalogue for one change to write to: it costs what it looks at, however much there is. `before` has been changed already and is
 * not in `data` yet; neither is touched. Returns both together.
 */
export function changedBy(
  data: CatalogueData,
  before: Changes,
  apply: (draft: CatalogueData) => unknown,
): Changes {
  const parts = new Map<string, Entries>()
  for (const [kind, part] of Object.entries(KINDS)) parts.set(part, new Entries(kind, data, before))
  const server = new Entries(SERVER, data, before)
  apply(whole(data, parts, server))
  const all = new Map(before)
  for (const shelf of [...parts.values(), server])
    for (const changed of shelf.changes()) all.set(nameOf(changed), changed)
  return all
}

function whole(data: CatalogueData, parts: ReadonlyMap<string, Entries>, server: Entries): CatalogueData {
  const isOwn = (key: PropertyKey) => typeof key === 'string' && !parts.has(key)
  const shelfOf = (key: PropertyKey) => (typeof key === 'string' ? parts.get(key) : undefined)
  const isThere = (key: PropertyKey) => {
    const shelf = shelfOf(key)
    if (shelf === undefined) return Object.hasOwn(server.draft, key)
    return Object.hasOwn(data, key) || shelf.ids().length > 0
  }
  const get = (key: PropertyKey) => {
    const shelf = shelfOf(key)
    if (shelf === undefined) return Reflect.get(server.draft, key)
    return isThere(key) ? shelf.draft : undefined
  }
  return new Proxy(data, {
    get: (_, key) => get(key),
    has: (_, key) => isThere(key),
    set(_, key, value: unknown) {
      const shelf = shelfOf(key)
      if (shelf === undefined) return Reflect.set(server.draft, key, value)
      replace(shelf, isObject(value) ? value : {})
      return true
    },
    deleteProperty(_, key) {
      const shelf = shelfOf(key)
      if (shelf === undefined) return Reflect.deleteProperty(server.draft, key)
      replace(shelf, {})
      return true
    },
    ownKeys: () => [...server.ids().filter(isOwn), ...[...parts.keys()].filter(isThere)],
    getOwnPropertyDescriptor: (_, key) =>
      isThere(key) ? { value: get(key), configurable: true, enumerable: true, writable: true } : undefined,
  })
}

/** A whole part that is written anew is what has become of each in it. */
function replace({ draft }: Entries, values: Values): void {
  const kept = { ...values }
  for (const id of Object.keys(draft)) if (!Object.hasOwn(kept, id)) delete draft[id]
  for (const [id, value] of Object.entries(kept)) if (draft[id] !== value) draft[id] = value
}
