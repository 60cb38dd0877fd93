import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import type { Audience } from "../../modules/notice/catalogue"
import type { Who } from "../../modules/notice/choices"
import NoticeModuleService from "../../modules/notice/service"

/** The merchant's staff as a whole, for which any of them can choose. */
export const MERCHANT: Who = { type: "merchant", id: "merchant" }

const noticesIn = (scope: MedusaContainer) => scope.resolve<NoticeModuleService>(NOTICE_MODULE)

/** What somebody can be told, what of it they are, and when. */
export const readPreferences = async (scope: MedusaContainer, who: Who, audience: Audience) =>
  await noticesIn(scope).readPreferences(who, audience)

/** Of a member of a store: the own ones, and what the store's chat is told. */
export async function readMemberPreferences(
  scope: MedusaContainer,
  { user_id, seller_id }: { user_id: string; seller_id: string }
) {
  const own = await readPreferences(scope, { type: "user", id: user_id }, "seller")
  const store = await readPreferences(scope, { type: "seller", id: seller_id }, "seller")
  return { ...own, store_notices: store.notices }
}

/** Of one of the merchant's staff: the own ones, and what the shared bell and chat are told. */
export async function readStaffPreferences(scope: MedusaContainer, user_id: string) {
  const own = await readPreferences(scope, { type: "user", id: user_id }, "merchant")
  const shared = await readPreferences(scope, MERCHANT, "merchant")
  return { ...own, shared_notices: shared.notices }
}
