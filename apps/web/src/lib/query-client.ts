import { QueryClient } from '@tanstack/react-query'
import { mayPass, toFailure } from './failure.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && mayPass(toFailure(error)),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
})
