import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { cast } from '#testing/cast.ts'
import { demoTypes } from './demo-types.ts'

/** The types of the demo; answers their ids by key. */
export async function addDemoTypes(world: World): Promise<Map<string, string>> {
  const rows = demoTypes.map((type, place) => ({ ...type, id: newId(), place }))
  await world.db
    .insertInto('ticket_types')
    .values(
      rows.map(({ id, key, name, icon, descriptionLimit, fields, place }) => ({
        id,
        key,
        icon,
        place,
        name: JSON.stringify(name),
        fields: JSON.stringify(fields),
        description_limit: descriptionLimit,
      })),
    )
    .execute()
  // Besides those of the demo there are the ones that the product brings.
  const all = await world.db.selectFrom('ticket_types').select(['id', 'key']).execute()
  return new Map(all.map(({ key, id }) => [key, id]))
}

/** Each component has two who answer for it, so that a colleague is there when one is away. */
export async function shareOutComponents(world: World): Promise<Map<string, string>> {
  const components = await world.db.selectFrom('components').select(['id', 'key']).orderBy('place').execute()
  const agents = [cast.maria.id, cast.tomas.id, cast.ana.id, cast.ivan.id]
  const pairs = components.flatMap(({ id }, place) =>
    [place, place + 1].map((turn) => ({
      component_id: id,
      user_id: agents[turn % agents.length] ?? agents[0] ?? '',
    })),
  )
  if (pairs.length > 0) {
    const insert = world.db.insertInto('component_agents').values(pairs)
    await insert.onConflict((conflict) => conflict.doNothing()).execute()
  }
  return new Map(components.map(({ key, id }) => [key, id]))
}
