import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useCurrencyCodes } from "../../../../components/auction/use-currency-codes"
import { LEDGER_ACCOUNTS, LEDGER_TYPES, LedgerEntry } from "../../../../hooks/ledger"
import { useSellers } from "../../../../hooks/seller"

const filterHelper = createDataTableFilterHelper<LedgerEntry>()
/** As many stores as the filter offers. */
const SELLERS_MAX = 100

/** The store, the account, what happened, the currency where there are several, and the day. */
export const useEntryFilters = () => {
  const { t } = useTranslation("ledger")
  const currencies = useCurrencyCodes()
  const dates = useDataTableDateFilters()
  const { data } = useSellers({ limit: SELLERS_MAX, order: "name" })
  return useMemo(() => {
    const choice = (id: "account" | "type" | "currency_code", label: string, options: Option[]) =>
      filterHelper.accessor(id, { type: "multiselect", label, options })
    const seller = filterHelper.accessor("seller_id", {
      type: "multiselect",
      label: t("balances.seller"),
      searchable: true,
      options: (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name })),
    })
    const account = choice(
      "account",
      t("fields.account"),
      LEDGER_ACCOUNTS.map((value) => ({ value, label: t(`accounts.${value}`) }))
    )
    const type = choice(
      "type",
      t("fields.type"),
      LEDGER_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))
    )
    const currency = choice(
      "currency_code",
      t("fields.currency"),
      currencies.map((code) => ({ value: code, label: code.toUpperCase() }))
    )
    const day = dates
      .filter(({ id }) => id === "created_at")
      .map((filter) => ({ ...filter, id: "occurred_at", label: t("fields.occurred_at") }))
    return [seller, account, type, ...(currencies.length > 1 ? [currency] : []), ...day]
  }, [t, currencies, data, dates])
}

type Option = { value: string; label: string }
