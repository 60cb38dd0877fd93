import { Table, Tabs } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import { Truncated } from "../../../../components/truncated"
import { STATS_GROUPS, StatsGroup, StatsGroups, TicketStats } from "../../../../hooks/ticket-stats"
import { ShareBar } from "./share-bar"
import { useFigures } from "./use-figures"

const COLUMNS = [
  "created",
  "solved",
  "first_response",
  "resolution",
  "breach_rate",
  "reopen_rate",
  "csat",
] as const

/** The same numbers for each category, priority, store or person. */
export const GroupSection = ({ stats }: { stats: TicketStats }) => {
  const { t, i18n } = useTranslation("ticket")
  const [by, setBy] = useState<StatsGroups>("by_category")
  const groups = stats[by]
  return (
    <Section title={t("stats.groups")}>
      <div className="overflow-x-auto px-6 py-3">
        {/* The triggers below are all there are. */}
        <Tabs value={by} onValueChange={(next) => setBy(next as StatsGroups)} dir={i18n.dir()}>
          <Tabs.List aria-label={t("stats.groups")}>
            {STATS_GROUPS.map((group) => (
              <Tabs.Trigger key={group} value={group} className="text-nowrap">
                {t(`stats.${group}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      {groups.length ? (
        <GroupTable by={by} groups={groups} />
      ) : (
        <SectionMessage text={t("stats.quiet_text")} />
      )}
    </Section>
  )
}

const GroupTable = ({ by, groups }: { by: StatsGroups; groups: StatsGroup[] }) => {
  const { t } = useTranslation("ticket")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t(`stats.${by}`)}</HeaderCell>
            {COLUMNS.map((column) => (
              <HeaderCell key={column} className="whitespace-nowrap">
                {t(`stats.column.${column}`)}
              </HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {groups.map((group) => (
            <GroupRow key={group.key ?? ""} by={by} group={group} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const GroupRow = ({ by, group }: { by: StatsGroups; group: StatsGroup }) => {
  const { share, number, minutes } = useFigures()
  const name = useGroupName(by, group)
  return (
    <Table.Row>
      <Cell>
        <Truncated text={name} className="max-w-[200px]" />
      </Cell>
      <Cell className="tabular-nums">{number(group.created)}</Cell>
      <Cell className="tabular-nums">{number(group.solved)}</Cell>
      <Cell className="whitespace-nowrap">{minutes(group.first_response_minutes.median)}</Cell>
      <Cell className="whitespace-nowrap">{minutes(group.resolution_minutes.median)}</Cell>
      <Cell>
        <ShareBar share={group.breach_rate} text={share(group.breach_rate)} isWrong />
      </Cell>
      <Cell className="tabular-nums">{share(group.reopen_rate)}</Cell>
      <Cell className="whitespace-nowrap tabular-nums">
        {number(group.csat.average)}
        {group.csat.rated > 0 && (
          <span className="text-ui-fg-muted ms-1.5">({group.csat.rated})</span>
        )}
      </Cell>
    </Table.Row>
  )
}

function useGroupName(by: StatsGroups, { key, name }: StatsGroup) {
  const { t } = useTranslation("ticket")
  if (by === "by_category") return t(`category.${key}`)
  if (by === "by_priority") return t(`priority.${key}`)
  if (key === null) return t(by === "by_seller" ? "stats.no_seller" : "assignee.nobody")
  return name ?? t("stats.gone")
}
