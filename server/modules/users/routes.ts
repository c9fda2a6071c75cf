import type { Route } from '#kit/serve.ts'
import { credentialRoutes } from './credential-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { profileRoutes } from './profile-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...profileRoutes,
  ...credentialRoutes,
  ...peopleRoutes,
]
