/**
 * Pairs everybody so that the sum of the costs is least: a minimum-cost perfect matching in a complete graph, by Edmonds'
 * blossom method with dual labels, in O(n³). `cost(u, v)` are whole numbers of at most 2⁵⁰; `count` is even. Every person
 * starts with the label of the cheapest partner and those who are each other's cheapest are paired at once, so an easy hall
 * is nearly done before the search begins. Labels and costs are doubled to stay whole.
 *
 * Nodes from 1 to `count` are people, those above are blossoms: odd rings of nodes that are treated as one.
 */
export function leastMatching(count: number, cost: (u: number, v: number) => number): Int32Array {
  return new Matching(count, cost).solve()
}

/** Not in a tree, at even depth (may look for a partner), at odd depth. */
const LOOSE = -1
const EVEN = 0
const ODD = 1

class Matching {
  private readonly count: number
  private readonly width: number
  private readonly costs: Float64Array
  /** For nodes a and b: the two people, one inside each, whose edge joins them most cheaply. */
  private readonly from: Int32Array
  private readonly to: Int32Array
  private readonly label: Float64Array
  private readonly mate: Int32Array
  /** The outermost blossom that a node is in; 0 for a blossom that is not in use. */
  private readonly outer: Int32Array
  private readonly parent: Int32Array
  private readonly slack: Int32Array
  private readonly kind: Int8Array
  private readonly seen: Int32Array
  private readonly ring: number[][]
  /** For blossom b and person x: the member of b's ring that x is in. */
  private readonly member: Int32Array
  private queue: number[] = []
  private nodes: number
  private stamp = 0

  constructor(count: number, cost: (u: number, v: number) => number) {
    this.count = count
    const most = count + (count >> 1) + 2
    this.width = most
    this.nodes = count
    this.costs = new Float64Array((count + 1) * (count + 1))
    this.from = new Int32Array(most * most)
    this.to = new Int32Array(most * most)
    this.label = new Float64Array(most)
    this.mate = new Int32Array(most)
    this.outer = new Int32Array(most)
    this.parent = new Int32Array(most)
    this.slack = new Int32Array(most)
    this.kind = new Int8Array(most)
    this.seen = new Int32Array(most)
    this.ring = Array.from({ length: most }, () => [])
    this.member = new Int32Array(most * (count + 1))
    for (let u = 1; u <= count; u += 1) {
      this.outer[u] = u
      this.member[u * (count + 1) + u] = u
      for (let v = 1; v <= count; v += 1) {
        if (u < v) {
          const doubled = 4 * cost(u - 1, v - 1)
          this.costs[u * (count + 1) + v] = doubled
          this.costs[v * (count + 1) + u] = doubled
        }
        this.from[u * most + v] = u
        this.to[u * most + v] = v
      }
    }
  }

  /** The partner of each person. */
  solve(): Int32Array {
    this.begin()
    while (this.grow());
    return this.mate.slice(1, this.count + 1).map((mate) => mate - 1)
  }

  private begin(): void {
    const { count, costs, label, mate } = this
    for (let u = 1; u <= count; u += 1) {
      let least = Number.POSITIVE_INFINITY
      for (let v = 1; v <= count; v += 1) if (v !== u) least = Math.min(least, at(costs, u * (count + 1) + v))
      label[u] = -least / 2
    }
    for (let u = 1; u <= count; u += 1) {
      if (at(mate, u) !== 0) continue
      let lowest = Number.NEGATIVE_INFINITY
      for (let v = 1; v <= count; v += 1)
        if (v !== u) lowest = Math.max(lowest, -at(costs, u * (count + 1) + v) - at(label, v))
      label[u] = lowest
      for (let v = 1; v <= count; v += 1) {
        if (v === u || at(mate, v) !== 0 || this.gap(u, v) !== 0) continue
        mate[u] = v
        mate[v] = u
        break
      }
    }
  }

  /** How far two people are from being allowed to pair; 0 when they are. */
  private gap(u: number, v: number): number {
    return at(this.label, u) + at(this.label, v) + at(this.costs, u * (this.count + 1) + v)
  }

  private nodeGap(a: number, b: number): number {
    const place = a * this.width + b
    return this.gap(at(this.from, place), at(this.to, place))
  }

  private offerSlack(person: number, node: number): void {
    const old = at(this.slack, node)
    if (old === 0 || this.nodeGap(person, node) < this.nodeGap(old, node)) this.slack[node] = person
  }

  private findSlack(node: number): void {
    this.slack[node] = 0
    for (let u = 1; u <= this.count; u += 1) {
      const outer = at(this.outer, u)
      if (outer !== node && at(this.kind, outer) === EVEN) this.offerSlack(u, node)
    }
  }

