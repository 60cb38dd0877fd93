import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StaffFeedback } from "../../hooks/feedback"

/** Since when something is out of sight, and why. */
export const HiddenNote = ({ feedback }: { feedback: StaffFeedback }) => {
  const { t } = useTranslation("feedback")
  const { getFullDate } = useDate()
  const { status, hidden_at, hidden_reason } = feedback
  if (status !== "hidden") return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <StatusBadge color="red" className="w-fit">
        {hidden_at
          ? t("one.hidden", { date: getFullDate({ date: hidden_at }) })
          : t("status.hidden")}
      </StatusBadge>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {hidden_reason}
      </Text>
    </div>
  )
}
