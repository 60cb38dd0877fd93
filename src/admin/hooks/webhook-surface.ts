import { useLocation } from "react-router-dom"
import { useSellerMe } from "./seller-me"

/** The same pages serve the merchant and a store; these are their addresses. */
const SURFACES = {
  merchant: { api: "/admin", pages: "/settings/webhooks", docs: "/docs?of=admin" },
  seller: { api: "/seller", pages: "/my-store/webhooks", docs: "/docs?of=seller" },
} as const

export type WebhookApi = (typeof SURFACES)[keyof typeof SURFACES]["api"]

/** Whose webhooks the page shows, as its address says. */
export const useWebhookSurface = () =>
  SURFACES[useLocation().pathname.startsWith(SURFACES.seller.pages) ? "seller" : "merchant"]

/** Whether who is signed in may change webhooks here, and not only look at them. */
export function useMayManageWebhooks() {
  const isSeller = useWebhookSurface().api === "/seller"
  const { data: me } = useSellerMe(isSeller)
  return !isSeller || !!me?.permissions.includes("POST /seller/webhook-endpoints")
}
