import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { SELLER_STATUSES, SellerStatus, useSellerCounts } from "../../../hooks/seller"

const ALL = "all"
const WAITING = "verification_requested"
export type SellerShelf = SellerStatus | typeof WAITING

/** Which sellers the address asks for: those in a status, or those that wait to be verified. */
export function useSellerShelf(): SellerShelf | undefined {
  const [params] = useSearchParams()
  if (params.get(WAITING)) return WAITING
  return SELLER_STATUSES.find((known) => known === params.get("status"))
}

/** One tab per status with how many sellers it holds; the choice lives in the address. */
export const SellerStatusTabs = ({ selected }: { selected?: SellerShelf }) => {
  const { t, i18n } = useTranslation("seller")
  const { data: counts } = useSellerCounts()
  const [, setSearchParams] = useSearchParams()
  const total = counts && SELLER_STATUSES.reduce((sum, status) => sum + counts[status], 0)

  const choose = (value: string) =>
    setSearchParams((params) => {
      for (const name of ["status", WAITING, "offset"]) params.delete(name)
      if (value === WAITING) params.set(WAITING, "true")
      else if (value !== ALL) params.set("status", value)
      return params
    })

  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected ?? ALL} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={t("fields.status")}>
          <Tab value={ALL} label={t("sellers.all")} count={total} />
          {SELLER_STATUSES.map((status) => (
            <Tab
              key={status}
              value={status}
              label={t(`status.${status}`)}
              count={counts?.[status]}
            />
          ))}
          <Tab value={WAITING} label={t("trust.to_verify")} count={counts?.verifications} />
        </Tabs.List>
      </Tabs>
    </div>
  )
}

const Tab = ({ value, label, count }: { value: string; label: string; count?: number }) => (
  <Tabs.Trigger value={value} className="text-nowrap">
    {label}
    <span className="text-ui-fg-muted ms-1.5 tabular-nums">{count ?? "…"}</span>
  </Tabs.Trigger>
)
