import { type Json, type PatchOperation, pointerKeys } from '#shared/kernel/diff.ts'

type Holder = Record<string, unknown>

/**
 * Changes `holder[slot]` as the operations say, in place, so that a store tells only those who read what changed. Throws on
 * an operation that does not fit: whoever called asks for the whole view.
 */
export function applyPatch(holder: Holder, slot: string, operations: readonly PatchOperation[]): void {
  for (const operation of operations) {
    const keys = [slot, ...pointerKeys(operation.path)]
    const last = keys.pop() ?? slot
    changePart(keys.reduce<unknown>(partOf, holder), last, operation)
  }
}

/** The same without touching `before`: what did not change is the same object in both. */
export function patched(before: Json, operations: readonly PatchOperation[]): Json {
  return operations.reduce(
    (value, operation) => changed(value, pointerKeys(operation.path), operation),
    before,
  )
}

function changed(value: Json, keys: readonly string[], operation: PatchOperation): Json {
  const [key, ...rest] = keys
  if (key === undefined) return operation.op === 'remove' ? null : operation.value
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Holder
  if (rest.length === 0) changePart(copy, key, operation)
  else copy[key] = changed(partOf(value, key) as Json, rest, operation)
  return copy as Json
}

function partOf(container: unknown, key: string): unknown {
  if (Array.isArray(container)) return container[placeIn(container, key, container.length - 1)]
  if (isRecord(container) && Object.hasOwn(container, key)) return container[key]
  throw new Error(`the patch names ${key}, which is not there`)
}

function changePart(container: unknown, key: string, operation: PatchOperation): void {
  if (Array.isArray(container)) changeList(container, key, operation)
  else if (isRecord(container)) changeRecord(container, key, operation)
  else throw new Error(`the patch names ${key} in something that has no parts`)
}

function changeList(list: unknown[], key: string, operation: PatchOperation): void {
  if (operation.op === 'add') list.splice(placeIn(list, key, list.length), 0, operation.value)
  else if (operation.op === 'remove') list.splice(placeIn(list, key, list.length - 1), 1)
  else list[placeIn(list, key, list.length - 1)] = operation.value
}

function changeRecord(record: Holder, key: string, operation: PatchOperation): void {
  if (key === '__proto__') throw new Error('the patch names a key that no view has')
  if (operation.op !== 'add' && !Object.hasOwn(record, key))
    throw new Error(`the patch names ${key}, which is not there`)
  if (operation.op === 'remove') delete record[key]
  else record[key] = operation.value
}

function placeIn(list: readonly unknown[], key: string, most: number): number {
  const place = key === '-' ? list.length : Number(key)
  if (Number.isInteger(place) && place >= 0 && place <= most) return place
  throw new Error(`the patch names place ${key} in a list of ${list.length}`)
}

function isRecord(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}
