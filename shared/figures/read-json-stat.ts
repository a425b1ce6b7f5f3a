/// <reference path="./jsonstat-toolkit.d.ts" />
import JSONstat, { type Dataset as Read } from 'jsonstat-toolkit'
import * as v from 'valibot'
import { whereNotJson } from '#shared/kernel/json-place.ts'
import { tidyName } from '#shared/kernel/text.ts'
import {
  type Category,
  type Dimension,
  MOST_CELLS,
  missingIn,
  type ReadFigures,
  type ReadProblem,
  tooManyCells,
  unread,
} from './cube.ts'
import { decimalsOf } from './read-number.ts'

const text = v.pipe(v.string(), v.maxLength(2_000))
const key = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((id) => !Object.hasOwn(Object.prototype, id)),
)
const number = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15)))
const CategorySchema = v.pipe(
  v.object({
    index: v.optional(v.union([v.array(key), v.record(key, v.pipe(v.number(), v.integer(), v.minValue(0)))])),
    label: v.optional(v.record(key, text)),
    unit: v.optional(
      v.record(
        key,
        v.object({ base: v.optional(text), label: v.optional(text), decimals: v.optional(v.number()) }),
      ),
    ),
  }),
  v.check(({ index, label }) => index !== undefined || label !== undefined),
)
/** JSON-stat 2, and 1 as it is still served: both as one data set. What else the file says is not looked at. */
const Dataset = v.pipe(
  v.object({
    class: v.optional(v.literal('dataset')),
    version: v.optional(v.string()),
    label: v.optional(text),
    source: v.optional(text),
    id: v.pipe(v.array(key), v.minLength(1), v.maxLength(20)),
    size: v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))),
    role: v.optional(
      v.object({
        time: v.optional(v.array(key)),
        geo: v.optional(v.array(key)),
        metric: v.optional(v.array(key)),
      }),
    ),
    dimension: v.record(key, v.object({ label: v.optional(text), category: CategorySchema })),
    value: v.unknown(),
  }),
  v.check(
    ({ id, size, dimension }) =>
      id.length === size.length && id.every((each) => Object.hasOwn(dimension, each)),
  ),
)
const Values = v.union([v.array(number), v.record(v.pipe(v.string(), v.regex(/^\d{1,7}$/)), number)])

/** A data set as Statistics Norway and its sisters serve it. How large it is, is known before any of it is built. */
export function readJsonStat(json: string): ReadFigures {
  const data = parsed(json)
  if (data === undefined) return unread(brokenAt(json))
  if (isCollection(data)) return unread({ code: 'collection' })
  const checked = v.safeParse(Dataset, oldToNew(data))
  if (!checked.success) return notJsonStat(v.getDotPath(checked.issues[0]) ?? '')
  const { id, size, dimension } = checked.output
  const sizes = id.map((each, at) => ({ name: nameOf(dimension[each]?.label, each), size: size[at] ?? 0 }))
  const cells = sizes.reduce((product, each) => product * each.size, 1)
  if (cells > MOST_CELLS) return tooManyCells(sizes)
  if (cells === 0) return unread({ code: 'empty' })
  // The parser makes a list as long as the farthest place that is named: it is asked for before.
  const uneven = id.find((each, at) => !isFull(dimension[each]?.category, size[at] ?? 0))
  if (uneven !== undefined) return notJsonStat(`dimension.${uneven}`)
  const values = v.safeParse(Values, checked.output.value)
  if (!values.success) return notJsonStat('value')
  // The parser writes in what it is given, and fetches what is a string: it gets an object of its own.
  return built(JSONstat({ ...structure(checked.output), value: values.output }), cells)
}

/** As many categories as places, and each at one of them. */
function isFull(category: v.InferOutput<typeof CategorySchema> | undefined, size: number): boolean {
  const places = category?.index ?? category?.label ?? {}
  if (Array.isArray(places)) return places.length === size
  const all: readonly unknown[] = Object.values(places)
  return all.length === size && all.every((place) => typeof place !== 'number' || place < size)
}

function structure(data: v.InferOutput<typeof Dataset>): object {
  const { value: _, ...rest } = data
  return { ...JSON.parse(JSON.stringify(rest)), class: 'dataset', version: '2.0' }
}

function built(data: Read, cells: number): ReadFigures {
  const read = data.Dimension()
  const dimensions = (read ?? []).map((dimension, at): Dimension | null => {
    const categories = dimension.id.map((id): Category | null => {
      const category = dimension.Category(id)
      if (category === null) return null
      const unit = tidyName(category.unit?.base ?? category.unit?.label ?? '')
      const { decimals } = category.unit ?? {}
      return {
        id,
        name: nameOf(category.label, id),
        ...(unit === '' ? {} : { unit }),
        ...(decimals === undefined ? {} : { decimals }),
      }
    })
    const whole = categories.flatMap((category) => category ?? [])
    // A place without a category is a hole in the list, which is as long all the same.
    if (whole.length !== data.size[at] || dimension.id.length !== whole.length) return null
    const id = data.id[at] ?? ''
    return { id, name: nameOf(dimension.label, id), role: roleOf(dimension.role), categories: whole }
  })
  const whole = dimensions.flatMap((dimension) => dimension ?? [])
  if (whole.length !== data.size.length || whole.length === 0) return notJsonStat('dimension')
  const values = Array.from({ length: cells }, (_, at) => data.value?.[at] ?? null)
  if (values.every((value) => value === null)) return unread({ code: 'no-numbers', cell: null })
  const cube = {
    title: tidyName(data.label ?? ''),
    source: tidyName(data.source ?? ''),
    unit: '',
    decimals: decimalsOf(values),
    dimensions: whole,
    values,
  }
  return { ok: true, cube, notes: missingIn(values), sheets: [] }
}

function roleOf(role: string | null | undefined): Dimension['role'] {
  if (role === 'time') return 'time'
  if (role === 'geo') return 'place'
  return role === 'metric' ? 'measure' : 'other'
}

function nameOf(label: string | null | undefined, id: string): string {
  return tidyName(label ?? '') || id
}

/** Undefined for what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function brokenAt(json: string): ReadProblem {
  const [line = 1, sign = 1] = whereNotJson(json).split(':').map(Number)
  return { code: 'broken-json', line, sign }
}

function notJsonStat(part: string): ReadFigures {
  return unread({ code: 'not-json-stat', part })
}

function isCollection(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'class' in data && data.class === 'collection'
}

/** The first version keeps what a data set is under a name of its own, and its shape under `dimension`. */
function oldToNew(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || 'class' in data) return data
  const inner = 'dataset' in data && typeof data.dataset === 'object' ? data.dataset : data
  if (inner === null || !('dimension' in inner) || typeof inner.dimension !== 'object') return data
  const { id, size, role, ...dimension } = inner.dimension as Record<string, unknown>
  return { ...(id && size ? { id, size, role } : {}), ...inner, ...(id && size ? { dimension } : {}) }
}
