import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = { id: string }

/**
 * The first row that a filter finds. Every part of the demo looks for what it is about to make, so
 * a second run changes nothing and a run that was cut short goes on where it ended.
 */
export async function find<T extends Row = Row>(
  container: MedusaContainer,
  entity: string,
  filters: object,
  fields: string[] = ["id"]
): Promise<T | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters })
  // The caller names the fields it asked for; the platform has no type for a name in a variable.
  return data[0] as T | undefined
}
