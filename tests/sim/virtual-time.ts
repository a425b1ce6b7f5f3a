/** Where everything begins: an hour before a gathering does. */
export const START = Date.UTC(2012, 8, 12, 6, 0)

type Task = { at: number; order: number; run: () => void; live: boolean }

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  now: Date.now,
  counted: performance.now,
}

/** A timer as Node gives them: what is kept alive by whom does not matter here. */
class Timer {
  #task: Task | null = null
  readonly #time: VirtualTime
  readonly #run: () => void
  readonly #after: number
  readonly #again: boolean

  constructor(time: VirtualTime, run: () => void, after: number, again: boolean) {
    this.#time = time
    this.#run = run
    this.#after = Math.max(after || 0, again ? 1 : 0)
    this.#again = again
    this.#start()
  }

  #start(): void {
    this.#task = this.#time.after(this.#after, () => {
      this.#task = null
      if (this.#again) this.#start()
      this.#run()
    })
  }

  refresh(): this {
    this.stop()
    this.#start()
    return this
  }

  stop(): void {
    if (this.#task) this.#task.live = false
    this.#task = null
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  hasRef(): boolean {
    return true
  }
}

/**
 * Hours in a second, and the same every time: timers, turns of the event loop, `Date.now` and `performance.now` all come from
 * here. What is done between two tasks is done when nothing but promises is left; no real disk or network may be waited for.
 */
export class VirtualTime {
  now = 0
  #order = 0
  #tasks: Task[] = []

  after(wait: number, run: () => void): Task {
    const task = { at: this.now + wait, order: this.#order++, run, live: true }
    let low = 0
    let high = this.#tasks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      // Sorted backwards, so that the next one is taken off the end.
      if ((this.#tasks[middle]?.at ?? 0) > task.at) low = middle + 1
      else high = middle
    }
    this.#tasks.splice(low, 0, task)
    return task
  }

  /** From now on and until the returned function is called, this is the only time there is. */
  install(): () => void {
    const set =
      (again: boolean) =>
      (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
        new Timer(this, () => run(...args), wait, again)
    const clear = (timer: unknown) => (timer instanceof Timer ? timer.stop() : undefined)
    Object.assign(globalThis, {
      setTimeout: set(false),
      setInterval: set(true),
      setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) =>
        new Timer(this, () => run(...args), 0, false),
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
    })
    Date.now = () => START + Math.floor(this.now)
    performance.now = () => this.now
    return () => {
      const { now, counted, ...timers } = real
      Object.assign(globalThis, timers)
      Date.now = now
      performance.now = counted
    }
  }

  async runFor(span: number): Promise<void> {
    const until = this.now + span
    await settled()
    for (let task = this.#tasks.at(-1); task !== undefined && task.at <= until; task = this.#tasks.at(-1)) {
      this.#tasks.pop()
      if (!task.live) continue
      this.now = Math.max(this.now, task.at)
      task.run()
      await settled()
    }
    this.now = until
  }

  /** Goes on until the promise is done; a simulation that waits for what never comes fails instead of hanging. */
  async until<T>(promise: Promise<T>, most = 600_000): Promise<T> {
    let done = false
    const watched = promise.finally(() => {
      done = true
    })
    watched.catch(() => undefined)
    const end = this.now + most
    await settled()
    while (!done) {
      if (this.now > end || this.#tasks.length === 0) throw new Error('waited for something that never came')
      await this.runFor(Math.max(0, (this.#tasks.at(-1)?.at ?? this.now) - this.now))
    }
    return watched
  }
}

/** Every promise that can go on has done so. */
function settled(): Promise<void> {
  return new Promise((resolve) => real.setImmediate(resolve))
}
