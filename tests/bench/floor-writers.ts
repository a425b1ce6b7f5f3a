import pg from 'pg'
import { answerQuestions } from './measured.ts'
import { spread } from './stats.ts'

// The floor of a durable acknowledgement among nodes: one row of an answer, inserted and committed, by each of as many writers.

export type Writers = { readonly database: string; readonly count: number; readonly like: string }
export type Write = { readonly within: number }

const TABLE = 'samling.floor'
const INSERT = `INSERT INTO ${TABLE} (stream, version, command, sealed, private) VALUES ($1, $2, $3, $4, $5) RETURNING version`

let lines: pg.Client[] = []
let sealed = ''
let written = 0

answerQuestions({
  /** Lines for as many, and a table of the same shape and the same indexes; the text of a row is that of an answer in `like`. */
  async open({ database, count, like }: Writers) {
    lines = Array.from({ length: count }, () => new pg.Client({ connectionString: database }))
    for (const line of lines) await line.connect()
    const [first] = lines
    await first?.query(`CREATE TABLE ${TABLE} (LIKE samling.event INCLUDING ALL)`)
    const found = await first?.query<{ sealed: string }>(
      `SELECT sealed FROM samling.event WHERE stream = $1 AND command IS NOT NULL AND sealed LIKE '%BallotCast%' LIMIT 1`,
      [like],
    )
    sealed = found?.rows[0]?.sealed ?? ''
    if (sealed === '') throw new Error('nobody has answered yet')
    // Each line has its statement ready, as ours have.
    for (const at of lines.keys()) await insert(at)
  },
  write: ({ within }: Write) =>
    spread(lines.length, within, async (place) => {
      const from = performance.now()
      await insert(place)
      return performance.now() - from
    }),
  async close() {
    for (const line of lines) await line.end()
  },
})

async function insert(place: number): Promise<void> {
  const version = ++written
  const values = ['floor', version, `device00.${version}`, sealed, null]
  const done = await lines[place]?.query({ name: 'insert', text: INSERT, values })
  if (done?.rows.length !== 1) throw new Error(`row ${version} is not there`)
}
