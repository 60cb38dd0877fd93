import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import type { PlannedPayout } from "../../../../hooks/ledger-payouts"
import { StoreName } from "./store-name"

/** Who gets what and how, or why not now. */
export const PlannedRow = ({ row }: { row: PlannedPayout }) => {
  const { t } = useTranslation("ledger")
  const { seller, currency_code, provider, skip, available, held, pending, in_transit } = row
  const notes = [
    skip ? t(`payouts.skip.${skip}`) : t(`payouts.provider.${provider}`),
    held !== 0 && t("payouts.run.held"),
    pending !== 0 && t("payouts.run.pending"),
  ].filter(Boolean)
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" as="div">
          <StoreName seller={seller} />
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle mt-1">
          {notes.join(" · ")}
        </Text>
      </div>
      <Text size="small" leading="compact" weight={skip ? "regular" : "plus"} as="div">
        <Money
          amount={skip === "under_way" ? in_transit : available}
          currency_code={currency_code}
        />
      </Text>
    </li>
  )
}
