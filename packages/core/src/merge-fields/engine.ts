import { Liquid } from 'liquidjs'

/**
 * Fields and their defaults, and nothing else of the language: no loops or conditions, no files, and no more work than
 * a text of this size can need.
 */
export const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  // A default still stands in for what there is not.
  lenientIf: true,
  ownPropertyOnly: true,
  parseLimit: 20_000,
  renderLimit: 1_000,
  memoryLimit: 1_000,
  templates: {},
})

for (const tag of Object.keys(engine.tags)) Reflect.deleteProperty(engine.tags, tag)
for (const filter of Object.keys(engine.filters))
  if (filter !== 'default') Reflect.deleteProperty(engine.filters, filter)
