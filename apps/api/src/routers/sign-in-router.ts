import { demoPeople } from '@dossier/contracts/demo-people'
import type { SignInOptions } from '@dossier/contracts/staff'
import { publicProcedure, router } from '../trpc/procedures.ts'

export const signInRouter = router({
  options: publicProcedure.query(
    ({ ctx }): SignInOptions => ({ demoPeople: ctx.parts.config.demo ? demoPeople : [] }),
  ),
})
