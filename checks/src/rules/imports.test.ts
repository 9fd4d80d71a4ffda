import { describe, expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { imports } from './imports.ts'

const manifests = {
  'packages/contracts/package.json': '{"name":"@dossier/contracts","exports":{"./*":"./src/*.ts"}}',
  'packages/db/package.json':
    '{"name":"@dossier/db","exports":{".":"./src/index.ts","./testing":"./src/testing/index.ts"}}',
  'packages/core/package.json':
    '{"name":"@dossier/core","exports":{"./domains":"./src/domains.ts","./*":"./src/*/index.ts"}}',
  'packages/providers/package.json': '{"name":"@dossier/providers","exports":{"./*":"./src/*/index.ts"}}',
  'packages/local-stack/package.json': '{"name":"@dossier/local-stack","exports":{".":"./src/index.ts"}}',
  'apps/api/package.json': '{"name":"@dossier/api","exports":{"./router":"./src/router.ts"}}',
  'apps/worker/package.json': '{"name":"@dossier/worker","exports":{}}',
}

async function says(file: string, code: string): Promise<string[]> {
  const found = await imports.find(treeOf({ ...manifests, [file]: code }))
  return found.map((finding) => finding.says)
}

describe('the import table', () => {
  test.each([
    ['packages/contracts/src/a.ts', "import { a } from 'drizzle-orm'", 'contracts imports zod'],
    ['packages/contracts/src/a.ts', "import { readFile } from 'node:fs'", 'contracts imports zod'],
    ['packages/contracts/src/a.ts', "import type { A } from '@dossier/core/a'", 'contracts must not'],
    ['packages/contracts/src/workflows.ts', "import { z } from 'zod'", 'data only'],
    ['packages/contracts/src/workflows.ts', "import { a } from './ids.ts'", 'data only'],
    ['packages/contracts/src/notes/values.ts', "import { z } from 'zod/mini'", 'must not carry zod'],
    ['packages/contracts/src/notes/timeline.ts', "import { a } from './inputs.ts'", 'must not carry zod'],
    ['packages/contracts/src/notes/audit.ts', "import { id } from '../ids.ts'", 'must not carry zod'],
    ['packages/contracts/src/notes/errors.ts', "import { a } from '../tags/inputs.ts'", 'must not carry zod'],
    ['packages/contracts/src/notes/views.ts', "import type { A } from './inputs.ts'", 'must not carry zod'],
    ['packages/db/src/a.ts', "import { a } from '@dossier/core/a'", 'db must not import @dossier/core/a'],
    [
      'packages/core/src/a.ts',
      "import { TRPCError } from '@trpc/server'",
      'core must not import @trpc/server',
    ],
    [
      'packages/core/src/a.ts',
      "import type { A } from '@temporalio/client'",
      'core must not import @temporalio',
    ],
    ['packages/core/src/a.ts', "const s = await import('stripe')", 'core must not import stripe'],
    ['packages/core/src/a.ts', "type F = import('fastify').FastifyInstance", 'core must not import fastify'],
    ['packages/core/src/a.ts', "export { a } from 'react'", 'core must not import react'],
    [
      'packages/core/src/a.ts',
      "import { startPostgres } from '@dossier/local-stack'",
      'core must not import',
    ],
    ['packages/core/src/a.ts', "import { a } from '@dossier/db/testing'", 'testing folders serve tests'],
    [
      'packages/core/src/notes/a.ts',
      "import { tag } from '../tags/tag.ts'",
      'tags is imported through its index',
    ],
    [
      'packages/core/src/deletion/a.ts',
      "import type { A } from '../notes/domain.ts'",
      'notes is imported through its index',
    ],
    ['packages/core/src/notes/a.ts', "import { all } from '../domains.ts'", 'ask every domain'],
    ['packages/core/src/notes/domain.ts', "import { a } from '../record/index.ts'", 'a domain answers'],
    ['apps/api/src/a.ts', "import { personalData } from '@dossier/core/domains'", 'only the worker'],
    ['packages/providers/src/a.ts', "import { a } from '@dossier/core/ports'", 'types of core alone'],
    ['packages/providers/src/a.ts', "import type { Db } from '@dossier/db'", 'providers must not import'],
    ['packages/local-stack/src/a.ts', "import { a } from '@dossier/contracts/ids'", 'local-stack must not'],
    ['apps/api/src/a.ts', "import { createDb } from '@dossier/db'", 'only src/main.ts'],
    ['apps/api/src/main.ts', "import { eq } from 'drizzle-orm'", 'api must not import drizzle-orm'],
    [
      'apps/api/src/a.ts',
      "import { Client } from '@temporalio/client'",
      'api must not import @temporalio/client',
    ],
    ['apps/worker/src/a.ts', "import { a } from '@dossier/api/router'", 'worker must not import'],
    ['apps/worker/src/workflows/a.ts', "import { z } from 'zod'", 'a workflow sees'],
    ['apps/worker/src/workflows/a.ts', "import { a } from '../activities/a.ts'", 'a workflow sees'],
    ['apps/worker/src/workflows/a.ts', "import { a } from '@dossier/contracts/ids'", 'a workflow sees'],
    ['apps/cli/src/a.ts', "import { a } from '@dossier/worker/main'", 'cli must not import'],
    ['apps/web/src/lib/a.ts', "import { router } from '@dossier/api/router'", 'types of api alone'],
    ['apps/web/src/lib/a.ts', "import type { A } from '@dossier/core/a'", 'web must not import'],
    ['apps/web/src/features/a/x.tsx', "import { y } from '../b/y.tsx'", 'a must not import b'],
    ['apps/web/src/features/a/x.tsx', "import { y } from '../../routes/y.tsx'", 'not the other way round'],
    ['apps/web/src/kit/a.tsx', "import { x } from '../entities/a/x.ts'", 'kit and lib know no domain'],
    ['apps/web/src/lib/a.ts', "import { x } from '../features/a/x.tsx'", 'kit and lib know no domain'],
    ['apps/web/src/entities/a/x.ts', "import { y } from '../../features/a/y.tsx'", 'knows no screen'],
    ['apps/web/src/features/a/x.tsx', "import { d } from '../../domains.ts'", 'only routes and the shell'],
    ['apps/web/src/entities/a/x.ts', "import { d } from '../../domains.ts'", 'only routes and the shell'],
    ['apps/web/src/main.tsx', "import { d } from './domains.ts'", 'only routes and the shell'],
    ['apps/worker/src/main.ts', "import './main.faults.ts'", 'never reach production'],
    ['e2e/src/a.e2e.ts', "import { a } from '@dossier/core/a'", 'e2e must not import'],
    ['bench/src/a.ts', "import { createDb } from '@dossier/db'", 'bench must not import @dossier/db'],
  ])('%s must not: %s', async (file, code, words) => {
    expect(await says(file, code)).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
  })

  test.each([
    ['packages/contracts/src/a.ts', "import { z } from 'zod/mini'\nimport { b } from './b.ts'"],
    ['packages/contracts/src/a.test.ts', "import fc from 'fast-check'\nimport { test } from 'vitest'"],
    ['packages/core/src/a.ts', "import { eq } from 'drizzle-orm'\nimport { contacts } from '@dossier/db'"],
    ['packages/core/src/notes/a.ts', "import { tag } from '../tags/index.ts'\nimport { b } from './b.ts'"],
    ['packages/core/src/notes/a.db.test.ts', "import { all } from '../domains.ts'"],
    ['packages/core/src/deletion/a.ts', "import { all } from '../domains.ts'"],
    ['packages/core/src/domains.ts', "import { notes } from './notes/domain.ts'"],
    ['apps/worker/src/activities/a.ts', "import { mailRenderers } from '@dossier/core/domains'"],
    ['packages/contracts/src/notes/views.ts', "import type { ActorView } from '../timeline/views.ts'"],
    ['packages/contracts/src/notes/inputs.ts', "import { MAX_NOTE } from './values.ts'"],
    ['packages/core/src/a.db.test.ts', "import { testDatabase } from '@dossier/db/testing'"],
    ['packages/providers/src/a.ts', "import type { Mailer } from '@dossier/core/ports'"],
    ['packages/providers/src/a.test.ts', "import { startMailSink } from '@dossier/local-stack'"],
    ['apps/api/src/main.ts', "import { createDb } from '@dossier/db'"],
    ['apps/api/src/sign-in/a.ts', "import { adapter } from '@dossier/db'"],
    ['apps/api/src/a.ts', "import type { Db } from '@dossier/db'"],
    ['apps/worker/src/workflows/a.ts', "import type { Activities } from '../activities/create.ts'"],
    ['apps/worker/src/workflows/a.ts', "import { condition } from '@temporalio/workflow'"],
    ['apps/worker/src/workflows/a.ts', "import { names } from '@dossier/contracts/workflows'"],
    ['apps/worker/src/main.faults.ts', "import './crash-points.faults.ts'"],
    ['apps/web/src/lib/a.ts', "import type { AppRouter } from '@dossier/api/router'"],
    ['apps/web/src/features/a/x.tsx', "import { y } from './y.tsx'\nimport { k } from '../../kit/k.tsx'"],
    ['apps/web/src/features/shell/x.tsx', "import { d } from '../../domains.ts'"],
    ['apps/web/src/entities/a/x.ts', "import { y } from '../b/y.ts'"],
    ['apps/web/src/domains.ts', "const f = () => import('./features/a/x.tsx')"],
    [
      'apps/web/src/routes/a.tsx',
      "import { y } from '../features/a/y.tsx'\nimport { d } from '../domains.ts'",
    ],
    ['e2e/src/a.e2e.ts', "import { testDatabase } from '@dossier/db/testing'"],
    ['bench/src/a.ts', "import { startPostgres } from '@dossier/local-stack'"],
  ])('%s may: %s', async (file, code) => {
    expect(await says(file, code)).toEqual([])
  })

  test('names the line', async () => {
    const found = await imports.find(treeOf({ ...manifests, 'packages/db/src/a.ts': "\n\nimport 'fastify'" }))
    expect(found.map(({ at }) => at)).toEqual(['packages/db/src/a.ts:3'])
  })
})
