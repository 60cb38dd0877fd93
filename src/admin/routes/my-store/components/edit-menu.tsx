import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useMay } from "../../../hooks/seller-me"

type EditMenuProps = {
  to: string
  /** The row of the server's role table that the drawer behind it needs. */
  rule: string
}

/** The way to a drawer that changes something, for those who may. */
export const EditMenu = ({ to, rule }: EditMenuProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  if (!may(rule)) return null
  const edit = { label: t("translation:actions.edit"), to, icon: <PencilSquare /> }
  return <ActionMenu groups={[{ actions: [edit] }]} />
}
