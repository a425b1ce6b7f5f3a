import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { connect, eventually, linkHello, phoneHello } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { memoryCatalogue, prepared, startApp } from '#tests/support/start-app.ts'

test('[PE26] a phone whose person moves is shown its new group, and undo moves it back', async () => {
  const store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  const { app, url } = await startApp({ store })
  const entry = await prepared(
    app,
    demoCommands(() => nanoid(10), TEN),
  )
  const leader = await connect(url, linkHello('leader', entry))
  const phone = await connect(url, phoneHello(entry.code, nanoid(24)))
  try {
    const [from, to] = (await eventually(() => phone.view('lobby').municipalities)).map(({ id }) => id)
    await phone.send({ type: 'Join', name: 'Nina', municipality: from ?? null, title: '' })
    const me = (await eventually(() => phone.view('own').person ?? undefined))?.id ?? ''
    await eventually(() => phone.view('group').group === from || undefined)
    const move = { name: 'Nina', municipality: to ?? null, title: '', duties: [], stands: 1 }
    expect(await leader.send({ type: 'EditPerson', person: me, ...move })).toMatchObject({ ok: true })
    await eventually(() => phone.view('group').group === to || undefined)
    await eventually(() => phone.view('own').person?.municipality === to || undefined)
    const step = await eventually(() => leader.view('leader').undo?.step)
    expect(await leader.send({ type: 'Undo', step: step ?? 0 })).toMatchObject({ ok: true })
    await eventually(() => phone.view('group').group === from || undefined)
    expect(await eventually(() => leader.view('leader').online)).toEqual([me])
  } finally {
    phone.close()
    leader.close()
    await app.close()
  }
})
