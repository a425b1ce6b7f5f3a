import type { Instant } from '#shared/kernel/instant.ts'
import { type About, aboutNothing, type Moment } from './notes.ts'

/** The course with what is on from now on; the same again is no news. */
export function goesOn(course: readonly Moment[], about: About, at: Instant): readonly Moment[] {
  const last = course.at(-1)
  if (isSame(last ?? aboutNothing, about)) return course
  // Two steps of the same instant are one: nobody wrote anything in between.
  const before = last?.at === at ? course.slice(0, -1) : course
  return [...before, { ...aboutOf(about), at }]
}

/** What was on at that time. */
export function wasOn(course: readonly Moment[], at: Instant): About {
  const moment = course.findLast((each) => each.at <= at)
  return moment === undefined ? aboutNothing : aboutOf(moment)
}

export function isSame(one: About, other: About): boolean {
  return (
    one.item === other.item &&
    one.municipality === other.municipality &&
    one.activity === other.activity &&
    one.part === other.part
  )
}

function aboutOf({ item, municipality, activity, part }: About): About {
  return { item, municipality, activity, part }
}
