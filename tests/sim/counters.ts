/** How often what happens rarely did happen: a simulation in which nothing goes wrong shows nothing (trust.md R-30). */
export const RARE = [
  'lines cut',
  'lines silent',
  'lines stalled',
  'pages reloaded',
  'server killed',
  'power cut',
  'server stopped',
  'restored',
  'clock set',
  'disk full',
  'sync failed',
  'torn tail cut',
  'snapshot read',
  'sent again',
  'gap found',
  'storage refused',
  'read only',
  'writes again',
  'refused for good',
  'too late',
] as const
export type Rare = (typeof RARE)[number]

export class Counters {
  readonly of = new Map<Rare, number>()
  readonly #seen = new Set<string>()

  count(what: Rare, by = 1): void {
    this.of.set(what, (this.of.get(what) ?? 0) + by)
  }

  /** What has reached the server. */
  heard(event: string, message: unknown): void {
    if (event === 'resync') this.count('gap found')
    if (event !== 'command') return
    const { id } = message as { id: string }
    if (this.#seen.has(id)) this.count('sent again')
    this.#seen.add(id)
  }

  add(other: Counters): void {
    for (const [what, by] of other.of) this.count(what, by)
  }
}
