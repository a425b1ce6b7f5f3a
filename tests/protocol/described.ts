/** What a schema accepts, as plain JSON that does not depend on how valibot stores it. */
export function describeSchema(schema: unknown): unknown {
  const node = schema as Node
  const rules = (node.pipe ?? []).slice(1).map(describeRule)
  const piped = rules.length > 0 ? { rules } : {}
  switch (node.type) {
    case 'strict_object':
    case 'object':
      return { type: node.type, entries: mapEntries(node.entries ?? {}), ...piped }
    case 'variant':
    case 'union':
      return { type: node.type, options: (node.options ?? []).map(describeSchema), ...piped }
    case 'array':
      return { type: 'array', item: describeSchema(node.item), ...piped }
    case 'tuple':
      return { type: 'tuple', items: (node.items ?? []).map(describeSchema), ...piped }
    case 'nullable':
    case 'optional':
    case 'exact_optional':
      return { type: node.type, wrapped: describeSchema(node.wrapped) }
    case 'literal':
      return { literal: node.literal }
    case 'picklist':
      return { oneOf: node.options }
    case 'string':
    case 'number':
    case 'boolean':
      return rules.length > 0 ? { type: node.type, rules } : node.type
    default:
      // A kind of schema that this does not know would be described as nothing, and its changes go unseen.
      throw new Error(`describeSchema does not know ${node.type}`)
  }
}

type Node = {
  readonly type: string
  readonly pipe?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly options?: readonly unknown[]
  readonly item?: unknown
  readonly items?: readonly unknown[]
  readonly wrapped?: unknown
  readonly literal?: unknown
}

function describeRule(action: unknown): unknown {
  const { type, requirement } = action as { type: string; requirement?: unknown }
  if (type === 'string') return describeSchema(action)
  const limit = requirement instanceof RegExp ? requirement.source : requirement
  return typeof limit === 'function' || limit === undefined ? type : `${type} ${String(limit)}`
}

function mapEntries(entries: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, describeSchema(schema)]))
}

/** Maps from ids to values: their keys are data, not fields. */
const MAPS = new Set([
  ...['leader.run.dates', 'screen.run.dates', 'hall.run.dates'],
  ...['notes.notes', 'notes.cards', 'notes.readBacks'],
])

/** Every field of a value as `path: type`; a list is `[]`, whatever its length. */
export function fieldsOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, `${path}[]`))
  if (typeof value !== 'object' || value === null)
    return [`${path}: ${value === null ? 'null' : typeof value}`]
  if (MAPS.has(path)) return Object.values(value).flatMap((each) => fieldsOf(each, `${path}.*`))
  return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, `${path}.${key}`))
}
