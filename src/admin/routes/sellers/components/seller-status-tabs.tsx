import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { SELLER_STATUSES, SellerStatus, useSellerCounts } from "../../../hooks/seller"

const ALL = "all"

/** One tab per status with how many sellers it holds; the choice lives in the address. */
export const SellerStatusTabs = ({ selected }: { selected?: SellerStatus }) => {
  const { t } = useTranslation("seller")
  const { data: counts } = useSellerCounts()
  const [, setSearchParams] = useSearchParams()
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)

  const choose = (value: string) =>
    setSearchParams((params) => {
      if (value === ALL) params.delete("status")
      else params.set("status", value)
      params.delete("offset")
      return params
    })

  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected ?? ALL} onValueChange={choose}>
        <Tabs.List aria-label={t("fields.status")}>
          <Tabs.Trigger value={ALL}>
            {t("sellers.all")}
            <Count value={total} />
          </Tabs.Trigger>
          {SELLER_STATUSES.map((status) => (
            <Tabs.Trigger key={status} value={status}>
              {t(`status.${status}`)}
              <Count value={counts?.[status]} />
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}

const Count = ({ value }: { value?: number }) => (
  <span className="text-ui-fg-muted ms-1.5 tabular-nums">{value ?? "…"}</span>
)
