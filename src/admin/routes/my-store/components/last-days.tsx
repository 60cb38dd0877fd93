import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Bar, BarChart } from "../../../components/bar-chart"
import { Section } from "../../../components/section"
import type { Overview } from "../../../hooks/marketplace"
import { useSellerCurrencies } from "../../../hooks/seller-store"
import { localeOf } from "../../../lib/locale"

type LastDaysProps = { overview: Overview }

export const LastDays = ({ overview }: LastDaysProps) => {
  const { t } = useTranslation("marketplace")
  const { data: known } = useSellerCurrencies()
  const [chosen, setChosen] = useState<string>()
  const earned = overview.last_days.flatMap((day) => day.revenue.map((sum) => sum.currency_code))
  const currencies = [...new Set(earned)]
  const currency = chosen ?? currencies[0] ?? known?.[0]?.code ?? "usd"

  return (
    <Section
      title={t("overview.last_days", { count: overview.last_days.length })}
      actions={
        currencies.length > 1 && (
          <Select size="small" value={currency} onValueChange={setChosen}>
            <Select.Trigger aria-label={t("fields.currency")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {currencies.map((code) => (
                <Select.Item key={code} value={code}>
                  {code.toUpperCase()}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )
      }
    >
      <div className="grid gap-8 px-6 py-4 lg:grid-cols-2">
        <Orders overview={overview} />
        <Revenue overview={overview} currency={currency} />
      </div>
    </Section>
  )
}

const Orders = ({ overview }: LastDaysProps) => {
  const { t } = useTranslation("marketplace")
  const label = useDayLabel()
  const bars = overview.last_days.map(({ date, orders }) => ({
    key: date,
    label: label(date),
    value: orders,
    text: t("overview.orders", { count: orders }),
  }))
  const total = bars.reduce((sum, bar) => sum + bar.value, 0)
  return (
    <BarChart
      title={t("orders.title")}
      summary={t("overview.orders", { count: total })}
      bars={bars}
    />
  )
}

const Revenue = ({ overview, currency }: LastDaysProps & { currency: string }) => {
  const { t } = useTranslation("marketplace")
  const label = useDayLabel()
  const bars: Bar[] = overview.last_days.map(({ date, revenue }) => {
    const value = revenue.find((sum) => sum.currency_code === currency)?.amount ?? 0
    return { key: date, label: label(date), value, text: getStylizedAmount(value, currency) }
  })
  const total = bars.reduce((sum, bar) => sum + bar.value, 0)
  return (
    <BarChart
      title={t("overview.revenue")}
      summary={getStylizedAmount(total, currency)}
      bars={bars}
    />
  )
}

/** A calendar day as the server counted it, so it is not moved to another time zone. */
function useDayLabel() {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), {
    // The platform writes all its dates in this calendar.
    calendar: "gregory",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  })
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
}
