import { Text } from "@medusajs/ui"
import { ReactNode } from "react"
import type { Health } from "../../../hooks/telemetry"
import { HealthBadge } from "./health-badge"

type StateRowProps = {
  title: ReactNode
  detail?: ReactNode
  health: Health
  /** In place of the usual word for how it is. */
  word?: string
  action?: ReactNode
}

/** One thing and how it is. On a narrow screen its state stands below its name. */
export const StateRow = ({ title, detail, health, word, action }: StateRowProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
    <div className="min-w-0 flex-1 basis-48">
      <Text size="small" weight="plus" className="break-words">
        {title}
      </Text>
      {detail && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {detail}
        </Text>
      )}
    </div>
    <div className="flex items-center gap-x-3">
      {action}
      <HealthBadge health={health} text={word} />
    </div>
  </div>
)

/** What is worse comes first. */
export const worstFirst = <Row extends { health: Health }>(rows: Row[]): Row[] => {
  const rank = { problem: 0, warning: 1, ok: 2 }
  return [...rows].sort((a, b) => rank[a.health] - rank[b.health])
}
