/** Every way to put people 0…n−1 at tables of these sizes, for halls so small that there are few. */
export function* allSeatings(people: readonly number[], sizes: readonly number[]): Generator<number[][]> {
  const tables: number[][] = sizes.map(() => [])
  function* place(at: number): Generator<number[][]> {
    const person = people[at]
    if (person === undefined) {
      yield tables.map((table) => [...table])
      return
    }
    for (const [index, table] of tables.entries()) {
      if (table.length >= (sizes[index] ?? 0)) continue
      table.push(person)
      yield* place(at + 1)
      table.pop()
    }
  }
  yield* place(0)
}
