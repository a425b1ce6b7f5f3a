import { openJournalStore } from '#server/store/journal-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'

// A process of its own for the tests that kill, crowd out and fill up. Says one line for each thing that has happened.

const [, , task, dir = '', lanes = '4', length = '20'] = process.argv

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Appends for ever in a few lanes at once, and tells of each append only when it is acknowledged. */
async function appendForEver(): Promise<void> {
  const store = await openJournalStore({ dir, now: Date.now })
  let { version } = await store.load('g1')
  say(`ready ${version}`)
  const lane = async () => {
    for (;;) {
      const expected = version++
      const word = `${process.pid}-${expected + 1} æøå 🚤 ${'x'.repeat(Number(length))}`
      say(`acked ${await store.append('g1', expected, [aRecord(word)])} ${word}`)
    }
  }
  await Promise.all(Array.from({ length: Number(lanes) }, lane))
}

/** Holds the folder, and appends one word for each line it is sent. */
async function hold(): Promise<void> {
  const store = await openJournalStore({ dir, now: Date.now })
  say('ready')
  for await (const chunk of process.stdin) {
    for (const word of String(chunk).trim().split('\n')) {
      const { version } = await store.load('g1')
      say(`acked ${await store.append('g1', version, [aRecord(word)])}`)
    }
  }
  await store.close()
}

const run = task === 'append' ? appendForEver() : hold()
run.catch((error) => {
  say(`error ${error.code} ${error.message}`)
  process.exit(3)
})
