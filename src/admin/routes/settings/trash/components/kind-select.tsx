import { Label, Select } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useChooseTab } from "../../../../components/status-tabs"
import { TRASH_TYPES, TrashType } from "../../../../hooks/operations-trash"

/** Which kind of things the list shows; they are too many for tabs. */
export const KindSelect = ({ selected }: { selected: TrashType }) => {
  const { t, i18n } = useTranslation("trash")
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
      <Label htmlFor={id} size="small" weight="plus">
        {t("types")}
      </Label>
      <Select
        value={selected}
        onValueChange={useChooseTab(TRASH_TYPES)}
        dir={i18n.dir()}
        size="small"
      >
        <Select.Trigger id={id} className="w-[220px]">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {TRASH_TYPES.map((type) => (
            <Select.Item key={type} value={type}>
              {t(`type.${type}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
