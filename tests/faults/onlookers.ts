import { nanoid } from 'nanoid'
import { pause } from '#tests/bench/stats.ts'
import { connect, type TestClient } from '#tests/support/clients.ts'
import { type Place, within } from './people.ts'

/** As client/connection/make-connection.ts: a line on which nothing comes for so long is given up; waits before another attempt. */
const SILENT = 8_000
const RETRY = { most: 1_200, first: 500 } as const
const DIAL = 5_000

type Hello = (place: Place) => Record<string, unknown>

/** Somebody with a page open who does nothing: its line ends and is dialled again, and what is shown on it is looked at at each change. */
export class Onlooker {
  readonly #place: Place
  readonly #hello: Record<string, unknown>
  readonly #look: (client: TestClient) => void
  #client: TestClient | null = null
  #ended = false
  #heardAt = 0
  readonly #first: Promise<void>

  constructor(place: Place, hello: Hello, look: (client: TestClient) => void) {
    this.#place = place
    this.#hello = hello(place)
    this.#look = look
    this.#first = this.#comeBack(0)
  }

  here(): Promise<void> {
    return this.#first
  }

  get client(): TestClient | null {
    return this.#client
  }

  end(): void {
    this.#ended = true
    this.#client?.close()
  }

  async #comeBack(attempt: number): Promise<void> {
    for (let nth = attempt; !this.#ended; nth++) {
      if (nth > 0) await pause(Math.min(Math.random() * RETRY.first * 2 ** Math.min(nth - 1, 2), RETRY.most))
      const dialled = connect(`http://127.0.0.1:${this.#place.port}`, this.#hello)
      try {
        const client = await within(DIAL, dialled)
        return this.#listen(client)
      } catch {
        // One that comes after all is not waited for any more.
        void dialled.then(
          (client) => client.close(),
          () => undefined,
        )
      }
    }
  }

  #listen(client: TestClient): void {
    if (this.#ended) return void client.close()
    this.#client = client
    this.#heardAt = performance.now()
    const watching = setInterval(() => {
      if (performance.now() - this.#heardAt > SILENT) client.socket.disconnect()
    }, 500)
    const heard = () => {
      this.#heardAt = performance.now()
    }
    client.socket.io.on('ping', heard)
    for (const event of ['patch', 'view', 'welcome'])
      client.socket.on(event, () => {
        heard()
        this.#lookAt(client)
      })
    client.socket.on('disconnect', () => {
      clearInterval(watching)
      if (this.#client === client) this.#client = null
      if (!this.#ended) void this.#comeBack(1)
    })
    this.#lookAt(client)
  }

  #lookAt(client: TestClient): void {
    try {
      this.#look(client)
    } catch {
      // Its view has not come yet.
    }
  }
}

export const asPhone: Hello = ({ gathering: { code } }) => ({ as: 'phone', code, token: nanoid(24) })
export const asLeader: Hello = ({ gathering: { id, secret } }) => ({
  ...{ as: 'leader', gathering: id, secret, session: null },
})
