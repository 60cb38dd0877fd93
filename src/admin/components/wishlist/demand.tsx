import { useTranslation } from "react-i18next"
import { Demand as Wished, DemandSide, useWishlistDemand } from "../../hooks/wishlist"
import { errorMessage } from "../../lib/error-message"
import { localeOf } from "../../lib/locale"
import { BarChart } from "../bar-chart"
import { Figure, Figures } from "../figure"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { weeksOf } from "./weeks-of"

/** How many customers keep an eye on a product, and when they began to. */
export const Demand = ({ side, productId }: { side: DemandSide; productId: string }) => {
  const { t } = useTranslation("wishlist")
  const { data, error } = useWishlistDemand(side, productId)
  return (
    <Section title={t("demand.title")}>
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!data && !error && <SectionSkeleton rows={2} />}
      {data?.items === 0 && <SectionMessage text={t("demand.none")} />}
      {data && data.items > 0 && <Wishes demand={data} />}
    </Section>
  )
}

const Wishes = ({ demand }: { demand: Wished }) => {
  const { t, i18n } = useTranslation("wishlist")
  const number = (value: number) => value.toLocaleString(localeOf(i18n.language))
  const dates = new Intl.DateTimeFormat(localeOf(i18n.language), {
    // The platform writes all its dates in this calendar.
    ...{ calendar: "gregory", day: "numeric", month: "short", timeZone: "UTC" },
  })
  const weeks = weeksOf(demand.days, new Date())
  const added = weeks.reduce((sum, week) => sum + week.added, 0)
  return (
    <>
      <Figures>
        <Figure title={t("demand.customers")}>{number(demand.customers)}</Figure>
        <Figure title={t("demand.last_30_days")}>{number(demand.last_30_days)}</Figure>
      </Figures>
      <div className="px-6 py-4">
        <BarChart
          title={t("demand.weeks")}
          summary={t("demand.added", { count: added })}
          bars={weeks.map(({ begins, added }) => ({
            key: begins.toISOString(),
            label: dates.format(begins),
            value: added,
            text: t("demand.added", { count: added }),
          }))}
        />
      </div>
    </>
  )
}
