import { Tabs } from "@medusajs/ui"
import { ReactNode, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { SellerDetail } from "../../../../hooks/seller"
import { SellerAudit } from "./seller-audit"
import { SellerComplaints } from "./seller-complaints"
import { SellerDocuments } from "./seller-documents"
import { SellerFeedback } from "./seller-feedback"
import { SellerMembers } from "./seller-members"
import { SellerMoney } from "./seller-money"
import { SellerOrders } from "./seller-orders"
import { SellerProducts } from "./seller-products"
import { SellerProfile } from "./seller-profile"

const TABS = {
  profile: (seller: SellerDetail) => <SellerProfile seller={seller} />,
  members: (seller: SellerDetail) => <SellerMembers seller={seller} />,
  products: (seller: SellerDetail) => <SellerProducts sellerId={seller.id} />,
  orders: (seller: SellerDetail) => <SellerOrders sellerId={seller.id} />,
  complaints: (seller: SellerDetail) => <SellerComplaints sellerId={seller.id} />,
  money: (seller: SellerDetail) => <SellerMoney sellerId={seller.id} />,
  feedback: (seller: SellerDetail) => <SellerFeedback sellerId={seller.id} />,
  documents: (seller: SellerDetail) => <SellerDocuments seller={seller} />,
  audit: (seller: SellerDetail) => <SellerAudit sellerId={seller.id} />,
} satisfies Record<string, (seller: SellerDetail) => ReactNode>
type Tab = keyof typeof TABS
// The keys of the object, which the language calls plain text.
const NAMES = Object.keys(TABS) as Tab[]

export const SellerTabs = ({ seller }: { seller: SellerDetail }) => {
  const { t, i18n } = useTranslation("seller")
  const [params, setParams] = useSearchParams()
  const tab = NAMES.find((name) => name === params.get("tab")) ?? "profile"
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In a narrow window the chosen tab may be beyond the edge.
    const chosen = row.current?.querySelector("[aria-selected=true]")
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [tab])
  return (
    <Tabs
      value={tab}
      onValueChange={(value) => setParams({ tab: value }, { replace: true })}
      // Tabs read from left to right unless they are told.
      dir={i18n.dir()}
    >
      <div ref={row} className="overflow-x-auto px-1 py-1">
        <Tabs.List>
          {NAMES.map((name) => (
            <Tabs.Trigger key={name} value={name} className="text-nowrap">
              <TabLabel name={name} seller={seller} />
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Content value={tab} className="mt-2" aria-label={t(WORDS[tab])}>
        {TABS[tab](seller)}
      </Tabs.Content>
    </Tabs>
  )
}

const WORDS: Record<Tab, string> = {
  profile: "tabs.profile",
  members: "tabs.members",
  products: "tabs.products",
  orders: "tabs.orders",
  complaints: "complaint:menu.complaints",
  money: "ledger:seller.tab.title",
  feedback: "feedback:seller_tab.title",
  documents: "documents.tab",
  audit: "audit:tab",
}

const TabLabel = ({ name, seller }: { name: Tab; seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  return (
    <>
      {t(WORDS[name])}
      {name === "products" && (
        <span className="text-ui-fg-muted ms-1.5">{seller.product_count}</span>
      )}
      {name === "documents" && seller.private?.verification_requested_at && (
        <span
          className="bg-ui-tag-orange-icon ms-1.5 inline-block size-2 rounded-full"
          role="img"
          aria-label={t("documents.waits")}
        />
      )}
    </>
  )
}
