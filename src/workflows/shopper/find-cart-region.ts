import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

export type RegionWish = { region_id?: string; country_code?: string }

/**
 * The region of a new cart: the one asked for, that of the country, the shop's own, or the oldest.
 *
 * @returns null when the shop has no region yet
 * @throws MedusaError not_found when the one asked for is not there
 */
export async function findCartRegion(
  container: MedusaContainer,
  { region_id, country_code }: RegionWish
): Promise<string | null> {
  if (region_id) return await oneRegion(container, { id: region_id }, `Region '${region_id}'`)
  if (country_code) {
    const what = `A region that delivers to '${country_code}'`
    return await oneRegion(container, { countries: { iso_2: country_code } }, what)
  }
  return (await shopsRegion(container)) ?? (await oldestRegion(container))
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

async function oneRegion(container: MedusaContainer, filters: object, what: string) {
  const { data } = await queryOf(container).graph({
    entity: "region",
    fields: ["id"],
    filters,
    pagination: { take: 1 },
  })
  if (data.length) return data[0].id
  const message = `${what} was not found; accepted: one of GET /store/regions`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

async function shopsRegion(container: MedusaContainer) {
  const { data } = await queryOf(container).graph({
    entity: "store",
    fields: ["default_region_id"],
    pagination: { take: 1 },
  })
  return data[0]?.default_region_id
}

async function oldestRegion(container: MedusaContainer) {
  const { data } = await queryOf(container).graph({
    entity: "region",
    fields: ["id"],
    pagination: { take: 1, order: { created_at: "ASC" } },
  })
  return data[0]?.id ?? null
}
