import { createContext, PropsWithChildren, useContext } from "react"
import type { AuctionApi } from "../../hooks/auction"
import { useSellerMe } from "../../hooks/seller-me"

type Side = "merchant" | "seller"

const SideContext = createContext<Side>("merchant")

/** Says from which side the pages of auctions within are seen. */
export const AuctionSide = ({ side, children }: PropsWithChildren<{ side: Side }>) => (
  <SideContext.Provider value={side}>{children}</SideContext.Provider>
)

type AuctionSideFacts = {
  api: AuctionApi
  isMerchant: boolean
  /** Where the list of auctions is. */
  home: string
  productPage: (id: string) => string
  /** Whether a row of the role table may be used, as in "POST /auctions/:id/publish". */
  may: (rule: string) => boolean
}

const MERCHANT: AuctionSideFacts = {
  api: "/admin",
  isMerchant: true,
  home: "/auctions",
  productPage: (id) => `/products/${id}`,
  may: () => true,
}

export function useAuctionSide(): AuctionSideFacts {
  const side = useContext(SideContext)
  const { data: me } = useSellerMe(side === "seller")
  if (side === "merchant") return MERCHANT
  const permissions = new Set(me?.permissions)
  return {
    api: "/seller",
    isMerchant: false,
    home: "/my-store/auctions",
    productPage: (id) => `/my-store/products/${id}`,
    may: (rule) => permissions.has(rule.replace(" ", " /seller")),
  }
}
