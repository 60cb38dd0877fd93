import { ComputerDesktop, LaptopMobile } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Of a mail on a large screen and on a telephone. */
export const WIDTHS = { desktop: "max-w-[640px]", mobile: "max-w-[360px]" } as const
export type Device = keyof typeof WIDTHS
const ICONS = { desktop: ComputerDesktop, mobile: LaptopMobile } as const
const DEVICES = ["desktop", "mobile"] as const

type DeviceSwitchProps = { device: Device; onChange: (device: Device) => void }

export const DeviceSwitch = ({ device, onChange }: DeviceSwitchProps) => {
  const { t } = useTranslation("notice")
  return (
    <div role="group" aria-label={t("template.device")} className="flex items-center gap-x-1">
      {DEVICES.map((one) => {
        const Icon = ICONS[one]
        return (
          <Tooltip key={one} content={t(`template.${one}`)}>
            <IconButton
              type="button"
              size="small"
              variant={one === device ? "primary" : "transparent"}
              aria-label={t(`template.${one}`)}
              aria-pressed={one === device}
              onClick={() => onChange(one)}
            >
              <Icon />
            </IconButton>
          </Tooltip>
        )
      })}
    </div>
  )
}