  private enqueue(node: number): void {
    if (node <= this.count) this.queue.push(node)
    else for (const part of this.ringOf(node)) this.enqueue(part)
  }

  private setOuter(node: number, outer: number): void {
    this.outer[node] = outer
    if (node > this.count) for (const part of this.ringOf(node)) this.setOuter(part, outer)
  }

  private ringOf(node: number): number[] {
    return this.ring[node] ?? []
  }

  private memberOf(blossom: number, person: number): number {
    return at(this.member, blossom * (this.count + 1) + person)
  }

  /** Steps along the ring to that member, an even number; the ring is turned round when the other way is even. */
  private stepsTo(blossom: number, part: number): number {
    const ring = this.ringOf(blossom)
    const place = ring.indexOf(part)
    if (place % 2 === 0) return place
    const [first = 0, ...rest] = ring
    this.ring[blossom] = [first, ...rest.reverse()]
    return ring.length - place
  }

  private pair(a: number, b: number): void {
    const place = a * this.width + b
    this.mate[a] = at(this.to, place)
    if (a <= this.count) return
    const inner = this.memberOf(a, at(this.from, place))
    const steps = this.stepsTo(a, inner)
    const ring = this.ringOf(a)
    for (let step = 0; step < steps; step += 1) this.pair(ring[step] ?? 0, ring[step ^ 1] ?? 0)
    this.pair(inner, b)
    this.ring[a] = [...ring.slice(steps), ...ring.slice(0, steps)]
  }

  private augment(start: number, end: number): void {
    let a = start
    let b = end
    for (;;) {
      const next = at(this.outer, at(this.mate, a))
      this.pair(a, b)
      if (next === 0) return
      const above = at(this.outer, at(this.parent, next))
      this.pair(next, above)
      a = above
      b = next
    }
  }

  private commonAncestor(start: number, end: number): number {
    this.stamp += 1
    let a = start
    let b = end
    while (a !== 0 || b !== 0) {
      if (a !== 0) {
        if (at(this.seen, a) === this.stamp) return a
        this.seen[a] = this.stamp
        a = at(this.outer, at(this.mate, a))
        if (a !== 0) a = at(this.outer, at(this.parent, a))
      }
      const other = a
      a = b
      b = other
    }
    return 0
  }

  /** Two even nodes of one tree have met: the ring through their common ancestor becomes one even node. */
  private addBlossom(a: number, ancestor: number, b: number): void {
    const { count, width, from, to } = this
    let blossom = count + 1
    while (blossom <= this.nodes && at(this.outer, blossom) !== 0) blossom += 1
    if (blossom > this.nodes) this.nodes += 1
    this.label[blossom] = 0
    this.kind[blossom] = EVEN
    this.mate[blossom] = at(this.mate, ancestor)
    const ring = [ancestor, ...this.climb(a, ancestor).reverse(), ...this.climb(b, ancestor)]
    this.ring[blossom] = ring
    this.setOuter(blossom, blossom)
    for (let node = 1; node <= this.nodes; node += 1) {
      from[blossom * width + node] = 0
      from[node * width + blossom] = 0
    }
    this.member.fill(0, blossom * (count + 1), (blossom + 1) * (count + 1))
    for (const part of ring) {
      for (let node = 1; node <= this.nodes; node += 1) {
        if (node !== blossom && at(this.outer, node) === 0) continue
        const there = part * width + node
        if (at(from, there) === 0) continue
        const here = blossom * width + node
        if (at(from, here) !== 0 && this.nodeGap(part, node) >= this.nodeGap(blossom, node)) continue
        from[here] = at(from, there)
        to[here] = at(to, there)
        from[node * width + blossom] = at(from, node * width + part)
        to[node * width + blossom] = at(to, node * width + part)
      }
      for (let person = 1; person <= count; person += 1)
        if (this.memberOf(part, person) !== 0) this.member[blossom * (count + 1) + person] = part
    }
    this.findSlack(blossom)
  }

  private climb(start: number, ancestor: number): number[] {
    const path: number[] = []
    let node = start
    while (node !== ancestor) {
      const odd = at(this.outer, at(this.mate, node))
      path.push(node, odd)
      this.enqueue(odd)
      node = at(this.outer, at(this.parent, odd))
    }
    return path
  }

