import { demoPeople } from '@dossier/contracts/demo/demo-people'
import type { SignInOptions } from '@dossier/contracts/sign-in/views'
import { publicProcedure, router } from '../trpc/procedures.ts'

export const signInRouter = router({
  options: publicProcedure.query(
    ({ ctx }): SignInOptions => ({ demoPeople: ctx.parts.config.demo ? demoPeople : [] }),
  ),
})
