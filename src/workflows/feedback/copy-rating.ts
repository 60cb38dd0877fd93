import { MedusaContainer } from "@medusajs/framework/types"
import type { Standing } from "../../modules/feedback/figures"
import { Subject } from "../../modules/feedback/rules"
import { shownRating } from "../../modules/feedback/tally"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"

/**
 * Writes what a store's stars come to into its own row, where lists show it and sort by it. The
 * revision keeps a late copy from undoing a newer one; what a crash loses, the nightly count copies.
 */
export async function copyRating(
  container: MedusaContainer,
  { kind }: Pick<Subject, "kind">,
  standing: Standing | null
): Promise<void> {
  if (kind !== "seller" || !standing) return
  const { subject_id, revision } = standing
  await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .copyRating(subject_id, { ...shownRating(standing), revision })
}
