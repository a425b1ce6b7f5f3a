type Policies = {
  readonly defaultPolicy: unknown
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown
}

/** Where the browser asks (Trusted Types): a worker's program is a file of the build, and nothing else. To be said before one starts. */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  if (!trustedTypes || trustedTypes.defaultPolicy) return
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, location.href)
      if (origin !== location.origin || !pathname.startsWith('/assets/'))
        throw new TypeError('not a worker of ours')
      return url
    },
  })
}
