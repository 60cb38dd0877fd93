import { MedusaContainer } from "@medusajs/framework/types"
import { publicEvent, ResourceType } from "../../modules/webhook/catalogue"
import { Happening } from "../../modules/webhook/recording"
import { SNAPSHOTS } from "./snapshots/all"
import { Frozen } from "./snapshots/snapshot"
import { Occurrence } from "./sources/source"

type FrozenById = Map<string, Frozen>

/** Of what is deleted only the id is left to tell. */
export const isGone = ({ type }: Pick<Occurrence, "type">): boolean => type.endsWith(".deleted")

/**
 * What each audience is told: the resource as it is at this moment, and what the event adds. All
 * resources of a kind are read at once. What is not there any more is told nobody.
 */
export async function freeze(
  container: MedusaContainer,
  occurrences: Occurrence[],
  now: Date
): Promise<Happening[]> {
  const ids = new Map<ResourceType, Set<string>>()
  for (const one of occurrences.filter((one) => !isGone(one))) {
    const { resource } = publicEvent(one.type)
    ids.set(resource, (ids.get(resource) ?? new Set()).add(one.id))
  }
  const read = await Promise.all(
    [...ids].map(async ([resource, some]): Promise<[ResourceType, FrozenById]> => {
      return [resource, await SNAPSHOTS[resource].read(container, [...some], now)]
    })
  )
  const frozen = new Map(read)
  return occurrences.flatMap((one) => {
    const { resource } = publicEvent(one.type)
    const found = isGone(one) ? tombstone(one) : frozen.get(resource)?.get(one.id)
    return found ? [happeningOf(one, resource, found)] : []
  })
}

function tombstone({ id, seller_id = null }: Occurrence): Frozen {
  return { merchant: { id }, seller_id, seller: seller_id ? { id } : null }
}

function happeningOf(one: Occurrence, resource: ResourceType, found: Frozen): Happening {
  const { type, event_key, id, occurred_at, extra, only } = one
  const { audiences } = publicEvent(type)
  const isSellers = audiences.includes("seller") && only !== "merchant"
  const { merchant, seller_id, seller } = found
  return {
    ...{ type, event_key, occurred_at, resource: { type: resource, id } },
    audiences: [
      { seller_id: null, data: { [resource]: merchant, ...extra } },
      ...(isSellers && seller_id && seller
        ? [{ seller_id, data: { [resource]: seller, ...extra } }]
        : []),
    ],
  }
}
