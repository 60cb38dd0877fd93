import { useTranslation } from "react-i18next"
import { useStoreChoices } from "../../hooks/report-choices"
import { useReportSurface } from "../../hooks/report-surface"
import { GRAINS } from "../../lib/periods"
import type { Report, ReportParameter } from "../../lib/report"
import { useCurrencyCodes } from "../auction/use-currency-codes"
import { PeriodPicker } from "../period-picker"
import { Choice, ChoiceInput } from "./choice-input"
import { Labelled } from "./labelled"
import { ProductInput } from "./product-input"
import { SalesDaysInput } from "./sales-days-input"
import { StoreInput } from "./store-input"
import type { ReportAddress } from "./use-report-address"

type ParameterFormProps = { report: Report; address: ReportAddress }

/** What a report can be asked for. Every choice counts at once. */
export const ParameterForm = ({ report, address }: ParameterFormProps) => {
  const { t } = useTranslation("report")
  return (
    <div
      role="group"
      aria-label={t("form.label")}
      className="flex flex-wrap gap-x-4 gap-y-3 px-6 py-4"
    >
      {report.parameters.map((parameter) => (
        <Parameter key={parameter.name} parameter={parameter} address={address} />
      ))}
    </div>
  )
}

type ParameterProps = { parameter: ReportParameter; address: ReportAddress }

const Parameter = ({ parameter: { name, default: usual }, address }: ParameterProps) => {
  const { t } = useTranslation("report")
  const codes = useCurrencyCodes()
  const stores = useStoreChoices()
  const isMerchant = useReportSurface().api === "/admin"
  const value = address.valueOf(name)
  const set = (next: string | null) => address.set(name, next)
  const choiceInput = (choices: Choice[], none: string | null) => (
    <ChoiceInput label={t(`params.${name}`)} {...{ value, choices, none }} onChange={set} />
  )
  switch (name) {
    case "from":
      return (
        <Labelled label={t("params.period")} width="w-full sm:w-auto">
          {() => (
            <PeriodPicker chosen={address.chosen} today={address.today} onChoose={address.choose} />
          )}
        </Labelled>
      )
    case "grain":
      return (
        <ChoiceInput
          label={t("params.grain")}
          value={value ?? String(usual ?? GRAINS[0])}
          choices={GRAINS.map((grain) => ({ value: grain, label: t(`grain.${grain}`) }))}
          none={null}
          onChange={set}
        />
      )
    case "currency":
      return choiceInput(
        withChosen(codes, value).map((code) => ({ value: code, label: code.toUpperCase() })),
        t("form.all_currencies")
      )
    case "seller_id":
      return isMerchant ? <StoreInput value={value} stores={stores} onChange={set} /> : null
    case "product_id":
      return <ProductInput value={value} onChange={set} />
    case "sales_days":
      return <SalesDaysInput value={value ?? String(usual ?? "")} onChange={set} />
    default:
      // The end of a period is chosen with its beginning.
      return null
  }
}

/** A choice that came with the address is shown, also where it is none of the usual ones. */
const withChosen = (codes: string[], chosen: string | null) =>
  chosen && !codes.includes(chosen) ? [...codes, chosen] : codes
