import { ChevronDownMini, ChevronUpMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Restriction } from "../../hooks/violation-restrictions"
import { RestrictionRow } from "./restriction-row"

/** Restrictions that are over, folded away until somebody asks. */
export const RestrictionHistory = ({ restrictions }: { restrictions: Restriction[] }) => {
  const { t } = useTranslation("violation")
  const [isOpen, setOpen] = useState(false)
  if (!restrictions.length) return null
  return (
    <>
      <div className="px-4 py-2">
        <Button
          size="small"
          variant="transparent"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronUpMini /> : <ChevronDownMini />}
          {t("standing.history", { count: restrictions.length })}
        </Button>
      </div>
      {isOpen &&
        restrictions.map((restriction) => (
          <RestrictionRow key={restriction.id} restriction={restriction} />
        ))}
    </>
  )
}
