import type { SeatingTask } from '#shared/seating/seating.ts'

export type Checked = {
  /** What does not hold, in words; empty when everything does. */
  readonly wrong: readonly string[]
  readonly colleagues: number
  readonly repeats: number
}

/**
 * A second opinion on a seating. It shares no code with the solver, on purpose: it looks at nothing but the task and the tables,
 * pair by pair.
 */
export function checkSeating(
  task: SeatingTask,
  rounds: readonly (readonly (readonly number[])[])[],
): Checked {
  const wrong: string[] = []
  const everybody = task.municipalities.map((_, person) => person)
  const met: number[][] = everybody.map(() => everybody.map(() => 0))
  const add = (tables: readonly (readonly number[])[], weight: number) => {
    for (const table of tables)
      for (const a of table)
        for (const b of table) if (a !== b) (met[a] as number[])[b] = (met[a]?.[b] ?? 0) + weight
  }
  for (const { tables, weight } of task.history) add(tables, weight)
  for (const {
    pair: [a, b],
    weight,
  } of task.known) {
    ;(met[a] as number[])[b] = (met[a]?.[b] ?? 0) + weight
    ;(met[b] as number[])[a] = (met[b]?.[a] ?? 0) + weight
  }
  let colleagues = 0
  let repeats = 0
  rounds.forEach((tables, at) => {
    const absent = task.rounds[at]?.absent ?? []
    const locked = task.rounds[at]?.locked ?? []
    const seated = tables.flat()
    for (const person of everybody) {
      const times = seated.filter((one) => one === person).length
      const due = absent.includes(person) ? 0 : 1
      if (times !== due) wrong.push(`round ${at}: person ${person} is seated ${times} times, not ${due}`)
    }
    const where = (person: number) => tables.findIndex((table) => table.includes(person))
    for (const { person, table } of task.pins)
      if (!absent.includes(person) && where(person) !== table) wrong.push(`round ${at}: pin of ${person}`)
    for (const { table, people } of locked)
      if (String([...(tables[table] ?? [])].sort()) !== String([...people].sort()))
        wrong.push(`round ${at}: lock of table ${table}`)
    for (const [a, b] of task.together)
      if (!absent.includes(a) && !absent.includes(b) && where(a) !== where(b))
        wrong.push(`round ${at}: ${a} and ${b} apart`)
    for (const [a, b] of task.apart)
      if (!absent.includes(a) && !absent.includes(b) && where(a) === where(b))
        wrong.push(`round ${at}: ${a} and ${b} together`)
    const free = tables.flatMap((table, index) =>
      locked.some((lock) => lock.table === index) || (task.chairs[index] ?? 0) === 0
        ? []
        : [{ size: table.length, chairs: task.chairs[index] ?? 0 }],
    )
    for (const { size, chairs } of free) {
      if (size > chairs) wrong.push(`round ${at}: ${size} at a table of ${chairs}`)
      if (size === 0) wrong.push(`round ${at}: an empty table`)
      // A table may be smaller than another by more than one only because it is full.
      if (free.some((other) => other.size > size + 1) && size < chairs) wrong.push(`round ${at}: uneven`)
    }
    for (const table of tables)
      table.forEach((a, index) => {
        for (const b of table.slice(index + 1)) {
          const group = task.municipalities[a] ?? -1
          if (group >= 0 && group === task.municipalities[b]) colleagues += 1
          else repeats += met[a]?.[b] ?? 0
        }
      })
    add(tables, task.again)
  })
  return { wrong, colleagues, repeats }
}
