import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import { Truncated } from "../../../../components/truncated"
import { SLA_TARGETS } from "../../../../hooks/ticket"
import type { PolicyStats } from "../../../../hooks/ticket-stats"
import { ShareBar } from "./share-bar"
import { useFigures } from "./use-figures"

/** Of each policy, how many of its deadlines were missed. */
export const PolicySection = ({ policies }: { policies: PolicyStats[] }) => {
  const { t } = useTranslation("ticket")
  const { share, number } = useFigures()
  return (
    <Section title={t("stats.policies")} subtitle={t("stats.policies_text")}>
      {policies.length ? (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <HeaderCell>{t("stats.policy")}</HeaderCell>
                <HeaderCell>{t("stats.tickets")}</HeaderCell>
                {SLA_TARGETS.map((target) => (
                  <HeaderCell key={target} className="whitespace-nowrap">
                    {t(`sla.target.${target}`)}
                  </HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {policies.map((policy) => (
                <Table.Row key={policy.id}>
                  <Cell>
                    <Truncated text={policy.name ?? t("stats.gone")} className="max-w-[200px]" />
                  </Cell>
                  <Cell className="tabular-nums">{number(policy.tickets)}</Cell>
                  {SLA_TARGETS.map((target) => {
                    const { decided, breached, rate } = policy[target]
                    const text =
                      rate === null ? share(rate) : `${share(rate)} (${breached}/${decided})`
                    return (
                      <Cell key={target}>
                        <ShareBar share={rate} text={text} isWrong />
                      </Cell>
                    )
                  })}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        <SectionMessage text={t("stats.no_policies")} />
      )}
    </Section>
  )
}
