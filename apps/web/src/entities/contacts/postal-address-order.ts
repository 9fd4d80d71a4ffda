import { viewerRegion } from '../../lib/viewer-locale.ts'

export const addressParts = ['street', 'city', 'region', 'postalCode', 'country'] as const
type Part = (typeof addressParts)[number]

/** Where the postal code stands before the place, and where an address begins with the largest. */
const codeFirst = new Set(
  'AR AT BE BG BR CH CL CZ DE DK EE ES FI FR GR HR IL IS IT LT LU LV MX NL NO PL PT RO RS RU SE SI SK TR UA UY'.split(
    ' ',
  ),
)
const largestFirst = new Set('CN HU JP KR TW'.split(' '))

/** The parts of an address in the order in which people where the viewer lives write them. */
export const addressOrder = (languages: readonly string[]): readonly Part[] => {
  const region = viewerRegion(languages)
  if (codeFirst.has(region)) return ['street', 'postalCode', 'city', 'region', 'country']
  if (largestFirst.has(region)) return ['country', 'postalCode', 'region', 'city', 'street']
  return addressParts
}
