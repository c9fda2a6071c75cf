import type { Clock, Job } from './jobs.ts'
import type { Topic } from './live.ts'
import type { Pages } from './pages.ts'
import type { Reaction } from './reactions.ts'
import type { Route } from './serve.ts'
import type { Sweep } from './sweeps.ts'

/** What a module adds to the product; server/app.ts lists them in their order. */
export type Module = {
  name: string
  routes?: readonly Route[]
  pages?: Pages
  reactions?: readonly Reaction[]
  topics?: readonly Topic[]
  // oxlint-disable-next-line typescript/no-explicit-any -- each job takes data of its own shape
  jobs?: readonly Job<any>[]
  clocks?: readonly Clock[]
  sweeps?: readonly Sweep[]
}
