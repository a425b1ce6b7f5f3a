/** Where in a sorted list what is equal to it begins, and where that ends: the same place if there is none. */
export function placeIn<Sought, Each extends Sought>(
  sorted: readonly Each[],
  sought: Sought,
  compare: (a: Sought, b: Sought) => number,
): { readonly from: number; readonly to: number } {
  const from = firstIn(sorted, (each) => compare(each, sought) >= 0)
  return { from, to: firstIn(sorted, (each) => compare(each, sought) > 0) }
}

/** The first of them of which it is true, when it is true of all that stand behind one of which it is. */
export function firstIn<Each>(sorted: readonly Each[], isSo: (each: Each) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSo(sorted[middle] as Each)) high = middle
    else low = middle + 1
  }
  return low
}

export function withAt<Each>(list: readonly Each[], at: number, each: Each): readonly Each[] {
  return list.toSpliced(at, 0, each)
}

export function withoutAt<Each>(list: readonly Each[], at: number): readonly Each[] {
  return list.toSpliced(at, 1)
}
