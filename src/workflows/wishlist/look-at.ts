import { MedusaContainer } from "@medusajs/framework/types"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"
import type { Watch } from "../../modules/wishlist/watching"
import { articleKey, readSights } from "./read-sights"

/**
 * Looks at what is watched and writes what was seen.
 *
 * @returns the ids of the alerts that came of it
 */
export async function lookAt(
  container: MedusaContainer,
  watches: Watch[],
  now: Date
): Promise<string[]> {
  const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  const sights = await readSights(container, watches, now)
  const alerts: string[] = []
  for (const watch of watches) {
    // Every article that was asked for has a sight.
    const sight = sights.get(articleKey(watch))!
    alerts.push(...(await wishlists.endLook({ watch, sight, now })))
  }
  return alerts
}
