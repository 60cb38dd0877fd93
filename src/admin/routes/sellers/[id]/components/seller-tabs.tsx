import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { SellerDetail } from "../../../../hooks/seller"
import { SellerMembers } from "./seller-members"
import { SellerOrders } from "./seller-orders"
import { SellerProducts } from "./seller-products"
import { SellerProfile } from "./seller-profile"

const TABS = ["profile", "members", "products", "orders"] as const

export const SellerTabs = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((name) => name === params.get("tab")) ?? "profile"
  return (
    <Tabs value={tab} onValueChange={(value) => setParams({ tab: value }, { replace: true })}>
      <div className="overflow-x-auto px-1 py-1">
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {t(`tabs.${name}`)}
              {name === "products" && (
                <span className="text-ui-fg-muted ms-1.5">{seller.product_count}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Content value="profile" className="mt-2">
        <SellerProfile seller={seller} />
      </Tabs.Content>
      <Tabs.Content value="members" className="mt-2">
        <SellerMembers seller={seller} />
      </Tabs.Content>
      <Tabs.Content value="products" className="mt-2">
        <SellerProducts sellerId={seller.id} />
      </Tabs.Content>
      <Tabs.Content value="orders" className="mt-2">
        <SellerOrders sellerId={seller.id} />
      </Tabs.Content>
    </Tabs>
  )
}
