import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ComplaintDetail, ComplaintSide } from "../../hooks/complaint"
import { isForMerchant, isOver } from "./standing"

type NextStepProps = { side: ComplaintSide; complaint: ComplaintDetail }

/** Who has to do what by when, and what happens otherwise. */
export const NextStep = ({ side, complaint }: NextStepProps) => {
  const { t } = useTranslation("complaint")
  const { getFullDate } = useDate()
  const { status, due_at, information_from, information_due_at } = complaint
  const name = complaint.seller?.name ?? ""
  const date = due_at ? getFullDate({ date: due_at, includeTime: true }) : ""
  const asked = information_from && information_due_at
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Alert variant={variantOf(side, complaint)}>
        <span className="break-words">{t(`next.${side}.${status}`, { name, date })}</span>
      </Alert>
      {asked && (
        <Alert variant={side === "seller" ? "warning" : "info"}>
          <span className="break-words">
            {t(`asked.${side}.${information_from}`, {
              date: getFullDate({ date: information_due_at, includeTime: true }),
            })}
          </span>
        </Alert>
      )}
    </div>
  )
}

/** A warning is for whoever reads it: they have to do something. */
function variantOf(side: ComplaintSide, { status, allowed }: ComplaintDetail) {
  if (isOver(status) || status === "resolved") return "success"
  const isYours = side === "admin" ? isForMerchant(status) : allowed.includes("reject")
  return isYours ? "warning" : "info"
}
