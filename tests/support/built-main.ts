import { spawnSync } from 'node:child_process'

/** The program as people have it: built, unless that has been done. From its sources each start takes some seconds. */
export function builtMain(): string {
  const { status, stderr } = spawnSync(process.execPath, ['.ci/build.mjs', '--if-stale'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed: ${stderr}`)
  return 'dist/server/main.js'
}
