import { Switch, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ChannelChoice } from "../../../../hooks/notice"

type ChoiceSwitchProps = {
  choice: ChannelChoice
  label: string
  isDisabled: boolean
  onChange: (isOn: boolean) => void
}

/** Whether one notice comes over one channel; what always comes says so. */
export const ChoiceSwitch = ({ choice, label, isDisabled, onChange }: ChoiceSwitchProps) => {
  const { t } = useTranslation("notice")
  const { is_on, is_locked } = choice
  const toggle = (
    <Switch
      size="small"
      dir="ltr"
      checked={is_on}
      disabled={is_locked || isDisabled}
      onCheckedChange={onChange}
      aria-label={label}
    />
  )
  if (!is_locked) return <span className="inline-flex align-middle">{toggle}</span>
  return (
    <Tooltip content={t("mine.locked")}>
      {/* A switch that is off limits takes no pointer, so what is around it does. */}
      <span className="inline-flex align-middle" tabIndex={0}>
        {toggle}
      </span>
    </Tooltip>
  )
}
