import type { Rule } from '../tree/tree.ts'
import { boundaries } from './boundaries.ts'
import { casts } from './casts.ts'
import { catalog } from './catalog.ts'
import { deadCode } from './dead-code.ts'
import { docs } from './docs.ts'
import { domainCycles } from './domain-cycles.ts'
import { format } from './format.ts'
import { honestTests } from './honest-tests.ts'
import { imports } from './imports.ts'
import { lint } from './lint.ts'
import { migrations } from './migrations.ts'
import { places } from './places.ts'
import { schema } from './schema.ts'
import { types } from './types.ts'
import { webBundle } from './web-bundle.ts'
import { words } from './words.ts'
import { workflowBundle } from './workflow-bundle.ts'

/** Slow ones first, so that the quick ones fill the gaps. */
export const rules: Rule[] = [
  webBundle,
  workflowBundle,
  types,
  lint,
  deadCode,
  schema,
  format,
  boundaries,
  migrations,
  imports,
  domainCycles,
  casts,
  catalog,
  docs,
  honestTests,
  places,
  words,
]
