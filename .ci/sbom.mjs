// npm run sbom [-- FILE]: what Samling is made of, as CycloneDX JSON, from the lockfile and what is installed; asks nobody.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const file = process.argv[2] ?? 'dist/sbom.cdx.json'
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--offline'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
)
if (status !== 0) {
  process.stderr.write(`${stderr}\nnpm 10 or newer makes it; this one did not.\n`)
  process.exit(1)
}
// npm calls the program by the name of the folder it stands in.
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
const found = JSON.parse(stdout).metadata.component['bom-ref']
const sbom = JSON.parse(stdout.replaceAll(`"${found}"`, `"${name}@${version}"`))
Object.assign(sbom.metadata.component, { name, purl: `pkg:npm/${name}@${version}` })
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`)
process.stdout.write(`${file}: ${sbom.components.length} packages\n`)
