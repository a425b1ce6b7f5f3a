import { type Json, type PatchOperation, pointerKeys } from './diff.ts'

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
  if (!isRecord(value)) throw misfit(key)
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Holder
  if (rest.length === 0) changePart(copy, key, operation)
  else copy[key] = changed(partOf(value, key) as Json, rest, operation)
  return copy as Json
}

function partOf(container: unknown, key: string): unknown {
  if (Array.isArray(container)) return container[placeIn(container, key, container.length - 1)]
  if (isRecord(container) && Object.hasOwn(container, key)) return container[key]
  throw misfit(key)
}

function changePart(container: unknown, key: string, operation: PatchOperation): void {
  if (Array.isArray(container)) changeList(container, key, operation)
  else if (isRecord(container)) changeRecord(container, key, operation)
  else throw misfit(key)
}

function changeList(list: unknown[], key: string, operation: PatchOperation): void {
  if (operation.op === 'add') list.splice(placeIn(list, key, list.length), 0, operation.value)
  else if (operation.op === 'remove') list.splice(placeIn(list, key, list.length - 1), 1)
  else list[placeIn(list, key, list.length - 1)] = operation.value
}

function changeRecord(record: Holder, key: string, operation: PatchOperation): void {
  const isThere = operation.op === 'add' || Object.hasOwn(record, key)
  if (!isThere || key === '__proto__') throw misfit(key)
  if (operation.op === 'remove') delete record[key]
  else record[key] = operation.value
}

function placeIn(list: readonly unknown[], key: string, most: number): number {
  const place = key === '-' ? list.length : Number(key)
  if (Number.isInteger(place) && place >= 0 && place <= most) return place
  throw misfit(key)
}

/** It was made from another version, or is no patch of ours. */
function misfit(key: string): Error {
  return new Error(`the patch does not fit at ${key}`)
}

function isRecord(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}
