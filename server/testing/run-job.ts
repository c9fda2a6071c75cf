import { jobs } from '../app.ts'
import type { World } from '../kit/world.ts'

/** Does a job at once: its queue would come a moment later, and finds it done. */
export async function runJob(world: World, name: string, data: object): Promise<void> {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`there is no job ${name}`)
  await job.run(world, data)
}
