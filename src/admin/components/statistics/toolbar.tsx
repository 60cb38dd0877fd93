import { Label, Switch } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { StatsSide } from "../../hooks/statistics"
import { grainsFor } from "../../lib/periods"
import { PeriodPicker } from "../period-picker"
import { Choices } from "./choices"
import { SellerFilter } from "./seller-filter"
import type { Chooser } from "./use-choice"

type ToolbarProps = {
  side: StatsSide
  chooser: Chooser
  currencies: string[]
  currency: string | undefined
}

/** Which days, whose, in which currency, and whether the days before are shown, too. */
export const Toolbar = ({ side, chooser, currencies, currency }: ToolbarProps) => {
  const { t } = useTranslation("statistics")
  const { choice, choosePeriod, set } = chooser
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-6 py-4">
      <PeriodPicker chosen={choice.period} today={choice.today} onChoose={choosePeriod} />
      <Choices
        label={t("toolbar.grain")}
        value={choice.grain}
        onChoose={(grain) => set({ grain })}
        choices={grainsFor(choice.period).map((one) => [one, t(`grain.${one}`)])}
      />
      {currencies.length > 1 && currency && (
        <Choices
          label={t("toolbar.currency")}
          value={currency}
          onChoose={(code) => set({ currency: code })}
          choices={currencies.map((code) => [code, code.toUpperCase()])}
        />
      )}
      {side === "admin" && (
        <SellerFilter
          sellerId={choice.seller_id}
          onChoose={(seller_id) => set({ seller_id: seller_id ?? null })}
        />
      )}
      <div className="flex items-center gap-x-2 sm:ms-auto">
        <Switch
          id={id}
          size="small"
          checked={choice.isCompared}
          onCheckedChange={(isOn) => set({ compare: isOn ? null : "none" })}
          // Its knob knows left and right only.
          dir="ltr"
        />
        <Label htmlFor={id} size="small">
          {t("toolbar.compare")}
        </Label>
      </div>
    </div>
  )
}
