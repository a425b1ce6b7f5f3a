/** As much of a browser as the client's connection asks for. Imported before anything of the client. */
const silent = { addEventListener: () => undefined, removeEventListener: () => undefined }
Object.assign(globalThis, { window: silent, document: { ...silent, visibilityState: 'visible' } })
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { onLine: true } })
