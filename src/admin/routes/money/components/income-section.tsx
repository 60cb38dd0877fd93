import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import { BarChart } from "../../../components/bar-chart"
import { Section } from "../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { DayIncome, useIncome } from "../../../hooks/ledger"
import { errorMessage } from "../../../lib/error-message"

const DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** Commission and fees of the last days, in each currency. */
export const IncomeSection = () => {
  const { t } = useTranslation("ledger")
  const { data, isError, error } = useIncome(DAYS)
  const codes = [...new Set((data ?? []).map(({ currency_code }) => currency_code))]
  return (
    <Section title={t("income.title")} subtitle={t("income.description", { count: DAYS })}>
      {codes.map((code) => (
        <IncomeChart
          key={code}
          code={code}
          days={(data ?? []).filter(({ currency_code }) => currency_code === code)}
        />
      ))}
      {data?.length === 0 && <SectionMessage text={t("income.empty", { count: DAYS })} />}
      {!data && !isError && <SectionSkeleton />}
      {isError && !data && <SectionMessage isError text={errorMessage(error)} />}
    </Section>
  )
}

const IncomeChart = ({ code, days }: { code: string; days: DayIncome[] }) => {
  const { t, i18n } = useTranslation("ledger")
  const text = (amount: number) => getStylizedAmount(amount, code)
  const sum = (part: "commission" | "auction_fee") =>
    days.reduce((total, day) => total + day[part], 0)
  const [commission, fees] = [sum("commission"), sum("auction_fee")]
  const bars = lastDays().map((day) => {
    const found = days.find((one) => one.day === day)
    const value = (found?.commission ?? 0) + (found?.auction_fee ?? 0)
    const label = new Intl.DateTimeFormat(i18n.language, {
      ...{ day: "numeric", month: "short", timeZone: "UTC" },
    }).format(new Date(day))
    // Where more was given back than earned, there is no bar; the tooltip tells.
    return { key: day, label, value: Math.max(0, value), text: text(value) }
  })
  const parts = [t("income.commission", { amount: text(commission) })]
  if (fees !== 0) parts.push(t("income.fees", { amount: text(fees) }))
  return (
    <div className="px-6 py-4">
      <BarChart title={code.toUpperCase()} summary={parts.join(" · ")} bars={bars} />
    </div>
  )
}

/** UTC days, as the server counts them, the oldest first. */
const lastDays = () =>
  Array.from({ length: DAYS }, (_, i) =>
    new Date(Date.now() - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10)
  )
