import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../router.ts'
import type { World } from './make-world.ts'

export type Inputs = inferRouterInputs<AppRouter>
type Example<Input> = (world: World) => Input

/** One input for each procedure of these domains, with nothing left out. */
export type ExamplesOf<Domain extends keyof Inputs> = {
  [Of in Domain]: { [Act in keyof Inputs[Of]]: Example<Required<Inputs[Of][Act]>> }
}
