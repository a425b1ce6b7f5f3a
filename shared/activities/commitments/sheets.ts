import type { BegunCommitments, Commitments, Sheet, Written } from './commitments.ts'
import { keyOf } from './commitments.ts'
import { PLAN, PLAN_FIELDS, type PlanField, PROMISE_FIELDS, type PromiseField } from './fields.ts'

/** A promise as it reads; `by` is a date, or empty. */
export type PromiseOf = { readonly place: number } & { readonly [F in PromiseField]: string }

export function textAt(sheet: Sheet | undefined, place: number, field: PromiseField | PlanField): string {
  return sheet?.fields[keyOf(place, field)]?.text ?? ''
}

/** Those that have been begun, in order. What has been erased has no words and is not there. */
export function promisesOf(sheet: Sheet | undefined, most: number): readonly PromiseOf[] {
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((place) => {
    const promise = {
      place,
      what: textAt(sheet, place, 'what'),
      who: textAt(sheet, place, 'who'),
      by: textAt(sheet, place, 'by'),
      how: textAt(sheet, place, 'how'),
    }
    return PROMISE_FIELDS.some((field) => promise[field] !== '') ? [promise] : []
  })
}

export function planOf(sheet: Sheet | undefined): { readonly [F in PlanField]: string } {
  const [short, long, bold, goals, measures, ways] = PLAN_FIELDS.map((field) => textAt(sheet, PLAN, field))
  return {
    short: short ?? '',
    long: long ?? '',
    bold: bold ?? '',
    goals: goals ?? '',
    measures: measures ?? '',
    ways: ways ?? '',
  }
}

/** Whether anything stands there. */
export function isBegun(sheet: Sheet | undefined): boolean {
  return writtenIn(sheet).some(({ text }) => text !== '')
}

/** The leader alone has written there: it is nobody's draft but theirs. */
export function isLeaders(sheet: Sheet | undefined): boolean {
  return writtenIn(sheet).every(({ by, text }) => by === null || text === '')
}

function writtenIn(sheet: Sheet | undefined): readonly Written[] {
  return Object.values(sheet?.fields ?? {})
}

export function sheetOf(all: Commitments, municipality: string): Sheet | undefined {
  return all.phase === 'draft' ? undefined : all.sheets.get(municipality)
}

/** Confirmed, and with a promise in it that still has its words. */
export function confirmedIn(all: BegunCommitments, municipality: string): readonly PromiseOf[] {
  const sheet = all.sheets.get(municipality)
  return sheet?.ready ? promisesOf(sheet, all.most).filter(({ what }) => what !== '') : []
}
