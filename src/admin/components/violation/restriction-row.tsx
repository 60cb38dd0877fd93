import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Restriction } from "../../hooks/violation-restrictions"
import { personName } from "./person-name"
import { RestrictionBadge } from "./violation-badges"

type RestrictionRowProps = { restriction: Restriction; onLift?: () => void }

/** One restriction: what, why, by whom, until when, and how it ended. */
export const RestrictionRow = ({ restriction, onLift }: RestrictionRowProps) => {
  const { t } = useTranslation("violation")
  const { getFullDate } = useDate()
  const { kind, reason, until, set_at, is_in_force } = restriction
  // A date without its time ends with a space.
  const day = (date: string) => getFullDate({ date }).trim()
  const by = restriction.set_by_user
    ? personName(restriction.set_by_user)
    : t(`by.${restriction.set_by}`)
  return (
    <div className="flex flex-col gap-y-1.5 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <RestrictionBadge kind={kind} isOver={!is_in_force} />
          {is_in_force && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {until ? t("restriction.until", { date: day(until) }) : t("restriction.open")}
            </Text>
          )}
        </div>
        {onLift && (
          <Button size="small" variant="transparent" onClick={onLift}>
            {t("lift.action")}
          </Button>
        )}
      </div>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {reason}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted break-words">
        {t("restriction.set", { by, date: day(set_at) })}
      </Text>
      {restriction.lifted_at && <End restriction={restriction} />}
    </div>
  )
}

const End = ({ restriction }: { restriction: Restriction }) => {
  const { t } = useTranslation("violation")
  const { getFullDate } = useDate()
  const { lifted_at, lifted_by, lifted_by_user, lift_reason } = restriction
  if (!lifted_at) return null
  const by = lifted_by_user ? personName(lifted_by_user) : t(`by.${lifted_by ?? "system"}`)
  return (
    <Text size="xsmall" className="text-ui-fg-muted break-words">
      {t("restriction.lifted", {
        ...{ by, date: getFullDate({ date: lifted_at }).trim(), reason: lift_reason },
      })}
    </Text>
  )
}
