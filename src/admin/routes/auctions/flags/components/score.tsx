import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../../../lib/locale"

const HIGH = 0.7
const MIDDLE = 0.4

/** How striking something is, from 0 to 1, as a bar and in percent. */
export const Score = ({ score }: { score: number }) => {
  const { i18n } = useTranslation()
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: "percent" })
  return (
    <span className="flex w-24 items-center gap-x-2">
      <span aria-hidden className="bg-ui-bg-switch-off h-1.5 flex-1 overflow-hidden rounded-full">
        <span
          className={clx("block h-full rounded-full", {
            "bg-ui-tag-red-icon": score >= HIGH,
            "bg-ui-tag-orange-icon": score >= MIDDLE && score < HIGH,
            "bg-ui-tag-neutral-icon": score < MIDDLE,
          })}
          style={{ width: `${Math.round(Math.min(1, score) * 100)}%` }}
        />
      </span>
      <bdi className="tabular-nums">{percent.format(score)}</bdi>
    </span>
  )
}
