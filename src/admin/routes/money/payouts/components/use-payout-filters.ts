import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useCurrencyCodes } from "../../../../components/auction/use-currency-codes"
import { Payout, PAYOUT_PROVIDERS } from "../../../../hooks/ledger-payouts"
import { useSellers } from "../../../../hooks/seller"

const filterHelper = createDataTableFilterHelper<Payout>()
/** As many stores as the filter offers. */
const SELLERS_MAX = 100

/** The store, how it is paid, the currency where there are several, and the day. */
export const usePayoutFilters = () => {
  const { t } = useTranslation("ledger")
  const currencies = useCurrencyCodes()
  const dates = useDataTableDateFilters()
  const { data } = useSellers({ limit: SELLERS_MAX, order: "name" })
  return useMemo(() => {
    const seller = filterHelper.accessor("seller_id", {
      type: "multiselect",
      label: t("payouts.fields.seller"),
      searchable: true,
      options: (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name })),
    })
    const provider = filterHelper.accessor("provider", {
      type: "multiselect",
      label: t("payouts.fields.provider"),
      options: PAYOUT_PROVIDERS.map((value) => ({ value, label: t(`payouts.provider.${value}`) })),
    })
    const currency = filterHelper.accessor("currency_code", {
      type: "multiselect",
      label: t("payouts.fields.currency"),
      options: currencies.map((code) => ({ value: code, label: code.toUpperCase() })),
    })
    const made = dates
      .filter(({ id }) => id === "created_at")
      .map((filter) => ({ ...filter, label: t("payouts.fields.created_at") }))
    return [seller, provider, ...(currencies.length > 1 ? [currency] : []), ...made]
  }, [t, currencies, data, dates])
}
