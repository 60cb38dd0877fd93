import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useSellerCounts } from "../../../hooks/seller"
import { useProductReviews } from "../../../hooks/seller-reviews"
import { ApplicationTable } from "./components/application-table"
import { ProductReviewTable } from "./components/product-review-table"
import { VerificationTable } from "./components/verification-table"

const TABS = ["applications", "products", "verifications"] as const

const ApprovalsPage = () => {
  const { t, i18n } = useTranslation("seller")
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((name) => name === params.get("tab")) ?? "applications"
  const { data: counts } = useSellerCounts()
  const { data: reviews } = useProductReviews({ status: "pending", limit: 1, offset: 0 })

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("approvals.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvals.description")}
        </Text>
      </div>
      <Tabs
        value={tab}
        onValueChange={(value) => setParams({ tab: value }, { replace: true })}
        dir={i18n.dir()}
      >
        <div className="overflow-x-auto border-b px-6 py-3">
          <Tabs.List aria-label={t("approvals.title")}>
            <Tab value="applications" label={t("approvals.applications")} count={counts?.pending} />
            <Tab value="products" label={t("approvals.products")} count={reviews?.count} />
            <Tab
              value="verifications"
              label={t("trust.verifications")}
              count={counts?.verifications}
            />
          </Tabs.List>
        </div>
        <Tabs.Content value="applications">
          <ApplicationTable />
        </Tabs.Content>
        <Tabs.Content value="products">
          <ProductReviewTable />
        </Tabs.Content>
        <Tabs.Content value="verifications">
          <VerificationTable />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

const Tab = ({ value, label, count }: { value: string; label: string; count?: number }) => (
  <Tabs.Trigger value={value} className="text-nowrap">
    {label}
    <span className="text-ui-fg-muted ms-1.5 tabular-nums">{count ?? "…"}</span>
  </Tabs.Trigger>
)

export const config = defineRouteConfig({
  label: "menu.approvals",
  translationNs: "seller",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.approvals") }
export default ApprovalsPage
