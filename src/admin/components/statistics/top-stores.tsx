import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Money } from "../money"
import { Section } from "../section"
import { SectionMessage } from "../section-message"
import { Cell, HeaderCell } from "../table-cells"
import { TextLink } from "../text-link"
import { Truncated } from "../truncated"
import { revenueIn } from "./figures"
import { reportLink } from "./links"
import type { Board } from "./use-board"
import { useFigureTexts } from "./use-figure-texts"

/** The stores that sold most, in one currency. */
export const TopStores = ({ side, choice, stats, currency }: Board) => {
  const { t } = useTranslation("statistics")
  const { full, share } = useFigureTexts()
  const { from, to } = choice.period
  const top = (stats.top_sellers ?? []).filter((one) => one.currency_code === currency)
  const net = Number(revenueIn(stats, currency).net)
  const highest = Math.max(0, ...top.map((one) => Number(one.net)))
  return (
    <Section
      title={t("top.title")}
      subtitle={t("top.text")}
      actions={
        <TextLink to={reportLink(side, "sellers", { from, to, currency })} className="txt-small">
          {t("report")}
        </TextLink>
      }
    >
      {!top.length && <SectionMessage text={t("chart.empty")} />}
      {top.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <HeaderCell>{t("top.store")}</HeaderCell>
                <HeaderCell className="text-end">{t("measure.orders")}</HeaderCell>
                <HeaderCell className="whitespace-nowrap">{t("measure.net")}</HeaderCell>
                <HeaderCell className="whitespace-nowrap text-end">{t("top.share")}</HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {top.map((one) => (
                <Table.Row key={one.seller_id}>
                  <Cell>
                    {one.seller_id ? (
                      <TextLink to={`/sellers/${one.seller_id}`}>
                        <Truncated
                          text={one.seller_name ?? one.seller_id}
                          className="max-w-[160px]"
                        />
                      </TextLink>
                    ) : (
                      t("top.own")
                    )}
                  </Cell>
                  <Cell className="text-end tabular-nums">{full(one.orders)}</Cell>
                  <Cell>
                    <div className="flex items-center gap-x-3">
                      <ShareOf part={Number(one.net)} of={highest} />
                      <Money amount={Number(one.net)} currency_code={currency} />
                    </div>
                  </Cell>
                  <Cell className="text-end tabular-nums">
                    <bdi>{net > 0 ? share(Number(one.net) / net) : "–"}</bdi>
                  </Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}

/** As long as it is large; what went back makes no bar. */
const ShareOf = ({ part, of }: { part: number; of: number }) => (
  <div
    className="bg-ui-bg-switch-off hidden h-1.5 w-14 shrink-0 sm:block overflow-hidden rounded-full"
    aria-hidden
  >
    <div
      className="bg-ui-tag-blue-icon h-full rounded-full"
      style={{ width: of > 0 ? `${Math.max(0, (part / of) * 100)}%` : 0 }}
    />
  </div>
)
