import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Built once, since starting a hundred processes through a TypeScript loader would take minutes. */
export async function buildChild(): Promise<{ file: string; remove: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  // Inside the project, so that its packages are found.
  const outDir = await mkdtemp(`${root}/node_modules/.samling-child-`)
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { ssr: 'tests/server/store/child.ts', outDir, target: 'node20', emptyOutDir: false },
  })
  return { file: `${outDir}/child.js`, remove: () => rm(outDir, { recursive: true, force: true }) }
}

export function makeFolder(): Promise<string> {
  return mkdtemp(`${tmpdir()}/samling-store-`)
}

export type Child = {
  readonly pid: number
  readonly lines: readonly string[]
  /** The first line that begins so; rejects when the process ends without it. */
  said(start: string): Promise<string>
  send(line: string): void
  /** SIGKILL, and everything it still managed to say. */
  kill(): Promise<readonly string[]>
  ended(): Promise<number | null>
}

/** Starts the child; `prefix` is a shell command in front of it, such as `ulimit -f 64;`. */
export function start(file: string, args: readonly string[], prefix?: string): Child {
  const command = [process.execPath, file, ...args]
  const child =
    prefix === undefined
      ? spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
      : spawn('sh', ['-c', `${prefix} exec "$@"`, 'sh', ...command], { stdio: ['pipe', 'pipe', 'inherit'] })
  return listen(child)
}

function listen(child: ChildProcess): Child {
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  let closed = false
  child.stdin?.on('error', () => undefined)
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const look of waiting) look()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      closed = true
      for (const look of waiting) look()
      resolve(code)
    })
  })
  return {
    pid: child.pid ?? 0,
    lines,
    said: (begin) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(begin))
          if (found === undefined && !closed) return
          waiting.delete(look)
          if (found === undefined)
            reject(new Error(`ended without "${begin}": ${lines.slice(-3).join(' | ')}`))
          else resolve(found)
        }
        waiting.add(look)
        look()
      }),
    send: (line) => child.stdin?.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL')
      await ended
      return lines
    },
    ended: () => ended,
  }
}
