import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useCommissionRules } from "../../../hooks/commission"
import { RuleList } from "./components/rule-list"

const CommissionPage = () => {
  const { data, error } = useCommissionRules()
  if (error) throw error
  if (!data) return <PageSkeleton main={1} />
  return (
    <LayoutComposer
      widgetsZonePrefix="commission.settings"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="CommissionRules">
            <RuleList rules={data.commission_rules} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.commission",
  translationNs: "commission",
})
export const handle = { breadcrumb: () => i18n.t("commission:menu.commission") }
export default CommissionPage
