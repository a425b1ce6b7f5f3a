import { expect, test } from 'vitest'
import { dataMap, readPrivacy, withDataMap } from '#ci/data-map.ts'

test('[P-11] the data map in docs/privacy.md is what the records hold (npx tsx .ci/data-map.ts writes it)', () => {
  expect(readPrivacy()).toBe(withDataMap(readPrivacy()))
  expect(dataMap()).toContain('`v1.PersonJoined` | `name`, `title`, `device`')
})
