import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type DecisionButtonsProps = { name: string; onApprove: () => void; onReject: () => void }

/** Sits in a row that leads elsewhere when clicked, so its own clicks stay here. */
export const DecisionButtons = ({ name, onApprove, onReject }: DecisionButtonsProps) => {
  const { t } = useTranslation("seller")
  return (
    <div
      className="flex items-center justify-end gap-x-2 py-1"
      onClick={(event) => event.stopPropagation()}
    >
      <Button
        size="small"
        variant="secondary"
        onClick={onReject}
        aria-label={t("actions.reject_named", { name })}
      >
        {t("actions.reject")}
      </Button>
      <Button size="small" onClick={onApprove} aria-label={t("actions.approve_named", { name })}>
        {t("actions.approve")}
      </Button>
    </div>
  )
}
