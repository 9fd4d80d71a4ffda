/** Where a file names the domain that it belongs to. */
const domains = [
  /^packages\/(?:contracts|core)\/src\/(?<domain>[^/]+)\//,
  /^packages\/db\/src\/schema\/(?<domain>[^/]+)\.ts$/,
  /^apps\/api\/src\/routers\/(?<domain>[^/]+)-router\.ts$/,
  /^apps\/worker\/src\/activities\/(?<domain>[^/]+)\.ts$/,
  /^apps\/cli\/src\/demo\/(?<domain>[^/]+)\.ts$/,
  /^apps\/web\/src\/(?:entities|features)\/(?<domain>[^/]+)\//,
]

/** The journeys of the domains that these sources belong to; all where one belongs to no domain with journeys. */
export function journeysOf(
  sources: readonly string[],
  journeys: readonly string[],
): { files: string[]; because: string } {
  const chosen = new Map<string, string[]>()
  for (const file of sources) {
    const domain = domains.map((pattern) => pattern.exec(file)?.groups?.['domain']).find(Boolean)
    const own = domain === undefined ? [] : journeys.filter((journey) => isOf(domain, journey))
    if (domain === undefined || own.length === 0) return { files: [...journeys], because: file }
    chosen.set(domain, own)
  }
  return { files: [...chosen.values()].flat(), because: [...chosen.keys()].join(', ') }
}

/** `e2e/src/notes.e2e.ts` and `e2e/src/notes-history.e2e.ts` are journeys of notes. */
function isOf(domain: string, journey: string): boolean {
  return [`e2e/src/${domain}.`, `e2e/src/${domain}-`].some((start) => journey.startsWith(start))
}