  private expandBlossom(blossom: number): void {
    for (const part of this.ringOf(blossom)) this.setOuter(part, part)
    const above = at(this.parent, blossom)
    const entry = this.memberOf(blossom, at(this.from, blossom * this.width + above))
    const steps = this.stepsTo(blossom, entry)
    const ring = this.ringOf(blossom)
    for (let step = 0; step < steps; step += 2) {
      const odd = ring[step] ?? 0
      const even = ring[step + 1] ?? 0
      this.parent[odd] = at(this.from, even * this.width + odd)
      this.kind[odd] = ODD
      this.kind[even] = EVEN
      this.slack[odd] = 0
      this.findSlack(even)
      this.enqueue(even)
    }
    this.kind[entry] = ODD
    this.parent[entry] = above
    for (let step = steps + 1; step < ring.length; step += 1) {
      const loose = ring[step] ?? 0
      this.kind[loose] = LOOSE
      this.findSlack(loose)
    }
    this.outer[blossom] = 0
  }

  /** An edge has become free to use; true when it has led to one more pair. */
  private take(person: number, other: number): boolean {
    const a = at(this.outer, person)
    const b = at(this.outer, other)
    if (at(this.kind, b) === LOOSE) {
      this.parent[b] = person
      this.kind[b] = ODD
      const next = at(this.outer, at(this.mate, b))
      this.slack[b] = 0
      this.slack[next] = 0
      this.kind[next] = EVEN
      this.enqueue(next)
    } else if (at(this.kind, b) === EVEN) {
      const ancestor = this.commonAncestor(a, b)
      if (ancestor === 0) {
        this.augment(a, b)
        this.augment(b, a)
        return true
      }
      this.addBlossom(a, ancestor, b)
    }
    return false
  }

  /** Grows trees from everybody who is alone until two of them meet; false when nobody is alone. */
  private grow(): boolean {
    this.kind.fill(LOOSE)
    this.slack.fill(0)
    this.queue = []
    for (let node = 1; node <= this.nodes; node += 1) {
      if (at(this.outer, node) !== node || at(this.mate, node) !== 0) continue
      this.parent[node] = 0
      this.kind[node] = EVEN
      this.enqueue(node)
    }
    if (this.queue.length === 0) return false
    for (;;) {
      if (this.search()) return true
      this.moveLabels()
      this.queue = []
      if (this.takeFreed()) return true
      for (let node = this.count + 1; node <= this.nodes; node += 1)
        if (this.isOuter(node) && at(this.kind, node) === ODD && at(this.label, node) === 0)
          this.expandBlossom(node)
    }
  }

  private isOuter(node: number): boolean {
    return at(this.outer, node) === node
  }

  private search(): boolean {
    const { count, outer, kind } = this
    for (let place = 0; place < this.queue.length; place += 1) {
      const u = this.queue[place] ?? 0
      if (at(kind, at(outer, u)) === ODD) continue
      for (let v = 1; v <= count; v += 1) {
        if (at(outer, u) === at(outer, v)) continue
        if (this.gap(u, v) === 0) {
          if (this.take(u, v)) return true
        } else this.offerSlack(u, at(outer, v))
      }
    }
    return false
  }

  /** Makes even nodes dearer and odd ones cheaper until one more edge can be used or a blossom opens. */
  private moveLabels(): void {
    const { count, outer, kind, label, slack } = this
    let step = Number.POSITIVE_INFINITY
    for (let node = 1; node <= this.nodes; node += 1) {
      if (!this.isOuter(node)) continue
      const of = at(kind, node)
      if (node > count && of === ODD) step = Math.min(step, at(label, node) / 2)
      const near = at(slack, node)
      if (near === 0 || of === ODD) continue
      step = Math.min(step, this.nodeGap(near, node) / (of === EVEN ? 2 : 1))
    }
    for (let u = 1; u <= count; u += 1) {
      const of = at(kind, at(outer, u))
      if (of === EVEN) label[u] = at(label, u) - step
      else if (of === ODD) label[u] = at(label, u) + step
    }
    for (let node = count + 1; node <= this.nodes; node += 1) {
      if (!this.isOuter(node)) continue
      if (at(kind, node) === EVEN) label[node] = at(label, node) + 2 * step
      else if (at(kind, node) === ODD) label[node] = at(label, node) - 2 * step
    }
  }

  private takeFreed(): boolean {
    for (let node = 1; node <= this.nodes; node += 1) {
      const near = at(this.slack, node)
      if (!this.isOuter(node) || near === 0 || at(this.outer, near) === node) continue
      if (this.nodeGap(near, node) !== 0) continue
      const place = near * this.width + node
      if (this.take(at(this.from, place), at(this.to, place))) return true
    }
    return false
  }
}

function at(list: Int8Array | Int32Array | Float64Array, place: number): number {
  return list[place] ?? 0
}
